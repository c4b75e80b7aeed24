package once.ui.window;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import once.ui.look.Tip;
import once.ui.spacetime.SpaceTimeView;

/// Where the Tab key leads in a place, once around, and what is wrong on the way.
final class TabWalk {

    private static final int MOST_TABS = 400;
    private static final double SLACK = 2;

    private final Scene scene;
    private final Node place;
    private final Set<Node> reached = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    private TabWalk(Scene scene, Node place) {
        this.scene = scene;
        this.place = place;
    }

    /// Walks around a place from where the focus is; to be called on the window's thread.
    ///
    /// @return what is wrong, a line for each; empty for nothing
    static List<String> around(Scene scene, Node place) {
        var walk = new TabWalk(scene, place);
        walk.go();
        walk.missed(place);
        return walk.faults;
    }

    static void press(Scene scene, KeyCode key) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner == null ? scene : owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void go() {
        Picture.layOut(scene);
        reached.add(scene.getFocusOwner());
        check(scene.getFocusOwner(), "begins at ");
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            var left = scene.getFocusOwner();
            var look = look(left);
            boolean wasVisible = left.isFocusVisible();
            press(scene, KeyCode.TAB);
            var owner = scene.getFocusOwner();
            if (left != owner && wasVisible && look.equals(look(left))) {
                faults.add("looks the same without the focus: " + name(left));
            }
            if (owner == null || !reached.add(owner)) {
                return;
            }
            check(owner, "");
            if (!owner.isFocusVisible()) {
                faults.add("the focus is not to be seen on " + name(owner));
            }
        }
        faults.add("no end after " + reached.size());
    }

    private void check(Node owner, String how) {
        if (owner == null) {
            faults.add(how + "nothing");
            return;
        }
        if (!isWithin(owner, place)) {
            faults.add(how + "outside: " + name(owner));
        }
        if (!isInSight(owner)) {
            faults.add(how + "out of sight: " + name(owner));
        }
        if (said(owner).isBlank()) {
            faults.add(how + "without a name: " + name(owner));
        }
        if (owner instanceof Control control && !tellsItself(control) && Tip.of(control).isBlank()) {
            faults.add(how + "without a tip: " + name(owner));
        }
        if (owner.getAccessibleRole() == AccessibleRole.NODE || owner.getAccessibleRole() == AccessibleRole.PARENT) {
            faults.add(how + "without a role: " + name(owner));
        }
    }

    /// Whether it needs no tip: it says what it is called, or holds what says so.
    private static boolean tellsItself(Control control) {
        return switch (control) {
            case TableView<?> _, ScrollPane _ -> true;
            case Labeled labeled -> said(labeled).equals(labeled.getText()) || labeled.getStyleClass().contains("demo-card");
            default -> false;
        };
    }

    /// How a node and all that is in it is dressed.
    private static String look(Node node) {
        var own = node instanceof Region region ? region.getBorder() + " " + region.getBackground() + " " : "";
        var inside = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(TabWalk::look).collect(Collectors.joining()) : "";
        return own + node.getEffect() + node.isVisible() + (node instanceof Shape shape ? shape.getFill() : "") + inside;
    }

    private static boolean isWithin(Node node, Node place) {
        return node != null && (node == place || isWithin(node.getParent(), place));
    }

    /// In the window, and in each part of it that scrolls.
    private boolean isInSight(Node owner) {
        var bounds = owner.localToScene(owner.getLayoutBounds());
        boolean seen = isIn(bounds, 0, 0, scene.getWidth(), scene.getHeight());
        for (Parent around = owner.getParent(); around != null; around = around.getParent()) {
            seen &= around.isVisible();
            if (around instanceof ScrollPane pane) {
                var view = pane.lookup(".viewport").localToScene(pane.lookup(".viewport").getLayoutBounds());
                seen &= isIn(bounds, view.getMinX(), view.getMinY(), view.getMaxX(), view.getMaxY());
            }
        }
        return seen;
    }

    /// What is larger than the room there is fills it.
    private static boolean isIn(Bounds bounds, double left, double top, double right, double bottom) {
        boolean across = bounds.getMinX() >= left - SLACK && bounds.getMaxX() <= right + SLACK
                || bounds.getMinX() <= left + SLACK && bounds.getMaxX() >= right - SLACK;
        boolean down = bounds.getMinY() >= top - SLACK && bounds.getMaxY() <= bottom + SLACK
                || bounds.getMinY() <= top + SLACK && bounds.getMaxY() >= bottom - SLACK;
        return across && down;
    }

    private static String said(Node node) {
        var text = node.getAccessibleText();
        return text != null && !text.isBlank() ? text : node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
    }

    /// Everything that can be used and was not reached.
    private void missed(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (isUsed(node) && !reached.contains(node)) {
            faults.add("not reached: " + name(node));
        }
        boolean holds = !(node instanceof Control) || node instanceof ScrollPane || node instanceof SplitPane;
        if (holds && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::missed);
        }
    }

    private static boolean isUsed(Node node) {
        return switch (node) {
            case ButtonBase _, ComboBoxBase<?> _, TextInputControl _, Slider _, TableView<?> _, SpaceTimeView _ -> true;
            default -> false;
        };
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " '" + said(node).lines().findFirst().orElse("") + "'";
    }
}
