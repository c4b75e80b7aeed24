package once.exploration;

import static once.scenario.Property.AT_MOST_ONE_EXECUTION;
import static once.scenario.Property.EVERY_CALL_ENDS;
import static once.scenario.Property.SUCCESS_MEANS_EXECUTED;
import static once.scenario.Property.SUCCESS_MEANS_EXECUTED_ONCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import once.scenario.Demos;
import once.scenario.Edit;
import once.scenario.Edited;
import once.scenario.Property;
import once.scenario.ScenarioText;
import once.scenario.Setting;
import once.scenario.Semantics;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Setting TEN = Demos.named("d11b_ten_increments.txtpb").settings().getFirst();

    private static List<Property> broken(Setting setting, String path, String value) {
        var edited = assertInstanceOf(Edited.Done.class, setting.edited(Edit.say(path, value)));
        return Keeping.of(edited.setting().scenario(), Monitor.NONE).broken();
    }

    @Test
    void thePresetsKeepTheirPromisesOnALossyNetwork() {
        for (var semantics : Semantics.values()) {
            assertEquals(List.of(), Keeping.of(TEN.under(semantics).scenario(), Monitor.NONE).broken(), semantics::title);
        }
    }

    @Test
    void whatWasSeenOfBoundedRetriesIsAllThereIs() {
        assertTrue(Keeping.of(TEN.scenario(), Monitor.NONE).sure());
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
        assertEquals(Keeping.Found.NOTHING, Keeping.of(Demos.named("d09_two_generals.txtpb").settings().getFirst().scenario(), Monitor.NONE));
    }

    @Test
    void timeoutsThatVaryAreExploredToo() {
        var jittery = assertInstanceOf(Edited.Done.class, TEN.edited(Edit.say("protocol.retry.jitter", "0.1"))).setting();
        assertEquals(new Keeping.Found(List.of(), true), Keeping.of(jittery.scenario(), Monitor.NONE));
    }

    @Test
    void whatSavesItsFilterAgainAndAgainIsFollowedNoDeeperForThat() {
        var deep = ScenarioText.read("deep.txtpb", """
                title: "Slow or dead?" lesson: "A run without a bound." service: COUNTER
                environment { delay { min_ms: 10 mean_extra_ms: 10 } corruption: 0.32 crash { node: "s1" at_ms: 5 } }
                protocol {
                  semantics: AT_LEAST_ONCE
                  client { deadline_ms: 40 }
                  recovery { store_survives: true log: ID_BEFORE snapshot_ms: 100 }
                }
                client { call { increment {} } call { increment {} } }
                intervention { crash { node: "s1" down_ms: 200 } }
                intervention { delay { flight { client: 1 call: 1 attempt: 3 way: REQUEST } delay_ms: 17 } }
                """).settings().getFirst();
        var seen = new AtomicLong();
        var found = Keeping.of(deep.scenario(), new Monitor() {
            @Override
            public void progress(long states, long transitions) {
                seen.set(states);
            }
        });
        assertEquals(new Keeping.Found(List.of(), false), found);
        assertTrue(seen.get() > 60_000, () -> "stopped for its size and not for its depth, after " + seen);
    }

    @Test
    void aSearchInWhichHardlyAnythingComesToItsEndIsNotWaitedFor() {
        var patience = new Keeping.Short(Monitor.NONE);
        patience.progress(1_000, 40_000);
        assertFalse(patience.isCancelled());
        patience.progress(1_000, 40_001);
        assertTrue(patience.isCancelled());
    }

    @Test
    void aSearchThatNobodyWaitsForAnyMoreStops() {
        assertFalse(Keeping.of(TEN.scenario(), new Monitor() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        }).sure());
    }
}
