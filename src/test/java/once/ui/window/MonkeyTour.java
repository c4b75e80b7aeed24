package once.ui.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import once.ui.panel.Places;

/// What a monkey does first: it goes everywhere once, with a frame after each thing, unfolds and looks into what there is and sees it
/// as large as it gets. A program builds most of what it shows when somebody first looks; after that there is nothing new.
final class MonkeyTour {

    private static final List<String> SCENARIOS = List.of(OnceWindow.FIRST, "d13_both_puts_fail.txtpb");
    private static final List<KeyCode> PLACES = List.of(KeyCode.V, KeyCode.G, KeyCode.L);
    private static final int ZOOMS = 6;
    private static final int PAGES = 3;
    private static final int THEMES = 3;

    private final OnceWindow window;
    private final Paws paws;
    private final Deque<Supplier<String>> left = new ArrayDeque<>();

    MonkeyTour(OnceWindow window, Paws paws) {
        this.window = window;
        this.paws = paws;
        add(() -> resize(Monkey.LARGEST));
        SCENARIOS.forEach(this::atDesk);
        PLACES.forEach(this::at);
        times(ZOOMS, () -> press(KeyCode.PLUS, KeyCode.CONTROL));
        PLACES.forEach(this::into);
        add(() -> press(KeyCode.DIGIT0, KeyCode.CONTROL));
        times(THEMES, () -> type('t'));
        add(() -> resize(WindowInUse.SETTINGS.size()));
    }

    private void add(Supplier<String> step) {
        left.add(step);
    }

    private void times(int times, Supplier<String> step) {
        Stream.generate(() -> step).limit(times).forEach(this::add);
    }

    private void atDesk(String scenario) {
        add(() -> {
            window.open(scenario);
            return scenario;
        });
        add(() -> press(KeyCode.END));
        add(this::around);
        add(() -> press(KeyCode.E)); // explores
        add(() -> press(KeyCode.E)); // lists what was found
        add(this::around);
        add(() -> press(KeyCode.ESCAPE));
        times(2, () -> press(KeyCode.H));
        times(2, () -> type('?'));
    }

    private void at(KeyCode place) {
        add(() -> press(place));
        add(this::around);
        times(PAGES, () -> press(KeyCode.PAGE_DOWN));
        add(() -> press(KeyCode.ESCAPE));
    }

    private void into(KeyCode place) {
        add(() -> press(place));
        add(() -> press(KeyCode.ESCAPE));
    }

    boolean isOver() {
        return left.isEmpty();
    }

    /// Whether there is nothing new to see yet.
    boolean waits() {
        return !isOver() && (window.busy().isUnderWay() || window.scene().lookup("#cancel-exploring").getParent().isVisible());
    }

    /// The next thing; tells which.
    String next() {
        return left.remove().get();
    }

    /// Unfolds what can be unfolded, and then looks into everything.
    private String around() {
        first(folds().map(fold -> (Supplier<String>) () -> fire(fold)).toList());
        return "around " + window.places().openProperty().get();
    }

    private Stream<ToggleButton> folds() {
        return paws.shown().filter(node -> node.getStyleClass().contains("fold-line")).map(ToggleButton.class::cast)
                .filter(fold -> !fold.isSelected() && !fold.isDisabled());
    }

    private void first(List<Supplier<String>> steps) {
        left.addFirst(this::lookInto);
        steps.reversed().forEach(left::addFirst);
    }

    private String lookInto() {
        var steps = new ArrayList<Supplier<String>>();
        paws.shown().filter(node -> !node.isDisabled()).forEach(node -> steps.addAll(look(node)));
        steps.reversed().forEach(left::addFirst);
        return steps.size() + " things";
    }

    private List<Supplier<String>> look(Node node) {
        return switch (node) {
            case ToggleButton button when !button.getStyleClass().contains("fold-line") -> List.of(() -> fire(button), () -> fire(button));
            case ComboBoxBase<?> box -> List.of(() -> say(box, box::show), () -> say(box, box::hide));
            case MenuButton menu -> List.of(() -> say(menu, menu::show), () -> say(menu, menu::hide));
            case TextField field -> List.of(() -> say(field, field::requestFocus));
            default -> node.getStyleClass().contains("split-pane-divider") ? List.of(() -> drag(node, 0), () -> drag(node, 1), () -> drag(node, .5)) : List.of();
        };
    }

    private static String say(Node node, Runnable what) {
        what.run();
        return String.valueOf(node.getId());
    }

    private static String fire(ToggleButton button) {
        return say(button, button::fire);
    }

    private String drag(Node divider, double down) {
        var to = paws.in(divider.getParent(), .5, down);
        if (paws.reaches(paws.in(divider, .5, .5)) && paws.reaches(to)) {
            paws.drag(paws.in(divider, .5, .5), to, MouseButton.PRIMARY);
        }
        return "divider";
    }

    private String press(KeyCode key, KeyCode... held) {
        if (window.places().openProperty().get() == Places.Place.DESK) {
            window.scene().lookup("#play").requestFocus();
        }
        paws.press(key, held);
        return key.toString();
    }

    private String type(char typed) {
        paws.type(typed);
        return String.valueOf(typed);
    }

    private String resize(Settings.Size size) {
        var stage = window.scene().getWindow();
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        return size.text();
    }
}
