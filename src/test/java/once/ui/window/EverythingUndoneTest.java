package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import once.channel.Flight;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.ui.document.Branch;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.FileChoice;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Whatever changes the scenario is undone and done again exactly: every knob of every card, the semantics, and everything
/// done by hand.
class EverythingUndoneTest extends WindowInUse {

    /// What is typed into a field until it takes one of them.
    private static final List<String> TYPED = List.of("30", "3", "0.2", "val=7", "val", "150 300", "5000");

    /// Where knobs can be turned that say nothing, or contradict something, elsewhere.
    private static final List<String> BESIDE = List.of("d22_full_cache.txtpb", "d29_exactly_once.txtpb", "d30_crash_forgets.txtpb",
            "d33_solution_3.txtpb", "d34_orphans.txtpb", "d36_tcp_does_not_save_you.txtpb", "d39_retry_storm.txtpb", "d05_fault_free_call.txtpb");

    /// What has to be set before others say anything.
    private static final List<String> FIRST_OF_TWO = List.of("#knob-acknowledges", "#knob-deadline", "#knob-silence", "#knob-heartbeat", "#knob-announces",
            "#knob-stamps-creation");

    /// What is open, and what it runs under.
    private record Open(Setting setting, Semantics semantics) {
        static Open of(Branch branch) {
            return new Open(branch.setting(), branch.semantics());
        }
    }

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Boolean> changed = new TreeMap<>();

    @Start
    void start(Stage shown) {
        // nothing but the runs themselves: what is derived from them beside the window is not of interest
        open(shown, new Background(_ -> { }, Runnable::run, _ -> { }), FileChoice.NONE, RecentFiles.none());
        window.playback().pause();
    }

    @Test
    void isUndoneAndDoneAgainExactly() {
        // without a frame between, for what is to be seen of it is no matter here
        List.of("d13_both_puts_fail.txtpb", OnceWindow.FIRST).forEach(this::tryAll);
        BESIDE.forEach(demo -> inWindow(() -> {
            begin(demo);
            tryKnobs();
        }));
        inWindow(() -> {
            begin("d05_fault_free_call.txtpb");
            FIRST_OF_TWO.forEach(id -> turn(node(id)));
            tryOut("a bound and how far ahead it is raised", this::admitByBound);
            admitByBound();
            tryKnobs();
        });
        assertEquals(List.of(), faults);
        var never = changed.entrySet().stream().filter(entry -> !entry.getValue()).map(Map.Entry::getKey).toList();
        assertTrue(changed.size() > 80, () -> changed.size() + " were tried");
        assertEquals(List.of(), never, "never changed anything");
    }

    private void tryAll(String demo) {
        inWindow(() -> {
            begin(demo);
            tryKnobs();
        });
        inWindow(() -> buttons().forEach(id -> tryOut(id, () -> ((Button) node(id)).fire())));
        inWindow(this::semantics);
        inWindow(this::byHand);
    }

    /// By key and by button; and what is turned afterwards leaves it as it is.
    private void semantics() {
        for (var from : List.of("1", "2")) {
            type(from);
            for (int key = 1; key <= window.workspace().offered().size(); key++) {
                var typed = Integer.toString(key);
                tryOut("semantics by key " + typed, () -> type(typed));
                tryOut("semantics by button " + typed, () -> ((ToggleButton) node("#semantics-" + typed)).fire());
            }
        }
        tryOut("a knob of the protocol under other semantics", () -> turn(node("#knob-filter")));
        tryOut("a knob of the environment under other semantics", () -> turn(node("#knob-loss")));
        window.document().undo();
    }

    /// Those that have not changed anything yet.
    private void tryKnobs() {
        knobs().stream().filter(id -> !changed.getOrDefault(id, false)).forEach(id -> tryOut(id, () -> turn(node(id))));
    }

    @SuppressWarnings("unchecked")
    private void admitByBound() {
        ((ComboBox<String>) node("#knob-admits")).setValue("RESERVED_BOUND");
    }

    private void begin(String demo) {
        window.open(demo);
        window.playback().pause();
        window.playback().seek(30_000);
        window.scene().lookup("#desk").lookupAll(".fold-line").forEach(fold -> ((ToggleButton) fold).setSelected(true));
        Picture.layOut(window.scene());
    }

    private Node node(String id) {
        return window.scene().lookup(id);
    }

    private List<String> knobs() {
        return ids("knob-");
    }

    private List<String> buttons() {
        return Stream.concat(Stream.of("#other-luck"), ids("call-").stream().filter(id -> id.endsWith("-add") || id.endsWith("-remove"))).toList();
    }

    private List<String> ids(String prefix) {
        return window.scene().lookup("#desk").lookupAll("*").stream().filter(node -> node.getId() != null && node.getId().startsWith(prefix))
                .filter(EverythingUndoneTest::isShown).map(node -> "#" + node.getId()).distinct().toList();
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private void turn(Node knob) {
        switch (knob) {
            case ToggleButton button -> button.fire();
            case Slider slider -> slider.setValue(slider.getValue() > slider.getMax() / 2 ? slider.getMin() : slider.getMax() / 2);
            case ComboBox<?> box -> choose(box);
            case TextField field -> type(field);
            default -> throw new AssertionError(knob);
        }
    }

    private void choose(ComboBox<?> box) {
        var before = open();
        for (int item = 0; item < box.getItems().size() && open().equals(before); item++) {
            box.getSelectionModel().select(item);
        }
    }

    private void type(TextField field) {
        var before = open();
        for (int text = 0; text < TYPED.size() && open().equals(before); text++) {
            field.setText(TYPED.get(text));
            field.getOnAction().handle(new ActionEvent());
        }
    }

    private Scenario runs() {
        return window.playback().recordingProperty().get().scenario();
    }

    private Open open() {
        return Open.of(window.document().branchProperty().get());
    }

    /// Whose button is pressed.
    private Semantics chosen() {
        return window.workspace().offered().stream().filter(each -> ((ToggleButton) node("#semantics-" + (each.ordinal() + 1))).isSelected())
                .findFirst().orElseThrow();
    }

    /// What is refused changes nothing; what is done is undone and done again.
    private void tryOut(String what, Runnable does) {
        var before = open();
        var ran = runs();
        does.run();
        var after = open();
        changed.merge(what, !after.equals(before), Boolean::logicalOr);
        if (after.equals(before)) {
            expect(what + " was refused", ran, runs());
            return;
        }
        var runs = runs();
        expect(what + " was not run", window.document().branchProperty().get().scenario(), runs);
        expect(what + " is not seen at the top", after.semantics(), chosen());
        window.document().undo();
        expect(what + " was not undone", before, open());
        expect(what + " ran on", ran, runs());
        window.document().redo();
        expect(what + " was not done again", after, open());
        expect(what + " was not run again", runs, runs());
        window.document().undo();
    }

    private void expect(String otherwise, Object wanted, Object is) {
        if (!wanted.equals(is)) {
            faults.add(open().setting().scenario().title() + ": " + otherwise);
        }
    }

    private void byHand() {
        for (var key : List.of("d", "c", "x", ">", "s")) {
            tryOut("by hand " + key, () -> {
                window.selection().selectedFlightProperty().set(flight());
                type(key);
            });
        }
        type("s");
        window.playback().seek(31_000);
        tryOut("starting again", () -> type("s"));
        tryOut("taking all back", () -> window.document().reset("all"));
        tryOut("returning to a run", () -> window.document().returnTo(window.document().branches().getFirst()));
    }

    private void type(String key) {
        Event.fireEvent(window.scene().getRoot(), new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private Flight flight() {
        return window.playback().recordingProperty().get().flights().getFirst();
    }
}
