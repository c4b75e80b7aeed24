package once.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import once.scenario.Reading;

/// Does what comes to its mind, always the same for the same seed: keys, clicks, menus, scenarios, pulling at things. It
/// leaves alone what would end the program.
final class Monkey {

    private static final List<KeyCode> KEYS = List.of(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END,
            KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.PERIOD, KeyCode.B, KeyCode.V, KeyCode.G, KeyCode.L, KeyCode.H, KeyCode.E, KeyCode.ESCAPE,
            KeyCode.TAB, KeyCode.ENTER, KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET, KeyCode.DIGIT3);
    private static final String TYPED = "123456+-?tTdDcCxXsS.b[]";
    private static final List<KeyCode> WITH_SHORTCUT = List.of(KeyCode.Z, KeyCode.Y, KeyCode.PLUS, KeyCode.MINUS, KeyCode.DIGIT0);
    private static final List<String> SURFACES = List.of(".space-time", "#flights", ".node-box", ".compare-track", ".diagram-row", ".table-row-cell");
    private static final List<String> LEFT_ALONE = List.of("menu-quit", "menu-full-screen");

    private final OnceWindow window;
    private final Random random;

    Monkey(OnceWindow window, long seed) {
        this.window = window;
        this.random = new Random(seed);
    }

    /// Does one thing, and says what.
    String act() {
        int choice = random.nextInt(100);
        return choice < 30 ? press(one(KEYS), false)
                : choice < 45 ? type(TYPED.charAt(random.nextInt(TYPED.length())))
                : choice < 50 ? press(one(WITH_SHORTCUT), true)
                : choice < 70 ? click()
                : choice < 88 ? point()
                : choice < 92 ? menu()
                : choice < 97 ? open()
                : write();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Node focus() {
        var owner = window.scene().getFocusOwner();
        return owner == null ? window.scene().getRoot() : owner;
    }

    private String press(KeyCode key, boolean shortcut) {
        boolean shift = random.nextInt(6) == 0;
        var target = focus();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, shortcut, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, shift, shortcut, false, false));
        return "press " + (shift ? "shift " : "") + (shortcut ? "ctrl " : "") + key + " on " + target;
    }

    private String type(char typed) {
        Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(typed), "", KeyCode.UNDEFINED, false, false, false, false));
        return "type " + typed;
    }

    private String click() {
        var buttons = shown(window.scene().getRoot()).filter(node -> node instanceof ButtonBase && !(node instanceof MenuButton) && !node.isDisabled()).toList();
        if (buttons.isEmpty()) {
            return "nothing to click";
        }
        var button = (ButtonBase) one(buttons);
        var name = button.toString();
        button.requestFocus();
        button.fire();
        return "click " + name;
    }

    private String menu() {
        var items = shown(window.scene().getRoot()).filter(MenuButton.class::isInstance).map(MenuButton.class::cast)
                .flatMap(menu -> menu.getItems().stream()).flatMap(Monkey::leaves)
                .filter(item -> !item.isDisable() && !LEFT_ALONE.contains(String.valueOf(item.getId()))).toList();
        if (items.isEmpty()) {
            return "no menu";
        }
        var item = one(items);
        var name = String.valueOf(item.getText());
        item.fire();
        return "choose " + name;
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(Monkey::leaves) : Stream.of(item);
    }

    /// Moves over something, and clicks or pulls.
    private String point() {
        var selector = one(SURFACES);
        var found = new ArrayList<>(window.scene().getRoot().lookupAll(selector)).stream().filter(Monkey::isShown).toList();
        if (found.isEmpty()) {
            return "no " + selector;
        }
        var node = one(found);
        double x = random.nextDouble() * node.getLayoutBounds().getWidth();
        double y = random.nextDouble() * node.getLayoutBounds().getHeight();
        mouse(node, MouseEvent.MOUSE_MOVED, x, y);
        if (random.nextBoolean()) {
            mouse(node, MouseEvent.MOUSE_PRESSED, x, y);
            if (random.nextBoolean()) {
                double to = random.nextDouble() * node.getLayoutBounds().getWidth();
                mouse(node, MouseEvent.MOUSE_DRAGGED, to, y);
                mouse(node, MouseEvent.MOUSE_RELEASED, to, y);
            } else {
                mouse(node, MouseEvent.MOUSE_RELEASED, x, y);
                mouse(node, MouseEvent.MOUSE_CLICKED, x, y);
            }
        }
        return "point at " + selector + " " + x + " " + y;
    }

    private static void mouse(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        var at = node.localToScene(x, y);
        boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(node, new MouseEvent(node, node, type, x, y, at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false,
                down, false, false, true, false, type == MouseEvent.MOUSE_CLICKED, new PickResult(node, at.getX(), at.getY())));
    }

    private String open() {
        var good = window.workspace().gallery().stream().filter(Reading::isGood).toList();
        var reading = one(good);
        var setting = one(reading.settings());
        window.desk().open(reading, setting);
        return "open " + reading.file() + " " + setting.name();
    }

    private String write() {
        var fields = shown(window.scene().getRoot()).filter(TextField.class::isInstance).map(TextField.class::cast).toList();
        if (fields.isEmpty()) {
            return "nowhere to write";
        }
        one(fields).setText(random.nextBoolean() ? "" : String.valueOf((char) ('a' + random.nextInt(26))));
        return "write";
    }

    private static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Monkey::shown)) : Stream.of(node);
    }

    private static boolean isShown(Node node) {
        for (var up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
