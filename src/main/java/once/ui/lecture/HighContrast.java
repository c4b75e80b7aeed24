package once.ui.lecture;

import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import once.ui.look.Palette;
import once.ui.look.Role;

/// A palette for a bright room: nothing is said in a muted colour.
record HighContrast(Palette usual) implements Palette {

    @Override
    public Color of(Role role) {
        return usual.of(role == Role.INK_MUTED ? Role.INK : role);
    }

    @Override
    public ObservableValue<?> themeChange() {
        return usual.themeChange();
    }
}
