package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import once.channel.Environment;
import once.channel.Flight;
import once.message.CallId;
import once.message.Direction;
import once.node.Happening;
import once.node.Outcome;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.server.ServerPolicy;
import org.junit.jupiter.api.Test;

/// What must hold after every event of every run, whatever the network does.
class RandomRunsTest {

    private static final int RUNS = 3_000;
    private static final int MOST_EVENTS = 20_000;

    @Test
    void withAFilterThatRemembersLongEnoughNothingIsExecutedTwice() {
        int duplicates = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            var watch = watched(RandomScenarios.of(seed), "seed " + seed, 1);
            duplicates += watch.duplicates;
        }
        assertTrue(duplicates > RUNS, "the filter had something to do: " + duplicates);
    }

    @Test
    void withoutAFilterEverythingElseStillHolds() {
        int again = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            var scenario = RandomScenarios.of(seed);
            again += watched(scenario.with(scenario.protocol().filtering(false)), "seed " + seed, Integer.MAX_VALUE).again;
        }
        assertTrue(again > RUNS, "something was executed again: " + again);
    }

    @Test
    void aLifetimeThatIsTooShortIsFoundOut() {
        int again = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            var scenario = RandomScenarios.of(seed);
            var server = scenario.protocol().server();
            var shorter = new ServerPolicy(true, Math.max(1, server.lifetimeMicros() / 4), server.serviceMicros());
            again += watched(scenario.with(new Protocol(scenario.protocol().retry(), shorter)), "seed " + seed, Integer.MAX_VALUE).again;
        }
        assertTrue(again > 0, "a quarter of the lifetime does not suffice");
    }

    @Test
    void atLeastOnceIsExecutedAtLeastOnceWhenItIsOver() {
        for (long seed = 0; seed < RUNS; seed++) {
            var recording = Recording.of(RandomScenarios.of(seed).under(Semantics.AT_LEAST_ONCE), MOST_EVENTS);
            for (var call : recording.last().calls().values()) {
                assertTrue(call.isWaiting() && recording.isCut() || call.count().executions() >= 1 && call.end().outcome() instanceof Outcome.Success,
                        "seed " + seed + ": " + call);
            }
        }
    }

    @Test
    void aRunIsAFunctionOfItsScenario() {
        for (long seed = 0; seed < RUNS; seed++) {
            var one = Recording.of(RandomScenarios.of(seed), MOST_EVENTS);
            assertEquals(one.events(), Recording.of(RandomScenarios.of(seed), MOST_EVENTS).events(), "seed " + seed);
        }
    }

    private static Watch watched(Scenario scenario, String name, int mostExecutions) {
        var watch = new Watch(name, mostExecutions, scenario);
        var world = new World(scenario, watch::see);
        world.start();
        while (watch.events < MOST_EVENTS && world.step()) {
            assertEquals(world.now(), watch.at, name);
        }
        return watch;
    }

    /// Checks every event as it happens, against its own books.
    private static final class Watch {
        final String run;
        final int mostExecutions;
        final Map<CallId, Integer> executions = new TreeMap<>();
        final TreeSet<Integer> flying = new TreeSet<>();
        final int[] lastArrived = new int[100];
        final boolean fifo;
        int events;
        long at;
        int duplicates;
        int again;

        Watch(String run, int mostExecutions, Scenario scenario) {
            this.run = run;
            this.mostExecutions = mostExecutions;
            this.fifo = scenario.environment().order() == Environment.Order.FIFO;
        }

        void see(Event event) {
            assertEquals(++events, event.number(), run);
            assertTrue(event.at() >= at, () -> run + " goes back in time at " + event);
            at = event.at();
            switch (event) {
                case Event.Sent(_, _, var flight) -> assertTrue(flying.add(flight.number()), () -> run + " " + event);
                case Event.Lost(_, _, var flight) -> assertTrue(flying.remove(flight.number()), () -> run + " " + event);
                case Event.Discarded _, Event.ConnectionsBroke _ -> fail(run + " nothing of the kind was asked for: " + event);
                case Event.Arrived(_, _, var flight) -> arrived(flight, event);
                case Event.Told(_, _, _, var happening) -> told(happening, event);
                case Event.TimerStarted _, Event.TimerStopped _ -> { }
            }
        }

        private void arrived(Flight flight, Event event) {
            assertTrue(flying.remove(flight.number()), () -> run + " arrives without having left: " + event);
            assertEquals(flight.trip().call(), new CallId(flight.message().id().client(), flight.message().id().number()), () -> run + " a message of another call: " + event);
            boolean isRequest = flight.trip().direction() == Direction.REQUEST;
            assertEquals(isRequest ? flight.from().number() : flight.to().number(), flight.trip().call().client(), () -> run + " another client's: " + event);
            int way = flight.trip().call().client() * 2 + flight.trip().direction().ordinal();
            assertTrue(!fifo || flight.number() > lastArrived[way], () -> run + " overtakes: " + event);
            lastArrived[way] = flight.number();
        }

        private void told(Happening happening, Event event) {
            switch (happening) {
                case Happening.Executed executed -> executed(executed.trip().call(), event);
                case Happening.CallEnded(var call, Outcome.Success _) ->
                    assertTrue(executions.getOrDefault(call, 0) >= 1, () -> run + " success without execution: " + event);
                case Happening.AnsweredFromCache _, Happening.Dropped _ -> duplicates++;
                case Happening.OfClient _, Happening.OfServer _ -> { }
            }
        }

        private void executed(CallId call, Event event) {
            int count = executions.merge(call, 1, Integer::sum);
            again += count > 1 ? 1 : 0;
            assertTrue(count <= mostExecutions, () -> run + " executed again: " + event);
        }
    }
}
