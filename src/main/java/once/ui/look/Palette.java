package once.ui.look;

import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import once.message.CallId;

/// The colours of the theme in force, for whoever paints by hand.
public interface Palette {

    /// The colour of a role now.
    Color of(Role role);

    /// Changes whenever the theme does, so that painters know when to paint anew.
    ObservableValue<?> themeChange();

    /// The colour of a call, the same on stage, in the diagram and in tables.
    default Color of(CallId call) {
        return of(roleOf(call));
    }

    /// The role that colours a call. Neighbouring calls differ, and so do the first calls of neighbouring clients.
    static Role roleOf(CallId call) {
        int calls = Role.CALL_7.ordinal() - Role.CALL_1.ordinal() + 1;
        int index = Math.floorMod(call.number() - 1 + 3 * (call.client() - 1), calls);
        return Role.values()[Role.CALL_1.ordinal() + index];
    }
}
