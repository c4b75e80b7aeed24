package once.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import once.scenario.Reading;

/// Does what comes to its mind, always the same for the same seed: keys, clicks, menus, scenarios, files, fields, pulling at
/// things. It leaves alone what would end the program.
final class Monkey {

    private record Trick(String name, int weight, Supplier<String> does) {}

    private static final List<KeyCode> KEYS = List.of(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END,
            KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.PERIOD, KeyCode.B, KeyCode.V, KeyCode.G, KeyCode.L, KeyCode.H, KeyCode.E, KeyCode.M, KeyCode.N,
            KeyCode.F, KeyCode.O, KeyCode.W, KeyCode.T, KeyCode.D, KeyCode.C, KeyCode.X, KeyCode.S, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.ENTER,
            KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);
    private static final List<KeyCode> PLACES = List.of(KeyCode.V, KeyCode.G, KeyCode.L, KeyCode.E, KeyCode.H, KeyCode.ESCAPE);
    private static final String TYPED = "123456+-?tTdDcCxXsS.b[]oOwWfF0mn";
    private static final List<KeyCode> WITH_CONTROL = List.of(KeyCode.Z, KeyCode.Z, KeyCode.Y, KeyCode.PLUS, KeyCode.MINUS, KeyCode.DIGIT0, KeyCode.C,
            KeyCode.RIGHT, KeyCode.LEFT, KeyCode.S, KeyCode.O, KeyCode.E);
    private static final List<String> WORDS = List.of("", "0", "-1", "3", "40", "250", "1e9", "999999999999", "0.05", "a", "val=7", "a b", "NaN", "∞", "10 20 30", "1;2");
    /// Windows are no larger than that.
    static final Settings.Size LARGEST = new Settings.Size(Settings.SMALLEST.width() + 900, Settings.SMALLEST.height() + 420);
    private static final List<String> LEFT_ALONE = List.of("menu-quit");

    private final OnceWindow window;
    private final MonkeyFiles files;
    private final Random random;
    private final Paws paws;
    private final MonkeyMouse mouse;
    private final List<Trick> tricks;
    private final Map<String, Integer> done = new TreeMap<>();
    private final MonkeyTour tour;
    private MenuButton opened;

    /// @param tours whether it goes everywhere once before it does what comes to its mind
    Monkey(OnceWindow window, MonkeyFiles files, Random random, boolean tours) {
        this.window = window;
        this.files = files;
        this.random = random;
        this.paws = new Paws(window.scene());
        this.mouse = new MonkeyMouse(window, paws, random);
        this.tour = tours ? new MonkeyTour(window, paws) : null;
        this.tricks = List.of(
                new Trick("key", 24, this::press), new Trick("character", 12, this::type), new Trick("shortcut", 8, this::shortcut),
                new Trick("button", 14, this::push), new Trick("mouse", 16, mouse::point), new Trick("arrival dragged", 3, mouse::dragArrival),
                new Trick("context menu", 5, mouse::menu), new Trick("wheel", 5, mouse::wheel), new Trick("menu item", 4, this::menu),
                new Trick("scenario", 3, this::open), new Trick("file", 2, this::file), new Trick("field", 5, this::write),
                new Trick("place", 4, this::go), new Trick("slider", 2, this::slide), new Trick("choice", 2, this::choose), new Trick("size", 1, this::resize));
    }

    /// Whether what it did last is to be seen before the next thing: on its tour, and a menu that it opened.
    boolean looks() {
        return tours() || opened != null;
    }

    private boolean tours() {
        return tour != null && !tour.isOver();
    }

    /// Whether it has nothing to do before what is under way is done.
    boolean waits() {
        return tours() && tour.waits();
    }

    /// Does one thing, and says what.
    String act() {
        closeMenu();
        return tours() && window.notices().shownProperty().get() == null ? tour.next() : actAtRandom();
    }

    private String actAtRandom() {
        return window.notices().shownProperty().get() != null && random.nextInt(3) == 0 ? answer() : doOne();
    }

    private String answer() {
        var answers = window.notices().shownProperty().get().answers();
        var answer = one(answers);
        window.notices().answer(answer);
        return "answer: " + answer.text();
    }

    private String doOne() {
        count();
        int left = random.nextInt(tricks.stream().mapToInt(Trick::weight).sum());
        int index = 0;
        while (left >= tricks.get(index).weight) {
            left -= tricks.get(index++).weight;
        }
        var trick = tricks.get(index);
        var said = trick.does.get();
        if (!said.isEmpty()) {
            done.merge(trick.name, 1, Integer::sum);
        }
        return trick.name + ": " + said;
    }

    /// In which state of the window something is done.
    private void count() {
        done.merge("at " + window.places().openProperty().get(), 1, Integer::sum);
        count("asked", window.notices().shownProperty().get() != null);
        count("server hidden", window.places().serverHiddenProperty().get());
        count("outcomes open", window.explorations().openProperty().get());
        count("excursion", window.workspace().excursionProperty().get() != null);
        count("by hand", !window.document().interventions().isEmpty());
        count("events listed", window.sight().tableProperty().get());
        count("per event", window.sight().perEventProperty().get());
        count("folded", !window.sight().foldedProperty().get().isEmpty());
        count("playing", window.playback().playingProperty().get());
        count("keys shown", window.help().openProperty().get());
    }

    private void count(String state, boolean is) {
        done.merge("while " + state, is ? 1 : 0, Integer::sum);
    }

    /// How often each kind of thing could be done, and where.
    Map<String, Integer> done() {
        return done;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String press() {
        var key = one(KEYS);
        boolean shift = random.nextInt(6) == 0;
        if (shift) {
            paws.press(key, KeyCode.SHIFT);
        } else {
            paws.press(key);
        }
        return (shift ? "shift " : "") + key + " on " + window.scene().getFocusOwner();
    }

    private String go() {
        var key = one(PLACES);
        paws.press(key);
        return key.toString();
    }

    private String type() {
        char typed = TYPED.charAt(random.nextInt(TYPED.length()));
        paws.type(typed);
        return String.valueOf(typed);
    }

    private String shortcut() {
        var key = one(WITH_CONTROL);
        boolean shift = random.nextInt(4) == 0;
        if (shift) {
            paws.press(key, KeyCode.CONTROL, KeyCode.SHIFT);
        } else {
            paws.press(key, KeyCode.CONTROL);
        }
        return (shift ? "shift " : "") + key;
    }

    private <T extends Node> List<T> shown(Class<T> type, Predicate<T> which) {
        return paws.shown().filter(type::isInstance).map(type::cast).filter(node -> !node.isDisabled() && which.test(node)).toList();
    }

    /// What lies outside the window is pressed all the same, as by keyboard.
    private String push() {
        var buttons = shown(ButtonBase.class, button -> !(button instanceof MenuButton));
        if (buttons.isEmpty()) {
            return "";
        }
        var button = one(buttons);
        var name = button.getId() + " " + button.getText();
        var place = paws.in(button, .5, .5);
        if (random.nextBoolean() && paws.reaches(place)) {
            paws.click(place, 1);
        } else {
            button.requestFocus();
            button.fire();
        }
        return name;
    }

    /// The menu stays open until the next thing is done.
    private String menu() {
        var menus = shown(MenuButton.class, _ -> true);
        if (menus.isEmpty()) {
            return "";
        }
        opened = one(menus);
        opened.show();
        var items = opened.getItems().stream().flatMap(Monkey::leaves)
                .filter(item -> !item.isDisable() && !LEFT_ALONE.contains(String.valueOf(item.getId()))).toList();
        if (items.isEmpty()) {
            return "";
        }
        var item = one(items);
        item.fire();
        return item.getId() + " " + item.getText();
    }

    private void closeMenu() {
        if (opened != null) {
            opened.hide();
            opened = null;
        }
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(Monkey::leaves) : Stream.of(item);
    }

    private String open() {
        var reading = one(window.workspace().gallery().stream().filter(Reading::isGood).toList());
        var setting = one(reading.settings());
        window.desk().open(reading, setting);
        return reading.file() + " " + setting.name();
    }

    private String file() {
        var file = files.any();
        window.desk().open(file);
        return file.getFileName().toString();
    }

    private String write() {
        var fields = shown(TextField.class, _ -> true);
        if (fields.isEmpty()) {
            return "";
        }
        var field = one(fields);
        var word = one(WORDS);
        field.requestFocus();
        field.setText(word);
        paws.press(random.nextInt(3) == 0 ? KeyCode.TAB : KeyCode.ENTER);
        return field.getId() + " " + word;
    }

    private String slide() {
        var sliders = shown(Slider.class, _ -> true);
        if (sliders.isEmpty()) {
            return "";
        }
        var slider = one(sliders);
        boolean dragged = random.nextBoolean();
        slider.setValueChanging(dragged);
        for (int step = 0; step < 3; step++) {
            slider.setValue(random.nextDouble());
        }
        slider.setValueChanging(false);
        return slider.getId();
    }

    private String choose() {
        var boxes = new ArrayList<ComboBox<?>>();
        paws.shown().forEach(node -> {
            if (node instanceof ComboBox<?> box && !box.isDisabled() && !box.getItems().isEmpty()) {
                boxes.add(box);
            }
        });
        if (boxes.isEmpty()) {
            return "";
        }
        var box = one(boxes);
        box.getSelectionModel().select(random.nextInt(box.getItems().size()));
        return box.getId() + " " + box.getValue();
    }

    private double between(double least, double most) {
        return least + random.nextInt((int) (most - least));
    }

    private String resize() {
        var stage = window.scene().getWindow();
        stage.setWidth(between(Settings.SMALLEST.width(), LARGEST.width()));
        stage.setHeight(between(Settings.SMALLEST.height(), LARGEST.height()));
        return (int) stage.getWidth() + "x" + (int) stage.getHeight();
    }
}
