package once.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.channel.Intervention;
import once.message.CallId;
import once.message.Trip;
import once.scenario.Demos;
import once.scenario.ScenarioText;
import once.scenario.ScenarioWriter;
import once.scenario.Semantics;
import once.scenario.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Setting OPENED = Demos.named("d11b_ten_increments.txtpb").settings().getFirst();
    private static final Intervention DROP = new Intervention.Drop(Trip.request(new CallId(1, 1), 1));
    private static final Intervention OTHER = new Intervention.Duplicate(Trip.request(new CallId(1, 2), 1).reply(), 30_500);

    private final Document document = new Document();

    @Test
    void hasNothingToShowOrToUndoBeforeItIsOpened() {
        assertThrows(IllegalStateException.class, document::setting);
        assertEquals(List.of(), document.interventions());
        assertFalse(document.modifiedProperty().get());
    }

    @Nested
    class Opened {

        @BeforeEach
        void open() {
            document.open(OPENED);
        }

        @Test
        void isAsItsFileHasIt() {
            assertSame(OPENED, document.setting());
            assertFalse(document.modifiedProperty().get() || document.undoableProperty().get() || document.redoableProperty().get());
        }

        @Test
        void changesItsSemanticsLikeAnythingElse() {
            document.change(Semantics.MAYBE, "maybe");
            assertSame(OPENED, document.setting());
            assertEquals(Semantics.MAYBE, document.branchProperty().get().scenario().semantics());
            assertTrue(document.modifiedProperty().get() && document.isAsOpenedButForSemantics());
            document.undo();
            assertEquals(OPENED.scenario(), document.branchProperty().get().scenario());
            assertFalse(document.modifiedProperty().get());
            document.redo();
            assertEquals(Semantics.MAYBE, document.branchProperty().get().semantics());
        }

        @Test
        void keepsTheSemanticsWhenAnythingElseIsChanged() {
            document.change(Semantics.MAYBE, "maybe");
            document.interfere(List.of(DROP), "drop");
            assertEquals(Semantics.MAYBE, document.branchProperty().get().semantics());
            assertFalse(document.isAsOpenedButForSemantics());
        }

        @Test
        void isUnchangedUnderTheSemanticsItWasOpenedWith() {
            document.change(Semantics.MAYBE, "maybe");
            document.change(OPENED.scenario().semantics(), "as before");
            assertFalse(document.modifiedProperty().get());
            assertEquals(2, document.branches().size());
        }

        @Test
        void undoesAndRedoesExactly() {
            document.interfere(List.of(DROP), "drop");
            document.interfere(List.of(DROP, OTHER), "duplicate");
            var changed = document.setting();
            document.undo();
            assertEquals(List.of(DROP), document.interventions());
            document.undo();
            assertSame(OPENED, document.setting());
            document.undo();
            assertSame(OPENED, document.setting());
            document.redo();
            document.redo();
            document.redo();
            assertSame(changed, document.setting());
        }

        @Test
        void aChangeThatGoesOnIsOneChange() {
            document.change(OPENED.withSeed(5), "seed");
            document.amend(OPENED.withSeed(6), "seed");
            assertEquals(6, document.setting().scenario().seed());
            assertEquals(2, document.branches().size());
            document.undo();
            assertSame(OPENED, document.setting());
        }

        @Test
        void whatWasOpenedIsNotAmendedButChanged() {
            document.amend(OPENED.withSeed(5), "seed");
            document.undo();
            assertSame(OPENED, document.setting());
        }

        @Test
        void knowsWhetherItIsChanged() {
            document.interfere(List.of(DROP), "drop");
            assertTrue(document.modifiedProperty().get());
            document.undo();
            assertFalse(document.modifiedProperty().get());
            document.redo();
            document.markSaved(document.branchProperty().get());
            assertFalse(document.modifiedProperty().get());
            document.undo();
            assertTrue(document.modifiedProperty().get());
        }

        @Test
        void keepsEveryRunAsABranchOfTheOneItCameFrom() {
            document.interfere(List.of(DROP), "drop");
            document.undo();
            document.interfere(List.of(OTHER), "duplicate");
            assertEquals(List.of("", "drop", "duplicate"), document.branches().stream().map(Branch::deed).toList());
            assertEquals(List.of(0, 0, 0), document.branches().stream().map(Branch::parent).toList());
            assertFalse(document.redoableProperty().get());
            document.returnTo(document.branches().get(1));
            assertEquals(List.of(DROP), document.interventions());
            document.undo();
            assertEquals(List.of(OTHER), document.interventions());
        }

        @Test
        void takesAllBackToTheVeryRunThatWasOpened() {
            document.interfere(List.of(DROP), "drop");
            document.interfere(List.of(DROP, OTHER), "duplicate");
            document.reset("reset");
            assertSame(OPENED, document.setting());
            assertEquals(3, document.branches().size());
            document.undo();
            assertEquals(List.of(DROP, OTHER), document.interventions());
        }

        @Test
        void doesNothingTwice() {
            document.interfere(List.of(), "nothing");
            assertFalse(document.undoableProperty().get());
        }

        @Test
        void canBeWrittenDownAndReadAgain() {
            document.interfere(List.of(DROP, OTHER), "both");
            var again = ScenarioText.read("again", ScenarioWriter.text(document.setting().document()));
            assertEquals(document.setting().scenario(), again.settings().getFirst().scenario());
        }

        @Test
        void forgetsWhatWasDoneToWhatWasOpenBefore() {
            document.interfere(List.of(DROP), "drop");
            document.open(OPENED);
            assertEquals(1, document.branches().size());
            assertFalse(document.undoableProperty().get() || document.modifiedProperty().get());
        }

        @Test
        void isChangedFromTheStartWhereItStandsInNoFile() {
            document.openUnsaved(OPENED);
            assertTrue(document.modifiedProperty().get());
        }
    }
}
