package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
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
import once.server.CrashRecovery;
import once.server.CrashRecovery.Log;
import once.server.CrashRecovery.Silence;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import once.simulation.RandomScenarios;
import org.junit.jupiter.api.Test;

/// Searches that once had no end, or no room: a server saves its filter again and again while a message takes as long as it
/// likes; one message may be altered in millions of ways; hundreds of clients.
class EndlessTest {

    /// In each of these a server saves its filter, some delay has no bound, and no crash by chance is to come to it.
    private static final LongStream SAVING = LongStream.of(48, 85, 135, 228, 256, 289);
    /// With three alterations and three copies these once took all memory there was.
    private static final LongStream ALTERED = LongStream.of(4289, 3666, 6163, 4395);

    private static final int MOST_MOVES = 5_000;
    private static final int DEEP = 300;
    private static final int LONG = 25_000;

    @Test
    void whatIsSavedForNoCrashIsNotFollowed() {
        SAVING.forEach(seed -> {
            var found = Explorer.explore(RandomScenarios.of(seed).until(Scenario.NO_END), Plan.standard(), new Patience(MOST_MOVES));
            assertTrue(found.depth() < DEEP, () -> "seed " + seed + " " + found.depth() + " moves deep");
        });
    }

    @Test
    void aServerThatSavesForACrashAtAnyTimeIsFollowedToTheEnd() {
        var crashes = new Faults.RandomCrashes(NodeId.server(1), 1_000, 10);
        var slow = new Delay.Exponential(10, 10);
        var snapshots = new CrashRecovery(true, Log.NONE, Silence.NONE, 0, CrashRecovery.Admission.ALL, 30, 0);
        var scenario = Scenario.of(Counter.ZERO, List.of(List.of(new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0))))
                .on(new Environment(.1, .1, 0, slow, slow, Environment.Order.ANY).with(new Faults(List.of(), crashes, List.of(), List.of(), List.of())))
                .with(new Protocol(RetryPolicy.USUAL.withAttempts(2), new ServerPolicy(true, ServerPolicy.FOREVER, 0).with(snapshots)));
        var found = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
        assertEquals(List.of(), found.cuts());
        assertEquals(texts(Explorer.explore(scenario, Plan.standard().plain(), Monitor.NONE)), texts(found));
        found.outcomes().list(20).forEach(ending -> assertEquals(ending, found.outcomes().only(ending).witness().ending()));
    }

    private static List<String> texts(Exploration found) {
        return found.outcomes().list(1_000).stream().map(Ending::text).sorted().toList();
    }

    @Test
    void aMessageThatBecomesMillionsOfOthersIsNotFollowed() {
        var bounds = Bounds.standard().withAlterations(3).withDuplications(3).withBytes(30_000_000);
        ALTERED.forEach(seed -> {
            var found = Explorer.explore(RandomScenarios.of(seed).until(Scenario.NO_END), Plan.standard().with(bounds), Monitor.NONE);
            assertTrue(found.cuts().contains(Exploration.Cut.MEMORY), () -> "seed " + seed + " " + found.cuts());
        });
    }

    @Test
    void hundredsOfClientsAreTooMany() {
        var storm = Latitude.of(Demos.named("d39_retry_storm.txtpb").settings().getFirst().scenario());
        var found = Explorer.explore(storm, Plan.standard().with(Bounds.standard().withBytes(30_000_000)), Monitor.NONE);
        assertEquals(List.of(Exploration.Cut.MEMORY), found.cuts());
    }

    @Test
    void thousandsOfCallsAreMoreThanThereAreNumbersFor() {
        var calls = Collections.nCopies(3_000, new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0));
        var found = Explorer.explore(Scenario.of(Counter.ZERO, List.of(calls)), Plan.standard(), Monitor.NONE);
        assertEquals(List.of(Exploration.Cut.MEMORY), found.cuts());
        assertTrue(found.outcomes().isEmpty());
    }

    @Test
    void aClientThatAsksForHoursIsNotFollowedForSoLong() {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var soon = new Delay.Between(1_000, 5_000);
        var hours = Scenario.of(Counter.ZERO, List.of(List.of(call))).on(new Environment(.1, .1, 0, soon, soon, Environment.Order.ANY))
                .with(new Protocol(RetryPolicy.USUAL.withAttempts(200_000), new ServerPolicy(true, ServerPolicy.FOREVER, 0)));
        var found = Explorer.explore(hours, Plan.standard(), Monitor.NONE);
        assertEquals(List.of(Exploration.Cut.MEMORY), found.cuts());
        assertTrue(found.depth() < LONG, () -> found.depth() + " moves deep");
    }
}
