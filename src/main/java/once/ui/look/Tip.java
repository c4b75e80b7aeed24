package once.ui.look;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What is said of something to whoever points at it. The toolkit's tooltip, a window with styles of its own, is there while somebody
/// does: one for each control takes a good part of the time in which a window opens, or changes, and of what a long session holds.
public final class Tip {

    private final Node about;
    private String text = "";
    private Tooltip made;

    private Tip(Node about) {
        this.about = about;
        about.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make());
        about.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> giveUp());
    }

    /// Says something, in place of what was said before.
    public static void on(Node node, String text) {
        node.setAccessibleHelp(text);
        ((Tip) node.getProperties().computeIfAbsent(Tip.class, _ -> new Tip(node))).say(text);
    }

    /// The same, as an FXML file says it: `Tip.text="%key"`.
    public static void setText(Node node, String text) {
        on(node, text);
    }

    /// Says nothing more.
    public static void off(Node node) {
        node.setAccessibleHelp(null);
        if (node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip tip) {
            tip.say("");
        }
    }

    /// What is said; empty for nothing.
    public static String of(Node node) {
        return node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip tip ? tip.text : "";
    }

    /// Shows it at once, at a place on the screen.
    public static void show(Node node, double x, double y) {
        var tip = (Tip) node.getProperties().get(Tip.class);
        tip.make();
        tip.made.show(node, x, y);
    }

    private void say(String next) {
        text = next;
        if (made != null && next.isEmpty()) {
            giveUp();
        } else if (made != null) {
            made.setText(next);
        }
    }

    private void make() {
        if (made == null && !text.isEmpty()) {
            made = new Tooltip(text);
            Tooltip.install(about, made);
        }
    }

    private void giveUp() {
        if (made != null) {
            Tooltip.uninstall(about, made);
            made = null;
        }
    }
}
