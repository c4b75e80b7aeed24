package once.exploration;

import static once.scenario.Property.AT_MOST_ONE_EXECUTION;
import static once.scenario.Property.EVERY_CALL_ENDS;
import static once.scenario.Property.SUCCESS_MEANS_EXECUTED;
import static once.scenario.Property.SUCCESS_MEANS_EXECUTED_ONCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.scenario.Demos;
import once.scenario.Edit;
import once.scenario.Edited;
import once.scenario.Property;
import once.scenario.Setting;
import once.scenario.Semantics;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Setting TEN = Demos.named("d11_ten_increments.txtpb").settings().getFirst();

    private static List<Property> broken(Setting setting, String path, String value) {
        var edited = assertInstanceOf(Edited.Done.class, setting.edited(Edit.say(path, value)));
        return Keeping.of(edited.setting().scenario()).broken();
    }

    @Test
    void thePresetsKeepTheirPromisesOnALossyNetwork() {
        for (var semantics : Semantics.values()) {
            assertEquals(List.of(), Keeping.of(TEN.under(semantics).scenario()).broken(), semantics::title);
        }
    }

    @Test
    void whatWasSeenOfBoundedRetriesIsAllThereIs() {
        assertTrue(Keeping.of(TEN.scenario()).sure());
    }

    @Test
    void withoutAFilterACallIsExecutedTwice() {
        assertEquals(List.of(AT_MOST_ONE_EXECUTION, SUCCESS_MEANS_EXECUTED_ONCE), broken(TEN, "protocol.server.duplicate_filter", "false"));
    }

    @Test
    void aFilterThatAllowsTwoExecutionsIsNoFilterForAtMostOnce() {
        assertEquals(List.of(AT_MOST_ONE_EXECUTION, SUCCESS_MEANS_EXECUTED_ONCE), broken(TEN, "protocol.server.executions", "2"));
    }

    @Test
    void whoNeverGivesUpPromisesNoEnd() {
        assertEquals(List.of(EVERY_CALL_ENDS), broken(TEN, "protocol.retry.unbounded", "true"));
    }

    @Test
    void withoutIdsAReplyIsTakenForThatOfAnotherCall() {
        assertTrue(broken(TEN, "protocol.client.ids", "NONE").contains(SUCCESS_MEANS_EXECUTED_ONCE));
        assertTrue(broken(TEN.under(Semantics.IDEMPOTENT), "protocol.client.ids", "NONE").contains(SUCCESS_MEANS_EXECUTED));
    }

    @Test
    void aLifetimeIsTooShortFromTheFormulaOn() {
        assertEquals(List.of(), broken(TEN, "protocol.server.lifetime_ms", "761"));
        assertEquals(List.of(AT_MOST_ONE_EXECUTION, SUCCESS_MEANS_EXECUTED_ONCE), broken(TEN, "protocol.server.lifetime_ms", "760"));
    }

    @Test
    void whereNothingIsLostOrLateNothingIsBroken() {
        var calm = Demos.named("d05_fault_free_call.txtpb").settings().getFirst();
        assertEquals(List.of(), broken(calm, "protocol.server.duplicate_filter", "false"));
    }

    @Test
    void generalsPromiseNothingThatCouldBeKept() {
        assertEquals(Keeping.Found.NOTHING, Keeping.of(Demos.named("d09_two_generals.txtpb").settings().getFirst().scenario()));
    }

    @Test
    void timeoutsThatVaryAreExploredToo() {
        var jittery = assertInstanceOf(Edited.Done.class, TEN.edited(Edit.say("protocol.retry.jitter", "0.1"))).setting();
        assertEquals(new Keeping.Found(List.of(), true), Keeping.of(jittery.scenario()));
    }
}
