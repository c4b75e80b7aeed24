package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Faults;
import once.client.ClientPolicy;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.server.CrashRecovery.Admission.Rule;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import once.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clocks that are kept: creation stamps, and times of crashes and restarts. A scenario whose unit is so small that every instant
/// is tried has the outcomes of the same one with all its times longer.
class ClockGridTest {

    private static final int SEEDS = Integer.getInteger("once.clock.seeds", 60);
    private static final long EVERY_INSTANT = 9;
    private static final long LONG = 5_000;

    @Test
    void momentsOfTheGridAreAsGoodAsEveryInstant() {
        int compared = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var each = explored(scenario(new SplittableRandom(seed), EVERY_INSTANT));
            if (each.isExhaustive()) {
                compared++;
                var some = explored(scenario(new SplittableRandom(seed), LONG));
                assertTrue(some.isExhaustive(), () -> some.cuts().toString());
                assertEquals(texts(each), texts(some), "seed " + seed + " " + scenario(new SplittableRandom(seed), LONG));
            }
        }
        assertTrue(compared >= SEEDS / 2, compared + " were small enough");
    }

    private static Exploration explored(Scenario scenario) {
        return Explorer.explore(scenario, Plan.standard(), new Monitor() {
            private long moves;

            @Override
            public boolean isCancelled() {
                return moves > 300_000;
            }

            @Override
            public void progress(long states, long transitions) {
                moves = transitions;
            }
        });
    }

    private static TreeSet<String> texts(Exploration exploration) {
        return new TreeSet<>(exploration.outcomes().list(10_000).stream().map(Ending::text).toList());
    }

    /// One client with two calls and a server that may crash once, all times a few units.
    private static Scenario scenario(SplittableRandom chance, long unit) {
        var rules = List.of(Rule.CREATED_AFTER_RESTART, Rule.CREATED_AFTER_HEARTBEAT, Rule.RESERVED_BOUND);
        var admission = new CrashRecovery.Admission(rules.get(chance.nextInt(3)), unit * chance.nextInt(2), unit * chance.nextInt(3), false);
        var recovery = new CrashRecovery(true, CrashRecovery.Log.NONE, CrashRecovery.Silence.of(unit * chance.nextInt(4)),
                unit * chance.nextInt(3), admission, 0, 0);
        var retry = new RetryPolicy(1 + chance.nextInt(2), unit * (1 + chance.nextInt(2)), 1, RetryPolicy.NO_CAP);
        var client = new ClientPolicy(retry, ClientPolicy.Ids.UNIQUE, ClientPolicy.Epoch.IGNORED, true, 0, unit * (chance.nextInt(3) - 1), false, false,
                ClientPolicy.Reissue.PAYS_NO_ATTENTION, null, false);
        var faults = new Faults(List.of(), new Faults.RandomCrashes(NodeId.server(1), 1, unit * chance.nextInt(2)), List.of(), List.of(), List.of());
        var environment = new Environment(.1, .1, 0, delay(chance, unit), delay(chance, unit), Environment.Order.ANY).with(faults);
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var server = new ServerPolicy(true, ServerPolicy.FOREVER, 0).with(recovery);
        return Scenario.of(Counter.ZERO, List.of(List.of(call, call))).on(environment).with(new Protocol(client, server, Wire.COURSE));
    }

    private static Delay delay(SplittableRandom chance, long unit) {
        long least = chance.nextInt(2);
        return new Delay.Between(unit * least, unit * (least + chance.nextInt(2)));
    }

    /// What a grid leaves out is said.
    @ParameterizedTest
    @CsvSource({"100, true", "1, false"})
    void aGridIsWholeWhereThereIsRoomForAllEventsBetweenTwoMoments(long unit, boolean whole) {
        assertEquals(whole, ClockGrid.of(scenario(new SplittableRandom(1), unit), Bounds.standard()).isWhole());
    }
}
