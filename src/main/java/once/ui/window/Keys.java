package once.ui.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import once.ui.look.Look;
import once.ui.look.Theme;
import once.ui.panel.Help;
import once.ui.panel.Places;
import once.ui.panel.Speed;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// The keys that work wherever the focus is, except where text is typed.
final class Keys {

    private final Playback playback;
    private final Workspace workspace;
    private final Look look;
    private final Help help;
    private final Places places;

    Keys(Playback playback, Workspace workspace, Look look, Help help, Places places) {
        this.playback = playback;
        this.workspace = workspace;
        this.look = look;
        this.help = help;
        this.places = places;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private static boolean isElsewhere(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl || event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }

    private void pressed(KeyEvent event) {
        if (!isElsewhere(event) && (helpCloses(event) || goes(event) || (isAtDesk() ? does(event) : places.press(event)))) {
            event.consume();
        }
    }

    private boolean isAtDesk() {
        return places.openProperty().get() == Places.Place.DESK;
    }

    private boolean helpCloses(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE && help.openProperty().get() && done(help::toggle);
    }

    private boolean goes(KeyEvent event) {
        return switch (event.getCode()) {
            case V -> done(() -> places.toggle(Places.Place.COMPARE));
            case L -> done(() -> places.toggle(Places.Place.LECTURE));
            case H -> isAtDesk() && done(() -> places.serverHiddenProperty().set(!places.serverHiddenProperty().get()));
            default -> false;
        };
    }

    private boolean does(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE -> !pressesButton(event) && done(playback::toggle);
            case RIGHT -> done(playback::stepForward);
            case LEFT -> done(playback::stepBack);
            case HOME -> done(this::toStart);
            case END -> done(playback::toEnd);
            default -> false;
        };
    }

    /// Whoever walks through the window by keyboard presses its buttons with the space bar; a button that merely was
    /// clicked does not keep it.
    private static boolean pressesButton(KeyEvent event) {
        return event.getTarget() instanceof ButtonBase button && ((Node) button).isFocusVisible();
    }

    private static boolean done(Runnable what) {
        what.run();
        return true;
    }

    private void toStart() {
        playback.pause();
        playback.toStart();
    }

    private void typed(KeyEvent event) {
        if (isElsewhere(event) || event.getCharacter().isEmpty()) {
            return;
        }
        char typed = event.getCharacter().charAt(0);
        switch (typed) {
            case '+' -> speed(Speed.nearest(playback.speedProperty().get()).quicker());
            case '-', '−' -> speed(Speed.nearest(playback.speedProperty().get()).slower());
            case '?' -> help.toggle();
            case 't', 'T' -> look.themeProperty().set(Theme.values()[(look.themeProperty().get().ordinal() + 1) % Theme.values().length]);
            default -> semantics(typed - '1');
        }
    }

    private void speed(Speed speed) {
        playback.speedProperty().set(speed.factor());
    }

    private void semantics(int index) {
        var offered = workspace.offered();
        if (isAtDesk() && index >= 0 && index < offered.size()) {
            workspace.semanticsProperty().set(offered.get(index));
        }
    }
}
