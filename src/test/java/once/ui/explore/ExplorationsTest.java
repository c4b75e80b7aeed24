package once.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.collections.FXCollections;
import once.scenario.Semantics;
import once.scenario.Demos;
import once.ui.document.Document;
import once.ui.panel.Background;
import once.ui.panel.Busy;
import once.ui.panel.Runs;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Work in the background ends in whichever order; each here when the test says so.
class ExplorationsTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background background = new Background(waiting::add, Runnable::run, Runnable::run);
    private final Playback playback = Playback.byHand();
    private final Busy busy = new Busy(background);
    private final Workspace workspace = new Workspace(FXCollections.observableArrayList(Demos.all()), playback, new Selection(), new Document(),
            busy, new Runs(busy, _ -> { }));
    private final Explorations explorations = new Explorations(workspace, playback, background);

    @BeforeEach
    void exploreAScenarioAndThenAnotherSettingOfIt() {
        workspace.open(Demos.named("d13_both_puts_fail.txtpb").settings().getFirst());
        explorations.explore();
        workAll();
        workspace.choose(Semantics.MAYBE);
        workAll();
    }

    private void workAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void watchAny() {
        explorations.watch(outcomes -> outcomes, "any");
    }

    @Test
    void aRunIsShownThoughMoreIsFoundBefore() {
        explorations.explore();
        watchAny();
        workAll();
        assertBothAreOver();
    }

    @Test
    void exploringGoesOnToItsEndThoughARunIsShownBefore() {
        explorations.explore();
        watchAny();
        waiting.removeLast().run();
        workAll();
        assertBothAreOver();
    }

    private void assertBothAreOver() {
        assertNull(explorations.progressProperty().get());
        assertFalse(explorations.seekingProperty().get());
        assertNotNull(workspace.excursionProperty().get());
        assertEquals(Semantics.MAYBE, explorations.foundProperty().get().scenario().semantics());
    }

    @Test
    void whoOpensSomethingElseIsNotKeptWaiting() {
        watchAny();
        workspace.open(Demos.named("d05_fault_free_call.txtpb").settings().getFirst());
        assertFalse(explorations.seekingProperty().get());
        workAll();
        assertNull(workspace.excursionProperty().get());
    }
}
