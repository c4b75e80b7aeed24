package once.ui.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;

/// Hands on a window, on the toolkit's own thread: they press, click, drag and turn the wheel, and see what there is.
final class Paws {

    private static final double MARGIN = 2;

    private final Robot robot = new Robot();
    private final Scene scene;

    Paws(Scene scene) {
        this.scene = scene;
    }

    /// Everything that can be seen, in the order in which it is drawn.
    Stream<Node> shown() {
        return shown(scene.getRoot());
    }

    private static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Paws::shown)) : Stream.of(node);
    }

    void press(KeyCode key, KeyCode... held) {
        Stream.of(held).forEach(robot::keyPress);
        robot.keyPress(key);
        robot.keyRelease(key);
        List.of(held).reversed().forEach(robot::keyRelease);
    }

    /// A character, on whatever key it lies.
    void type(char typed) {
        var owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(typed), "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /// A place in a node, as parts of its width and height.
    Point2D in(Node node, double right, double down) {
        var bounds = node.getLayoutBounds();
        return node.localToScreen(bounds.getMinX() + right * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }

    /// Whether a place lies in the window.
    boolean reaches(Point2D place) {
        if (place == null) {
            return false;
        }
        var inWindow = scene.getRoot().screenToLocal(place);
        return inWindow.getX() > MARGIN && inWindow.getY() > MARGIN && inWindow.getX() < scene.getWidth() - MARGIN && inWindow.getY() < scene.getHeight() - MARGIN;
    }

    void moveTo(Point2D place) {
        robot.mouseMove(place);
    }

    void click(Point2D place, int times) {
        moveTo(place);
        for (int time = 0; time < times; time++) {
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        }
    }

    void drag(Point2D from, Point2D to, MouseButton button) {
        moveTo(from);
        robot.mousePress(button);
        moveTo(from.midpoint(to));
        moveTo(to);
        robot.mouseRelease(button);
    }

    void askForMenu(Node node, Point2D place, boolean byKeyboard) {
        if (!byKeyboard) {
            moveTo(place);
        }
        var local = node.screenToLocal(place);
        var inScene = node.localToScene(local);
        Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, local.getX(), local.getY(), place.getX(), place.getY(),
                byKeyboard, new PickResult(node, inScene.getX(), inScene.getY())));
    }

    void turnWheel(Node node, Point2D place, double sideways, double down, boolean shift) {
        moveTo(place);
        var local = node.screenToLocal(place);
        var inScene = node.localToScene(local);
        Event.fireEvent(node, new ScrollEvent(node, node, ScrollEvent.SCROLL, local.getX(), local.getY(), place.getX(), place.getY(), shift, false, false, false,
                true, false, sideways, down, sideways, down, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                new PickResult(node, inScene.getX(), inScene.getY())));
    }
}
