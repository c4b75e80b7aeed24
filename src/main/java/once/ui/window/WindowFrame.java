package once.ui.window;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import once.ui.look.Texts;

/// The desktop's window around the content: its place and size, and what it remembers of them.
public final class WindowFrame {

    private final Stage stage;
    private final OnceWindow window;

    /// A frame that does not show yet.
    public WindowFrame(Stage stage, OnceWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /// Shows the window as it was, and starts what was open.
    public void show(Settings settings) {
        window.look().themeProperty().set(settings.theme());
        window.playback().speedProperty().set(settings.speed());
        window.zoom().factorProperty().set(settings.zoom());
        window.playback().stepwiseProperty().set(settings.reducedMotion());
        window.places().chapterProperty().set(settings.chapter());
        arrange(settings.panels());
        stage.titleProperty().bind(Bindings.createStringBinding(this::title, window.workspace().settingProperty(), window.document().modifiedProperty()));
        stage.setOnCloseRequest(this::close);
        stage.setScene(window.scene());
        place(settings);
        window.open(settings.scenario());
        stage.show();
        window.scene().lookup("#play").requestFocus();
        window.playback().play();
    }

    /// Mentions that some of what was remembered could not be understood, where that is so.
    public void mention(SettingsFile.Remembered remembered) {
        if (!remembered.isWhole()) {
            window.notices().mention(Texts.of("settings.partly"));
        }
    }

    private String title() {
        var open = window.workspace().settingProperty().get();
        if (open == null) {
            return Texts.of("app");
        }
        return Texts.of(window.document().modifiedProperty().get() ? "app.changed" : "app.of", open.scenario().title());
    }

    private void arrange(Settings.Panels panels) {
        window.sight().tableProperty().set(panels.events());
        window.sight().perEventProperty().set(panels.perEvent());
        window.arrangement().relationsShownProperty().set(panels.relations());
        window.arrangement().stageShareProperty().set(panels.stageShare());
    }

    private void close(WindowEvent request) {
        request.consume();
        window.desk().leave(stage::hide);
    }

    private void place(Settings settings) {
        var place = settings.place();
        if (place != null && isOnAScreen(place, settings.size())) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMinWidth(Settings.SMALLEST.width());
        stage.setMinHeight(Settings.SMALLEST.height());
    }

    /// The same, no larger than the screen that the window is on.
    public static Settings fitted(Settings settings) {
        var place = settings.place();
        var screens = place == null ? List.<Screen>of()
                : Screen.getScreensForRectangle(place.x(), place.y(), settings.size().width(), settings.size().height());
        var room = (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
        return settings.with(settings.size().within(room.getWidth(), room.getHeight()));
    }

    private static boolean isOnAScreen(Settings.Place place, Settings.Size size) {
        return Screen.getScreensForRectangle(place.x(), place.y(), size.width(), size.height()).stream()
                .anyMatch(screen -> screen.getVisualBounds().contains(place.x() + size.width() / 2, place.y()));
    }

    /// What to remember of the window as it is now.
    public Settings settings() {
        var size = new Settings.Size(
                Math.max(Settings.SMALLEST.width(), window.scene().getWidth()), Math.max(Settings.SMALLEST.height(), window.scene().getHeight()));
        return new Settings(window.look().themeProperty().get(), window.playback().speedProperty().get(), window.openFile(),
                new Settings.Place(stage.getX(), stage.getY()), size, window.zoom().factorProperty().get(),
                window.playback().stepwiseProperty().get(), window.places().chapterProperty().get(), panels());
    }

    private Settings.Panels panels() {
        var arrangement = window.arrangement();
        return new Settings.Panels(window.sight().tableProperty().get(), window.sight().perEventProperty().get(),
                arrangement.relationsShownProperty().get(), arrangement.stageShareProperty().get());
    }

    /// Does something when the first frame has been drawn.
    public void afterFirstFrame(Runnable then) {
        var scene = window.scene();
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (++pulses == 2) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(then);
                }
                Platform.requestNextPulse();
            }
        });
    }
}
