package once.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import once.bench.LongRuns;
import once.scenario.Demos;
import once.scenario.Reading;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Recording;
import once.ui.document.Document;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What becomes of runs in the window while others are asked for. What goes on beside the window goes on when the test
/// says so.
class RunsTest {

    private static final Setting SHORT = Demos.named("d05_fault_free_call.txtpb").settings().getFirst();
    private static final Setting LONG = LongRuns.setting(100);

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Recording> prepared = new ArrayList<>();
    private final Playback playback = Playback.byHand();
    private final Document document = new Document();
    private final Busy busy = new Busy(new Background(waiting::add, Runnable::run, Runnable::run));
    private final Workspace workspace = new Workspace(FXCollections.observableArrayList(), playback, new Selection(), document, busy,
            new Runs(busy, prepared::add));

    private void open(Setting setting) {
        workspace.open(new Reading("it", List.of(setting), List.of()), setting);
    }

    /// Lets everything go on that waits.
    private void goOn() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private Recording shown() {
        return playback.recordingProperty().get();
    }

    @Test
    void theLongOneIsLongerThanTheWindowWaitsFor() {
        assertTrue(Recording.of(LONG.scenario(), Runs.MOST_EVENTS).events().size() > 2 * Runs.AT_ONCE);
    }

    @Test
    void aShortOneIsThereAtOnce() {
        open(SHORT);
        assertEquals(SHORT.scenario(), shown().scenario());
        assertFalse(busy.isNextUnderWay());
    }

    @Nested
    class ALongOne {

        private Recording before;

        @BeforeEach
        void ask() {
            open(SHORT);
            goOn();
            before = shown();
            open(LONG);
        }

        @Test
        void leavesTheOldPictureUntilItIsThere() {
            assertSame(before, shown());
            assertSame(SHORT, document.setting());
            goOn();
            assertEquals(Recording.of(LONG.scenario(), Runs.MOST_EVENTS).events(), shown().events());
            assertEquals(LONG, document.setting());
            assertEquals(List.of(shown()), prepared);
        }

        @Test
        void isNotShownWhereAnotherWasAskedForSince() {
            open(SHORT);
            goOn();
            assertEquals(SHORT.scenario(), shown().scenario());
            assertEquals(List.of(), prepared);
            assertNull(busy.seenProperty().get());
        }

        @Test
        void isShownAsFarAsItHasGotWhereItIsStopped() {
            busy.seenProperty().get().stop();
            goOn();
            assertEquals(LONG.scenario(), shown().scenario());
            assertTrue(shown().isCut());
            assertTrue(shown().events().size() < 2 * Runs.AT_ONCE, () -> "" + shown().events().size());
        }

        @Test
        void tellsWhatGoesOn() {
            assertTrue(busy.seenProperty().get().text().startsWith("Running"));
            assertTrue(busy.isNextUnderWay());
            goOn();
            assertNull(busy.seenProperty().get());
        }
    }

    @Nested
    class AChangeOfALongOne {

        private Recording before;

        @BeforeEach
        void open() {
            RunsTest.this.open(LONG);
            goOn();
            before = shown();
            playback.seek(before.endMicros() / 2);
        }

        @Test
        void isShownAtTheSameTimeWhenItIsThere() {
            long at = playback.momentProperty().get().micros();
            workspace.choose(Semantics.AT_LEAST_ONCE);
            assertSame(before, shown());
            assertEquals(LONG, workspace.ran());
            goOn();
            assertEquals(Semantics.AT_LEAST_ONCE, shown().scenario().semantics());
            assertEquals(at, playback.momentProperty().get().micros());
            assertEquals(shown().scenario(), workspace.ran().scenario());
        }

        @Test
        void isUndoneWhileItIsUnderWay() {
            document.change(LONG.withSeed(9), "another seed");
            document.undo();
            goOn();
            assertEquals(before.events(), shown().events());
            document.redo();
            goOn();
            assertEquals(9, shown().scenario().seed());
        }
    }
}
