package once.ui.window;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import once.scenario.Reading;
import once.ui.panel.Background;
import once.ui.playback.Playback;

/// A window that nobody sees, and what a person does there.
record Visit(OnceWindow window) {

    /// Tables are there before they scroll, as for a viewer who has watched a moment.
    private static final long LEAD_MICROS = 1_000;

    /// Opens what the shot is of, plays until there, and does what is done there.
    static Visit to(Shot shot, Settings.Size size, List<Reading> gallery) {
        var visit = new Visit(OnceWindow.of(gallery, Playback.byHand(), Background.none(), size));
        visit.open(shot);
        shot.acts().accept(visit);
        return visit;
    }

    private void open(Shot shot) {
        window.open(shot.demo());
        window.workspace().choose(shot.semantics());
        window.playback().play();
        long at = (long) (shot.share() * window.playback().recordingProperty().get().endMicros());
        window.playback().seek(at - LEAD_MICROS);
        Picture.layOut(window.scene());
        window.playback().seek(at);
        Picture.layOut(window.scene());
    }

    Visit explore() {
        window.explorations().explore();
        return settled();
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
        ((ButtonBase) window.scene().lookup(button)).fire();
        return settled();
    }

    Visit search(String text) {
        ((TextInputControl) window.scene().lookup("#search")).setText(text);
        return settled();
    }

    private Visit send(KeyEvent key) {
        Event.fireEvent(window.scene().getRoot(), key);
        return settled();
    }

    private Visit settled() {
        Picture.layOut(window.scene());
        return this;
    }
}
