package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Faults;
import once.message.NodeId;
import once.scenario.ScenarioText;
import once.scenario.ScenarioWriter;
import once.scenario.Semantics;
import once.ui.look.Tip;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class CardsByHandTest extends CardsInUse {

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @Test
    void theEnvironmentLosesMoreAtAClickAndTheRunGoesOnWhereItWas(FxRobot robot) {
        var before = scenario();
        click(robot, "#knob-loss");
        assertEquals(.5, scenario().environment().requestLoss(), .1);
        assertEquals(scenario().environment().requestLoss(), scenario().environment().replyLoss());
        assertEquals(500_000, moment().micros());
        undo(robot);
        assertEquals(before, scenario());
    }

    @Test
    void theEnvironmentIsDraggedInOneChange(FxRobot robot) {
        show(robot, "#knob-loss");
        robot.drag(robot.lookup("#knob-loss").lookup(".thumb").<Node>query()).moveBy(20, 0).moveBy(15, 0).drop();
        assertTrue(scenario().environment().requestLoss() > .5, () -> "" + scenario().environment().requestLoss());
        assertEquals(2, window.document().branches().size());
        undo(robot);
        assertEquals(.3, scenario().environment().requestLoss());
    }

    @Test
    void theEnvironmentIsTurnedByKeys(FxRobot robot) {
        robot.interact(() -> robot.lookup("#knob-loss").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals(.35, scenario().environment().requestLoss(), 1e-9);
        assertEquals(500_000, moment().micros());
    }

    @Test
    void theEnvironmentHasDelaysWithoutABound(FxRobot robot) {
        click(robot, "#mechanism-delay");
        choose(robot, "#knob-delay-kind", "EXPONENTIAL");
        type(robot, "#knob-delay-mean", "45");
        assertEquals(new Delay.Exponential(20_000, 45_000), scenario().environment().requestDelay());
        assertFalse(robot.lookup("#knob-delay-most").query().getParent().getParent().isVisible());
    }

    @Test
    void theEnvironmentCrashesAndNoLonger(FxRobot robot) {
        click(robot, "#mechanism-crashes");
        type(robot, "#knob-server-crash-at", "250");
        assertEquals(250_000, scenario().environment().faults().outages().getFirst().at());
        type(robot, "#knob-server-crash-at", " ");
        assertTrue(scenario().environment().faults().outages().isEmpty());
    }

    @Test
    void theEnvironmentSuspendsTheServerForAWhile(FxRobot robot) {
        click(robot, "#mechanism-crashes");
        type(robot, "#knob-server-stall-from", "250");
        assertEquals(List.of(new Faults.Stall(NodeId.server(1), 250_000, 350_000)), scenario().environment().faults().stalls());
        type(robot, "#knob-server-stall-until", "400");
        type(robot, "#knob-client-stall-from", "900");
        assertEquals(List.of(new Faults.Stall(NodeId.client(1), 900_000, 1_000_000), new Faults.Stall(NodeId.server(1), 250_000, 400_000)),
                scenario().environment().faults().stalls());
        undo(robot);
        type(robot, "#knob-server-stall-from", " ");
        assertEquals(List.of(), scenario().environment().faults().stalls());
    }

    @Test
    void theEnvironmentLeavesAScriptToChance(FxRobot robot) {
        open(robot, "d12_both_puts_succeed.txtpb");
        click(robot, "#knob-fates");
        assertTrue(scenario().fates().isEmpty());
    }

    @Test
    void theProtocolIsCustomWithoutItsFilterAndSaysWhatThatCosts(FxRobot robot) throws TimeoutException {
        assertEquals("At most once", text(robot, "#preset"));
        click(robot, "#knob-filter");
        assertEquals("custom", text(robot, "#preset"));
        until(() -> text(robot, "#cost").contains("at most one execution per call"));
        assertTrue(moment().calls().values().stream().anyMatch(call -> call.count().executions() > 1) || window.playback().recordingProperty().get().last()
                .calls().values().stream().anyMatch(call -> call.count().executions() > 1));
        undo(robot);
        assertEquals("At most once", text(robot, "#preset"));
        assertFalse(robot.lookup("#cost").query().isVisible());
    }

    @Test
    void theProtocolIsPutBackAsThePresetHasIt(FxRobot robot) {
        var before = scenario().protocol();
        click(robot, "#knob-filter");
        click(robot, "#restore-preset");
        assertEquals(before, scenario().protocol());
    }

    @Test
    void theProtocolChangesBesideTheSemanticsThatItRunsUnder(FxRobot robot) {
        robot.clickOn("#semantics-2");
        click(robot, "#knob-filter");
        assertTrue(scenario().protocol().server().filtersDuplicates());
        assertTrue(scenario().protocol().retry().isUnbounded());
        assertEquals(Semantics.AT_LEAST_ONCE, scenario().semantics());
        undo(robot);
        assertFalse(scenario().protocol().server().filtersDuplicates());
        assertEquals(Semantics.AT_LEAST_ONCE, scenario().semantics());
    }

    @Test
    void theProtocolSaysWhenEntriesLiveTooShort(FxRobot robot) {
        click(robot, "#mechanism-memory");
        type(robot, "#knob-lifetime", "500");
        var hint = robot.lookup("#hints-memory .violated").queryAs(Label.class);
        assertEquals("✗ Entries must live longer than 760 ms here; they live 500 ms: late copies can run again.", hint.getText());
        assertEquals("L_min = S + D - d = 700 + 80 - 20 = 760 ms", Tip.of(hint));
        undo(robot);
        assertEquals("5000", robot.lookup("#knob-lifetime").queryAs(TextField.class).getText());
    }

    @Test
    void theProtocolCountsWithTheArrowKeys(FxRobot robot) {
        click(robot, "#mechanism-retries");
        click(robot, "#knob-retry-count");
        robot.type(KeyCode.UP, KeyCode.UP);
        assertEquals(6, scenario().protocol().retry().attempts());
    }

    @Test
    void theProtocolRefusesWhatIsNoNumber(FxRobot robot) {
        click(robot, "#mechanism-retries");
        type(robot, "#knob-timeout", "soon");
        assertEquals("✗ Refused: “soon” is no number.", refused(robot));
        assertEquals("100", robot.lookup("#knob-timeout").queryAs(TextField.class).getText());
    }

    private static String refused(FxRobot robot) {
        return robot.lookup("#refused").lookup((Label label) -> label.getParent().isVisible()).queryAs(Label.class).getText();
    }

    @Test
    void aContradictionIsRefusedAndPointsToWhatHasToGive(FxRobot robot) {
        choose(robot, "#knob-transport", "TCP");
        assertEquals(Environment.Transport.UDP, scenario().environment().transport());
        assertEquals("UDP", robot.lookup("#knob-transport").<ComboBox<String>>query().getValue());
        assertEquals("✗ Refused: “Transport” stands beside “Loss”; expected only one of the two.", refused(robot));
        click(robot, ".gives");
        assertEquals("knob-loss", stage.getScene().getFocusOwner().getId());
        robot.interact(() -> robot.lookup("#knob-loss").queryAs(Slider.class).setValue(0));
        choose(robot, "#knob-transport", "TCP");
        assertEquals(Environment.Transport.TCP, scenario().environment().transport());
    }

    @Test
    void aContradictionPointsAcrossToAMechanismThatIsFolded(FxRobot robot) {
        click(robot, "#mechanism-recovery");
        type(robot, "#knob-silence", "300");
        click(robot, "#knob-silence-since-heartbeat");
        assertTrue(refused(robot).startsWith("✗ Refused: there is no heartbeat to count from"), () -> refused(robot));
        click(robot, ".gives");
        assertEquals("knob-heartbeat", stage.getScene().getFocusOwner().getId());
    }

    @Test
    void theTestHasAnotherSeed(FxRobot robot) {
        click(robot, "#other-luck");
        assertEquals(1352, scenario().seed());
    }

    @Test
    void theTestAsksForSomethingElse(FxRobot robot) {
        click(robot, "#mechanism-call-1-1");
        choose(robot, "#knob-operation", "DECREMENT");
        type(robot, "#knob-times", "3");
        assertEquals(List.of("DEC", "DEC", "DEC"), scenario().clients().getFirst().stream().map(call -> call.operation().text()).toList());
    }

    @Test
    void theTestHasMoreClientsOneAfterTheOther(FxRobot robot) {
        type(robot, "#knob-clients", "3");
        assertEquals(3, scenario().clients().size());
        click(robot, "#mechanism-clients-1");
        type(robot, "#knob-clients-every", "50");
        assertEquals(List.of(0L, 50_000L, 100_000L), scenario().clients().stream().map(calls -> calls.getFirst().notBeforeMicros()).toList());
        type(robot, "#knob-clients", "0");
        assertTrue(refused(robot).startsWith("✗ Refused: "), () -> refused(robot));
        assertEquals("3", robot.lookup("#knob-clients").queryAs(TextField.class).getText());
        undo(robot);
        undo(robot);
        assertEquals(1, scenario().clients().size());
    }

    @Test
    void theTestMakesACallMoreAndOneLess(FxRobot robot) {
        open(robot, "d05_fault_free_call.txtpb");
        click(robot, "#mechanism-call-1-2");
        click(robot, "#call-1-2-add");
        assertEquals(4, scenario().callCount());
        click(robot, "#mechanism-call-1-1");
        click(robot, "#call-1-1-remove");
        assertEquals(List.of("PUT val=1", "PUT val=1", "GET val"), scenario().clients().getFirst().stream().map(call -> call.operation().text()).toList());
    }

    @Test
    void whatWasSetIsSavedWithTheScenario(FxRobot robot) {
        click(robot, "#knob-filter");
        click(robot, "#knob-loss");
        var again = ScenarioText.read("saved", ScenarioWriter.text(window.workspace().shown().document())).settings().getFirst();
        assertEquals(scenario(), again.scenario());
    }

    @Test
    void everyControlHasANameAndATip(FxRobot robot) {
        robot.interact(() -> robot.lookup(".fold-line").queryAllAs(ToggleButton.class).forEach(fold -> fold.setSelected(true)));
        var controls = Stream.of(".switch", ".combo-box", ".slider", ".text-field", ".fold-line")
                .flatMap(kind -> robot.lookup(".mechanism").lookup(kind).queryAllAs(Control.class).stream()).toList();
        assertTrue(controls.size() > 70, () -> "" + controls.size());
        controls.forEach(control -> {
            assertFalse(Tip.of(control).isBlank(), control::toString);
            assertFalse(control.getAccessibleText().isBlank(), control::toString);
            assertTrue(control.isFocusTraversable(), control::toString);
        });
    }

    @Test
    void theTabKeyGoesDownTheCard(FxRobot robot) {
        robot.interact(() -> robot.lookup("#mechanism-loss").query().requestFocus());
        robot.type(KeyCode.TAB);
        assertEquals("knob-loss", stage.getScene().getFocusOwner().getId());
        robot.type(KeyCode.TAB);
        assertEquals("knob-duplicates", stage.getScene().getFocusOwner().getId());
    }
}
