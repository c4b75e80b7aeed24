package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Faults;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.scenario.Demos;
import once.scenario.Latitude;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import org.junit.jupiter.api.Test;

/// How few worlds are left of two clients that retry twice, with one duplication. The numbers of outcomes were found with
/// fewer reductions, too.
class ReducedSizeTest {

    @Test
    void threeCallsOfEachAreAFewHundredWorlds() {
        var found = Explorer.explore(increments(3, false), Plan.standard(), Monitor.NONE);
        assertTrue(found.isExhaustive());
        assertEquals(BigInteger.valueOf(4456), found.outcomes().size());
        assertTrue(found.states() <= 1_000, found.states() + " worlds");
    }

    @Test
    void twoCallsOfEachAreAFewThousandWorldsWhereTheServerMayCrashAtAnyMoment() {
        var found = Explorer.explore(increments(2, true), Plan.standard(), Monitor.NONE);
        assertTrue(found.isExhaustive());
        assertEquals(BigInteger.valueOf(5887), found.outcomes().size());
        assertTrue(found.states() <= 5_000, found.states() + " worlds");
    }

    /// Each with a network that takes 10 ms to 2 s, or loses; before, the second and the third were not done in a minute.
    @Test
    void lateCopiesOfThreeCallsAreAFewThousandWorlds() {
        assertTrue(explored("d19_lifetime_too_short.txtpb", 1, Semantics.AT_MOST_ONCE).states() <= 1_000, "5000 ms");
        assertTrue(explored("d19_lifetime_too_short.txtpb", 2, Semantics.AT_MOST_ONCE).states() <= 7_000, "2690 ms");
        assertTrue(explored("d14_zombie_request.txtpb", 0, Semantics.AT_MOST_TWICE).states() <= 3_000, "twice");
    }

    /// None of these was done in a minute before.
    @Test
    void demosOfSilentServersDeadlinesSlotsAndAcknowledgementsAreFewWorlds() {
        assertTrue(followed("d33_solution_3.txtpb", 0).states() <= 400, "five clients of a silent server");
        assertTrue(followed("d33_solution_3.txtpb", 4).states() <= 4_000, "the same with creation stamps");
        assertTrue(followed("d41_presets.txtpb", 4).states() <= 100, "slots");
        assertTrue(followed("d41_presets.txtpb", 6).states() <= 12_000, "five slots and three copies");
        assertTrue(followed("d43_assumption_violated.txtpb", 2).states() <= 200, "a deadline");
    }

    private static Exploration followed(String demo, int setting) {
        var shown = Demos.named(demo).settings().get(setting).scenario();
        var found = Explorer.explore(Latitude.of(shown), Plan.standard().with(Bounds.standard().covering(shown)), Monitor.NONE);
        assertTrue(found.isExhaustive() || found.cuts().equals(List.of(Exploration.Cut.ATTEMPTS)), demo);
        return found;
    }

    private static Exploration explored(String demo, int setting, Semantics semantics) {
        var shown = Demos.named(demo).settings().get(setting).scenario();
        var found = Explorer.explore(Latitude.of(shown.under(semantics)), Plan.standard(), Monitor.NONE);
        assertTrue(found.isExhaustive(), demo);
        return found;
    }

    private static Scenario increments(int calls, boolean crashes) {
        var anyTime = new Delay.Exponential(10_000, 10_000);
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var plain = new Environment(.1, .1, .1, anyTime, anyTime, Environment.Order.ANY);
        var crash = new Faults.RandomCrashes(NodeId.server(1), 1_000_000, 50_000);
        var environment = crashes ? plain.with(new Faults(List.of(), crash, List.of(), List.of(), List.of())) : plain;
        var retry = new RetryPolicy(3, 100_000, 2, RetryPolicy.NO_CAP);
        return Scenario.of(Counter.ZERO, Collections.nCopies(2, Collections.nCopies(calls, call)).stream().map(List::copyOf).toList())
                .on(environment).with(new Protocol(retry, new ServerPolicy(true, ServerPolicy.FOREVER, 0)));
    }
}
