package once.ui.panel;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;

/// Keeps the focus in a part of the window when what had it there goes away.
public final class FocusKept {

    private FocusKept() {}

    /// Changes a part of the window.
    ///
    /// @param rather what has the focus afterwards where it was in that part and cannot stay: the first one that can have it
    public static void in(Parent part, Runnable change, Supplier<Stream<? extends Node>> rather) {
        var owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        boolean inside = isWithin(owner, part);
        boolean seen = inside && owner.isFocusVisible();
        change.run();
        if (inside && !canHave(owner)) {
            rather.get().filter(FocusKept::canHave).findFirst().ifPresent(next -> Focus.give(next, seen));
        }
    }

    /// What can have the focus in a part of the window, in its order.
    public static Stream<Node> all(Node part) {
        if (!part.isVisible() || part.isDisabled()) {
            return Stream.empty();
        }
        var own = Optional.of(part).filter(Node::isFocusTraversable).stream();
        boolean holds = part instanceof Parent && !(part instanceof Control control && control.isFocusTraversable());
        return holds ? Stream.concat(own, ((Parent) part).getChildrenUnmodifiable().stream().flatMap(FocusKept::all)) : own;
    }

    private static boolean isWithin(Node node, Node part) {
        return node != null && (node == part || isWithin(node.getParent(), part));
    }

    static boolean canHave(Node node) {
        return node.getScene() != null && !node.isDisabled() && isShown(node);
    }

    /// Whether nothing hides a node or what it is in.
    static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }
}
