package once.ui.stage;

import java.util.Locale;
import javafx.scene.control.Label;
import once.message.CallId;
import once.ui.look.Names;
import once.ui.look.Palette;

/// A call's name in the call's colour.
final class CallLabel extends Label {

    private String colour = "";

    CallLabel() {
        getStyleClass().add("call-name");
    }

    void show(CallId call, Names names) {
        setText(names.of(call));
        wear(Palette.roleOf(call).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Shows the id of something that is over, in no call's colour.
    void showGone(String id) {
        setText(id);
        wear("muted");
    }

    void clear() {
        setText("");
    }

    private void wear(String next) {
        if (!next.equals(colour)) {
            getStyleClass().remove(colour);
            getStyleClass().add(next);
            colour = next;
        }
    }
}
