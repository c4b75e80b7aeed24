package once.ui.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import once.message.NodeId;
import once.scenario.Reading;
import once.scenario.ScenarioText;
import once.ui.look.Theme;
import once.ui.look.Tip;
import once.ui.playback.Playback;

/// A window that nobody sees, and what a person does there.
record Visit(OnceWindow window, Backstage backstage) implements AutoCloseable {

    /// Tables are there before they scroll, as for a viewer who has watched a moment.
    private static final long LEAD_MICROS = 1_000;
    private static final double TIP_BELOW = 4;

    /// Opens what the shot is of, plays until there, and does what is done there.
    static Visit to(Shot shot, Settings.Size size, List<Reading> gallery) {
        return to(shot, size, gallery, Theme.LIGHT);
    }

    /// The same in a theme.
    static Visit to(Shot shot, Settings.Size size, List<Reading> gallery, Theme theme) {
        var backstage = new Backstage();
        var visit = new Visit(OnceWindow.of(gallery, Playback.byHand(), backstage.background(), size), backstage);
        visit.window.look().themeProperty().set(theme);
        visit.open(shot);
        shot.acts().accept(visit);
        return visit;
    }

    private void open(Shot shot) {
        if (!shot.demo().isEmpty()) {
            window.open(shot.demo());
            window.workspace().choose(shot.semantics());
            window.playback().play();
            playUntil(shot.share());
        }
    }

    /// Goes on to a part of the run, 0 to 1.
    Visit playUntil(double share) {
        long at = (long) (share * window.playback().recordingProperty().get().endMicros());
        window.playback().seek(at - LEAD_MICROS);
        settled();
        window.playback().seek(at);
        return settled();
    }

    /// Opens a scenario that is there for pictures only.
    Visit openSample(String name) {
        var reading = ScenarioText.read(name, Samples.named(name));
        window.workspace().open(reading, reading.settings().getFirst());
        window.playback().play();
        return this;
    }

    /// Opens a file.
    Visit openFile(String name, byte[] content) {
        window.desk().open(Samples.file(name, content));
        return settled();
    }

    /// Plays another demo.
    Visit run(String demo) {
        window.open(demo);
        return settled();
    }

    Visit explore() {
        window.explorations().explore();
        return settled();
    }

    /// Lets exploring remember no more than so many bytes.
    Visit remember(long bytes) {
        var bounds = window.explorations().boundsProperty();
        bounds.set(bounds.get().withBytes(bytes));
        return this;
    }

    Visit mention(String what) {
        window.notices().mention(what);
        return settled();
    }

    /// From now on everything takes for ever.
    Visit hold() {
        backstage.hold();
        return this;
    }

    Visit press(KeyCode key) {
        return send(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    Visit type(String typed) {
        typed.chars().forEach(key -> send(
                new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(key), "", KeyCode.UNDEFINED, false, false, false, false)));
        return this;
    }

    Visit fire(String button) {
        ((ButtonBase) find(button)).fire();
        return settled();
    }

    Visit search(String text) {
        ((TextInputControl) find("#search")).setText(text);
        return settled();
    }

    /// Waits until something can be seen that shows itself only after a while.
    Visit waitFor(String part) {
        find(part).setVisible(true);
        return settled();
    }

    Visit zoom(double factor) {
        window.zoom().factorProperty().set(factor);
        return settled();
    }

    /// Points at a control until its tooltip shows.
    Visit pointAt(String part) {
        shown();
        var control = (Control) find(part);
        var below = control.localToScreen(0, control.getHeight() + TIP_BELOW);
        Tip.show(control, below.getX(), below.getY());
        return settled();
    }

    Visit openMenu(String button) {
        shown();
        var menu = (MenuButton) find(button);
        menu.show();
        double left = menu.localToScreen(0, 0).getX();
        Picture.popUps(window.scene()).forEach(popUp -> place(popUp, Math.min(left, window.scene().getWidth() - popUp.getWidth())));
        return settled();
    }

    /// As on a screen on which there is room for the whole window.
    private static void place(PopupWindow popUp, double left) {
        popUp.setAutoFix(false);
        popUp.setAnchorX(left);
    }

    /// Asks for the menu of the flight that is picked, where the diagram shows it.
    Visit menuOfFlight() {
        shown();
        var flight = window.selection().selectedFlightProperty().get();
        window.selection().hoveredFlightProperty().set(flight);
        return menuOn(find(".space-time"), .45, .4);
    }

    Visit menuOfServer() {
        shown();
        window.selection().hoveredNodeProperty().set(NodeId.server(1));
        return menuOn(find(".stage"), .8, .2);
    }

    private Visit menuOn(Node view, double across, double down) {
        var place = new Point2D(view.getLayoutBounds().getWidth() * across, view.getLayoutBounds().getHeight() * down);
        var screen = view.localToScreen(place);
        view.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                place.getX(), place.getY(), screen.getX(), screen.getY(), false, null));
        return settled();
    }

    private Node find(String part) {
        return window.scene().lookup(part);
    }

    /// Only over a window that shows can anything pop up.
    private void shown() {
        if (window.scene().getWindow() == null) {
            var stage = new Stage();
            stage.setScene(window.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
        }
    }

    /// The window's scene, and what has popped up over it.
    Stream<Scene> scenes() {
        return Stream.concat(Stream.of(window.scene()), Picture.popUps(window.scene()).map(popUp -> popUp.getScene()));
    }

    private Visit send(KeyEvent key) {
        Event.fireEvent(window.scene().getRoot(), key);
        return settled();
    }

    private Visit settled() {
        Picture.layOut(window.scene());
        return this;
    }

    @Override
    public void close() {
        if (window.scene().getWindow() != null) {
            window.scene().getWindow().hide();
        }
    }
}
