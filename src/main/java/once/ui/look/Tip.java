package once.ui.look;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What is said of a control to whoever points at it. The toolkit's tooltip is made when somebody does: making one for each
/// control takes a good part of the time in which a window opens, or changes.
public final class Tip {

    private Tip() {}

    /// Says something of a control, in place of what was said before.
    public static void on(Control control, String text) {
        control.setAccessibleHelp(text);
        if (control.getTooltip() != null) {
            control.getTooltip().setText(text);
        } else if (control.getProperties().put(Tip.class, text) == null) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make(control));
        }
    }

    /// Says nothing more of a control.
    public static void off(Control control) {
        control.setAccessibleHelp(null);
        control.setTooltip(null);
        if (control.getProperties().containsKey(Tip.class)) {
            control.getProperties().put(Tip.class, "");
        }
    }

    private static void make(Control control) {
        var text = (String) control.getProperties().get(Tip.class);
        if (control.getTooltip() == null && !text.isEmpty()) {
            control.setTooltip(new Tooltip(text));
        }
    }

    /// What is said of a control; empty for nothing.
    public static String of(Control control) {
        var tooltip = control.getTooltip();
        return tooltip == null ? String.valueOf(control.getProperties().getOrDefault(Tip.class, "")) : tooltip.getText();
    }
}
