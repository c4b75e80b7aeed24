package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.FileChoice;
import once.ui.panel.Places.Place;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// Each place, opened by its key, walked around by Tab, and left by Esc.
class EveryPlaceByKeysTest extends WindowInUse {

    private static final String DESK = "#desk";
    private static final String QUESTION = "d13_both_puts_fail.txtpb";

    /// A place, and how to get there from the desk.
    ///
    /// @param root what is to be walked around
    /// @param keys pressed or typed one after the other
    /// @param back whether Esc leads back to where the focus was
    private record Spot(String name, String demo, String root, boolean back, Keystroke... keys) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Keystroke {
        void in(EveryPlaceByKeysTest here) throws TimeoutException;
    }

    private static Keystroke press(KeyCode key) {
        return here -> inWindow(() -> TabWalk.press(here.window.scene(), key));
    }

    private static Keystroke type(String typed) {
        return here -> inWindow(() -> {
            var owner = here.window.scene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
            Picture.layOut(here.window.scene());
        });
    }

    private static Keystroke then(Runnable does) {
        return _ -> inWindow(does);
    }

    private static final List<Spot> ALL = List.of(
            new Spot("desk", OnceWindow.FIRST, DESK, false),
            new Spot("all mechanisms", OnceWindow.FIRST, DESK, false, here -> inWindow(() -> here.window.scene().getRoot().lookupAll(".fold-line")
                    .forEach(fold -> ((ToggleButton) fold).setSelected(true)))),
            new Spot("relations", OnceWindow.FIRST, DESK, false, here -> inWindow(() -> here.window.arrangement().relationsShownProperty().set(true))),
            new Spot("events", OnceWindow.FIRST, DESK, false, type("w")),
            new Spot("by hand", OnceWindow.FIRST, DESK, false, press(KeyCode.M), type("d")),
            new Spot("hidden server", OnceWindow.FIRST, DESK, false, press(KeyCode.H)),
            new Spot("question", QUESTION, DESK, false),
            new Spot("explored", QUESTION, DESK, false, press(KeyCode.E), here -> here.until(() -> here.seen("#all-outcomes"))),
            new Spot("answer", QUESTION, DESK, false, here -> inWindow(() -> {
                ((javafx.scene.control.CheckBox) here.node(".choices .check-box")).fire();
                ((javafx.scene.control.Button) here.node("#check")).fire();
            }), here -> here.until(() -> here.seen("#tallies")), here -> inWindow(() -> ((ToggleButton) here.node("#tallies")).fire())),
            new Spot("outcomes", QUESTION, DESK, true, press(KeyCode.E), here -> here.until(() -> here.seen("#all-outcomes")), press(KeyCode.E)),
            new Spot("excursion", QUESTION, DESK, true, press(KeyCode.E), here -> here.until(() -> here.seen("#all-outcomes")), 
                    here -> inWindow(() -> ((javafx.scene.control.Button) here.node("#values .possible")).fire()), here -> here.until(() -> here.seen("#excursion-back"))),
            new Spot("compare", QUESTION, "#compare-place", true, press(KeyCode.V), here -> here.until(() -> here.window.scene().getRoot().lookupAll(".compare-row").size() >= 4)),
            new Spot("gallery", OnceWindow.FIRST, "#gallery-place", true, press(KeyCode.G)),
            new Spot("lecture", OnceWindow.FIRST, "#lecture-place", true, press(KeyCode.L), here -> here.until(() -> here.window.busy().isUnderWay() == false)),
            new Spot("keys", OnceWindow.FIRST, "#keys-table", true, type("?")),
            new Spot("notice", OnceWindow.FIRST, "#notice", true, press(KeyCode.S), type("s"), here -> inWindow(() -> here.window.desk().leave(() -> { }))));

    @Start
    void start(Stage shown) {
        open(shown, Background.threads(), FileChoice.NONE, RecentFiles.none());
        window.playback().pause();
    }

    @Stop
    void stop() {
        stage.setFullScreen(false);
    }

    private Node node(String selector) {
        return window.scene().lookup(selector);
    }

    private boolean seen(String selector) {
        for (var node = node(selector); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
            if (node.getParent() == null) {
                return true;
            }
        }
        return false;
    }

    @TestFactory
    Stream<DynamicTest> isWalkedAroundByTabAndLeftByEscape(FxRobot robot) {
        return ALL.stream().map(spot -> DynamicTest.dynamicTest(spot.name, () -> walk(spot)));
    }

    @org.junit.jupiter.api.Test
    void probe(FxRobot robot) throws TimeoutException {
        begin(QUESTION);
        Runnable tell = () -> System.out.println("   owner " + window.scene().getFocusOwner() + " " + (window.scene().getFocusOwner() != null && window.scene().getFocusOwner().isFocusVisible()));
        press(KeyCode.TAB).in(this); tell.run();
        press(KeyCode.V).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.ESCAPE).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.G).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.ESCAPE).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.L).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.ESCAPE).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        type("?").in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.ESCAPE).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        System.out.println("predict");
        for (int i = 0; i < 100 && !(window.scene().getFocusOwner() instanceof javafx.scene.control.CheckBox); i++) press(KeyCode.TAB).in(this);
        robot.type(KeyCode.SPACE);
        for (int i = 0; i < 100 && !"check".equals(window.scene().getFocusOwner().getId()); i++) press(KeyCode.TAB).in(this);
        inWindow(tell);
        robot.type(KeyCode.SPACE); inWindow(tell); 
        until(() -> seen("#tallies")); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        for (int i = 0; i < 100 && !"predict-again".equals(window.scene().getFocusOwner().getId()); i++) press(KeyCode.TAB).in(this);
        robot.type(KeyCode.SPACE); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        System.out.println("explore");
        begin(OnceWindow.FIRST);
        for (int i = 0; i < 100 && !"explore".equals(window.scene().getFocusOwner().getId()); i++) press(KeyCode.TAB).in(this);
        robot.type(KeyCode.SPACE); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        until(() -> seen("#all-outcomes")); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        System.out.println("E and back");
        press(KeyCode.E).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.TAB).in(this); press(KeyCode.ESCAPE).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        System.out.println("watch");
        for (int i = 0; i < 100 && !window.scene().getFocusOwner().getStyleClass().contains("possible"); i++) press(KeyCode.TAB).in(this);
        robot.type(KeyCode.SPACE); until(() -> seen("#excursion-back")); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        press(KeyCode.ESCAPE).in(this); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        System.out.println("still away " + seen("#excursion-back"));
        for (int i = 0; i < 100 && !"excursion-back".equals(window.scene().getFocusOwner().getId()); i++) press(KeyCode.TAB).in(this);
        robot.type(KeyCode.SPACE); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
        System.out.println("undo hides itself");
        begin(OnceWindow.FIRST);
        press(KeyCode.M).in(this); type("d").in(this);
        for (int i = 0; i < 100 && !"undo".equals(window.scene().getFocusOwner().getId()); i++) press(KeyCode.TAB).in(this);
        robot.type(KeyCode.SPACE); org.testfx.util.WaitForAsyncUtils.waitForFxEvents(); inWindow(tell);
    }

    private void walk(Spot spot) throws TimeoutException {
        begin(spot.demo);
        for (var key : spot.keys) {
            key.in(this);
        }
        var faults = new ArrayList<String>();
        long t0 = System.nanoTime();
        inWindow(() -> faults.addAll(TabWalk.around(window.scene(), node(spot.root))));
        System.out.println(spot.name + " walk ms " + (System.nanoTime() - t0) / 1000000);
        if (spot.back) {
            press(KeyCode.ESCAPE).in(this);
            if (window.places().openProperty().get() != Place.DESK) faults.add("Esc does not lead back");
            var owner = window.scene().getFocusOwner();
            if (owner == null || !"step-back".equals(owner.getId())) faults.add("focus after Esc: " + owner);
        }
        end();
        assertEquals("", String.join("\n", faults));
    }

    private void begin(String demo) {
        inWindow(() -> {
            window.document().reset("");
            window.open(demo);
            window.playback().pause();
            window.playback().seek(window.playback().recordingProperty().get().endMicros() / 2);
            Picture.layOut(window.scene());
            node("#step-back").requestFocus();
        });
    }

    private void end() throws TimeoutException {
        inWindow(() -> {
            if (window.notices().shownProperty().get() != null) {
                window.notices().dismiss();
            }
            window.help().openProperty().set(false);
            window.places().openProperty().set(Place.DESK);
            window.places().serverHiddenProperty().set(false);
            window.sight().tableProperty().set(false);
            window.explorations().openProperty().set(false);
            window.workspace().back();
            window.arrangement().relationsShownProperty().set(false);
            node("#desk").lookupAll(".fold-line").forEach(fold -> ((ToggleButton) fold).setSelected(false));
        });
    }
}
