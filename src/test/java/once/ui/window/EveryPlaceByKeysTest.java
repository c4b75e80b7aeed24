package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import once.channel.Intervention;
import once.ui.panel.Places.Place;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Each place, opened by its key, walked around by Tab, and left by Esc; and what is done there by keys.
class EveryPlaceByKeysTest extends WindowInUse {

    private static final String DESK = "#desk";
    private static final String QUESTION = "d13_both_puts_fail.txtpb";
    private static final String USUAL = OnceWindow.FIRST;
    private static final int MOST_TABS = 120;

    /// How one gets somewhere.
    private interface Way {
        void go() throws Exception;
    }

    @Start
    void start(Stage shown) {
        open(shown);
        window.playback().pause();
    }

    @Stop
    void stop() {
        stage.setFullScreen(false);
    }

    @TestFactory
    Stream<DynamicTest> isWalkedAroundByTab() {
        return Stream.of(
                walk("desk", USUAL, DESK),
                walk("every mechanism", USUAL, DESK, () -> fold(true)),
                walk("relations", USUAL, DESK, () -> use("#aspect-relations")),
                walk("events", USUAL, DESK, () -> type("w")),
                walk("what was done by hand", USUAL, DESK, () -> press(KeyCode.M), () -> type("d")),
                walk("hidden server", USUAL, DESK, () -> press(KeyCode.H)),
                walk("question", QUESTION, DESK),
                walk("answer with votes", QUESTION, DESK, this::answer, () -> use("#tallies")),
                walk("all outcomes", QUESTION, DESK, this::explore, () -> press(KeyCode.E)),
                walk("a run that shows an outcome", QUESTION, DESK, this::explore, this::watch),
                walk("compare", QUESTION, "#compare-place", this::compare),
                walk("gallery", USUAL, "#gallery-place", () -> press(KeyCode.G)),
                walk("lecture", USUAL, "#lecture-place", this::lecture),
                walk("keys", USUAL, "#keys-table", () -> type("?")),
                walk("a question over the window", USUAL, "#notice", this::leave));
    }

    /// Without a Tab before or after.
    @TestFactory
    Stream<DynamicTest> showsTheFocusWhereAKeyHasLed() {
        return Stream.of(
                led("events", "#events", () -> press(KeyCode.TAB), () -> pressAndType("w")),
                led("all outcomes", "#explore-place", this::explore, () -> press(KeyCode.E)),
                led("compare", "#compare-play", this::compare),
                led("compare once more", "#compare-play", () -> press(KeyCode.V)),
                led("gallery", "#gallery-place", () -> press(KeyCode.G)),
                led("first scenario found", "#gallery-place", () -> press(KeyCode.G), () -> press(KeyCode.DOWN)),
                led("keys", "#keys-table", () -> pressAndType("?")),
                led("a question over the window", "#notice", () -> press(KeyCode.N), this::leave));
    }

    private DynamicTest led(String name, String root, Way... ways) {
        return test(name, QUESTION, () -> {
            go(ways);
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(isIn(owner(), node(root)), () -> "on " + owner());
            assertTrue(owner().isFocusVisible(), () -> "not to be seen on " + owner());
        });
    }

    private static boolean isIn(Node node, Node root) {
        return node != null && (node == root || isIn(node.getParent(), root));
    }

    private void pressAndType(String typed) {
        press(KeyCode.UNDEFINED);
        type(typed);
    }

    @TestFactory
    Stream<DynamicTest> isLeftByEscapeToWhereOneWas() {
        return Stream.of(
                back("all outcomes", "#explore-place", this::explore, () -> press(KeyCode.E)),
                back("a run that shows an outcome", "#excursion", this::explore, this::watch),
                back("compare", "#compare-place", this::compare),
                back("gallery", "#gallery-place", () -> press(KeyCode.G)),
                back("lecture", "#lecture-place", this::lecture),
                back("keys", "#keys-table", () -> type("?")),
                back("a question over the window", "#notice", this::leave));
    }

    @TestFactory
    Stream<DynamicTest> isWorkedInByKeys() {
        return Stream.of(
                test("the focus goes on from a question to its answer", QUESTION, this::answersByKeys),
                test("the focus goes on from exploring to what was found", "d14_zombie_request.txtpb", this::exploresByKeys),
                test("Space presses the buttons of Compare and plays elsewhere", QUESTION, this::comparesByKeys),
                test("Enter in the table of semantics shows one", USUAL, this::takesARow),
                test("the menu key offers what can be done to the flight that is picked", USUAL, this::asksForAMenu));
    }

    private DynamicTest walk(String name, String demo, String root, Way... ways) {
        return test(name, demo, () -> {
            go(ways);
            var faults = new ArrayList<String>();
            inWindow(() -> faults.addAll(TabWalk.around(window.scene(), node(root))));
            assertEquals("", String.join("\n", faults));
        });
    }

    private DynamicTest back(String name, String root, Way... ways) {
        return test(name, QUESTION, () -> {
            press(KeyCode.TAB);
            var before = owner();
            go(ways);
            assertTrue(seen(root));
            press(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertFalse(seen(root));
            assertEquals(before, owner());
            assertTrue(owner().isFocusVisible());
        });
    }

    private DynamicTest test(String name, String demo, Executable does) {
        return DynamicTest.dynamicTest(name, () -> {
            begin(demo);
            does.execute();
            end();
        });
    }

    private static void go(Way... ways) throws Exception {
        for (var way : ways) {
            way.go();
        }
    }

    private void begin(String demo) {
        inWindow(() -> {
            window.open(demo);
            window.playback().pause();
            window.playback().seek(window.playback().recordingProperty().get().endMicros() / 2);
            Picture.layOut(window.scene());
            node("#step-back").requestFocus();
        });
    }

    private void end() {
        inWindow(() -> {
            window.notices().dismiss();
            window.help().openProperty().set(false);
            window.places().openProperty().set(Place.DESK);
            window.places().serverHiddenProperty().set(false);
            window.sight().tableProperty().set(false);
            window.explorations().openProperty().set(false);
            window.workspace().back();
            window.arrangement().relationsShownProperty().set(false);
        });
        fold(false);
    }

    private void fold(boolean open) {
        inWindow(() -> node(DESK).lookupAll(".fold-line").forEach(fold -> ((ToggleButton) fold).setSelected(open)));
    }

    private void press(KeyCode key) {
        inWindow(() -> TabWalk.press(window.scene(), key));
    }

    private void type(String typed) {
        inWindow(() -> Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private Node owner() {
        return window.scene().getFocusOwner();
    }

    private Node node(String selector) {
        return window.scene().lookup(selector);
    }

    private boolean seen(String selector) {
        var node = node(selector);
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null && node(selector) != null;
    }

    private void tabTo(Predicate<Node> wanted) {
        for (int tabs = 0; tabs < MOST_TABS && !wanted.test(owner()); tabs++) {
            press(KeyCode.TAB);
        }
        assertTrue(wanted.test(owner()) && owner().isFocusVisible(), () -> "reached " + owner());
    }

    private void tabTo(String id) {
        tabTo(node -> id.equals(node.getId()));
    }

    /// Goes to a control and presses it, as one does by keys.
    private void use(String selector) {
        inWindow(() -> node(selector).requestFocus());
        hit(KeyCode.ENTER);
    }

    private void hit(KeyCode key) {
        inWindow(() -> {
            var target = owner();
            Stream.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED).forEach(kind ->
                    Event.fireEvent(target, new KeyEvent(kind, "", "", key, false, false, false, false)));
        });
    }

    private void explore() throws TimeoutException {
        press(KeyCode.E);
        until(() -> seen("#all-outcomes") && !node("#values").lookupAll(".possible").isEmpty());
    }

    private void watch() throws TimeoutException {
        inWindow(() -> ((Button) node("#values .possible")).fire());
        until(() -> seen("#excursion-back"));
    }

    private void answer() throws TimeoutException {
        inWindow(() -> ((CheckBox) node(".choices .check-box")).fire());
        use("#check");
        until(() -> seen("#tallies"));
    }

    private void compare() throws TimeoutException {
        press(KeyCode.V);
        until(() -> node("#compare-place").lookupAll(".compare-row").size() >= 4);
    }

    private void lecture() throws TimeoutException {
        press(KeyCode.L);
        until(() -> !window.busy().isUnderWay());
    }

    private void leave() {
        type("s");
        inWindow(() -> window.desk().leave(() -> { }));
    }

    private void answersByKeys() throws TimeoutException {
        tabTo(node -> node instanceof CheckBox);
        inWindow(() -> ((CheckBox) owner()).fire());
        tabTo("check");
        hit(KeyCode.ENTER);
        until(() -> seen("#tallies"));
        assertEquals("▸ watch", ((Labeled) owner()).getText());
        assertTrue(owner().isFocusVisible());
        tabTo("predict-again");
        hit(KeyCode.ENTER);
        assertTrue(owner() instanceof CheckBox && owner().isFocusVisible(), () -> "" + owner());
    }

    private void exploresByKeys() throws TimeoutException {
        press(KeyCode.TAB);
        tabTo("explore");
        hit(KeyCode.ENTER);
        until(() -> seen("#all-outcomes"));
        assertEquals("all-outcomes", owner().getId());
        var all = ((TableView<?>) node("#endings")).getItems();
        hit(KeyCode.ENTER);
        until(() -> !all.isEmpty());
        int before = all.size();
        tabTo(node -> node.getStyleClass().contains("all-fail"));
        hit(KeyCode.ENTER);
        until(() -> all.size() != before);
    }

    private void comparesByKeys() throws TimeoutException {
        compare();
        tabTo("compare-4");
        hit(KeyCode.SPACE);
        until(() -> node("#compare-place").lookupAll(".compare-row").size() == 5);
        tabTo("compare-play");
        hit(KeyCode.SPACE);
        assertEquals("compare-play", owner().getId());
        assertFalse(window.playback().playingProperty().get());
    }

    private void takesARow() {
        tabTo("comparison");
        var before = window.workspace().semanticsProperty().get();
        press(KeyCode.DOWN);
        hit(KeyCode.ENTER);
        assertNotEquals(before, window.workspace().semanticsProperty().get());
        inWindow(() -> window.workspace().choose(before));
    }

    private void asksForAMenu() {
        press(KeyCode.M);
        inWindow(() -> Event.fireEvent(owner(), new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 200, 200, true,
                new PickResult(owner(), 5, 5))));
        var menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst().orElseThrow();
        assertEquals(List.of("Drop", "Duplicate", "Corrupt", "Let", "Let"), menu.getItems().stream().map(item -> item.getText().split(" ")[0]).toList());
        inWindow(menu::hide);
        type(">");
        assertTrue(window.document().interventions().getFirst() instanceof Intervention.Delay);
    }
}
