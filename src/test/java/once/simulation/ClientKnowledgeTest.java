package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.channel.Flight;
import once.message.CallId;
import once.message.Direction;
import once.scenario.Cast;
import once.scenario.Demos;
import once.scenario.Scenario;
import once.scenario.ScenarioText;
import once.scenario.Semantics;
import once.simulation.ClientKnowledge.Kind;
import once.simulation.ClientKnowledge.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClientKnowledgeTest {

    private static final CallId CALL = new CallId(1, 1);

    private static List<World> worlds(String text, Semantics semantics, long millis) {
        var scenario = ScenarioText.read("f", "service: COUNTER " + text).settings().getFirst().scenario().under(semantics);
        var recording = Recording.of(scenario, 10_000);
        return ClientKnowledge.of(recording, recording.at(millis * 1_000), CALL).worlds();
    }

    @Nested
    class OnALosslessNetworkOf10Millis {

        private static final String TEXT = "client { call { increment {} } }";

        @Test
        void nothingHasArrivedBeforeItCan() {
            assertEquals(List.of(new World(Kind.REQUEST_UNDER_WAY, 0, 0)), worlds(TEXT, Semantics.AT_MOST_ONCE, 5));
        }

        @Test
        void theReplyMustBeUnderWayAfterwards() {
            assertEquals(List.of(new World(Kind.REPLY_UNDER_WAY, 1, 1)), worlds(TEXT, Semantics.AT_MOST_ONCE, 15));
        }

        @Test
        void aReplySettlesIt() {
            assertEquals(List.of(new World(Kind.ANSWERED, 1, 1)), worlds(TEXT, Semantics.AT_MOST_ONCE, 20));
        }
    }

    @Nested
    class WhereMessagesAreLost {

        private static final String TEXT = "environment { loss: 0.3 } client { call { increment {} requests: \"10 10\" replies: \"L L\" } } "
                + "protocol { retry { timeouts_ms: 100 } }";

        @Test
        void silenceHasTwoExplanationsThatLookTheSame() {
            assertEquals(List.of(new World(Kind.REQUEST_LOST, 0, 0), new World(Kind.REPLY_LOST, 1, 1)), worlds(TEXT, Semantics.AT_MOST_ONCE, 90));
        }

        @Test
        void withoutAFilterEachAttemptMayCount() {
            assertEquals(List.of(new World(Kind.REQUEST_LOST, 0, 0), new World(Kind.REPLY_LOST, 1, 2)), worlds(TEXT, Semantics.AT_LEAST_ONCE, 190));
        }

        @Test
        void aFilterKeepsItAtOne() {
            assertEquals(List.of(new World(Kind.REQUEST_LOST, 0, 0), new World(Kind.REPLY_LOST, 1, 1)), worlds(TEXT, Semantics.AT_MOST_ONCE, 190));
        }
    }

    @Test
    void withoutABoundOnDelayTheRequestMayAlwaysBeUnderWay() {
        var text = "environment { delay { min_ms: 1 mean_extra_ms: 5 } loss: 0.1 } client { call { increment {} requests: \"L L L L\" } }";
        assertTrue(worlds(text, Semantics.AT_MOST_ONCE, 60_000).stream().anyMatch(world -> world.kind() == Kind.REQUEST_UNDER_WAY));
    }

    @Test
    void aServerThatMayCrashMayBeDown() {
        var text = "environment { crash { node: \"s1\" at_ms: 500 down_ms: 10 } } client { call { increment {} } }";
        assertTrue(worlds(text, Semantics.AT_MOST_ONCE, 15).stream().anyMatch(world -> world.kind() == Kind.SERVER_DOWN));
    }

    @Nested
    class TheTruth {

        @Test
        void isAmongTheWorldsOfEveryRandomRun() {
            for (long seed = 0; seed < 400; seed++) {
                check(RandomScenarios.of(seed), "seed " + seed);
                check(RandomScenarios.of(seed).under(Semantics.AT_LEAST_ONCE), "seed " + seed);
            }
        }

        @Test
        void isAmongTheWorldsOfEveryDemo() {
            for (var demo : Demos.all()) {
                for (var setting : demo.settings()) {
                    if (setting.scenario().cast() instanceof Cast.ClientsAndServers && setting.scenario().callCount() < 60) {
                        check(setting.scenario(), demo.file() + " " + setting.name());
                    }
                }
            }
        }

        private static void check(Scenario scenario, String name) {
            var recording = Recording.of(scenario, 600);
            int step = Math.max(1, recording.events().size() / 40);
            for (int count = 0; count <= recording.events().size(); count += step) {
                var moment = recording.after(count);
                if (count == recording.events().size() || recording.events().get(count).at() > moment.micros()) {
                    moment.calls().keySet().forEach(call -> check(recording, moment, call, name));
                }
            }
        }

        private static void check(Recording recording, Moment moment, CallId call, String name) {
            var worlds = ClientKnowledge.of(recording, moment, call).worlds();
            int executions = moment.calls().get(call).count().executions();
            var kind = worlds.size() == 1 && worlds.getFirst().kind().compareTo(Kind.ANSWERED) >= 0 ? worlds.getFirst().kind() : truth(moment, call);
            assertTrue(worlds.isEmpty() || worlds.stream().anyMatch(world -> world.kind() == kind
                            && world.leastExecutions() <= executions && executions <= world.mostExecutions()),
                    () -> name + " at " + moment.micros() + " " + call + ": " + kind + " executed " + executions + " not in " + worlds);
        }

        private static Kind truth(Moment moment, CallId call) {
            boolean executed = moment.calls().get(call).count().executions() > 0;
            var server = moment.server();
            boolean atWork = server.running().keySet().stream().anyMatch(trip -> trip.call().equals(call)) || server.queue().stream().anyMatch(trip -> trip.call().equals(call));
            if (executed && isFlying(moment, call, Direction.REPLY)) {
                return Kind.REPLY_UNDER_WAY;
            }
            if (atWork) {
                return Kind.AT_WORK;
            }
            if (executed) {
                return Kind.REPLY_LOST;
            }
            return isFlying(moment, call, Direction.REQUEST) ? Kind.REQUEST_UNDER_WAY : server.health().isDown() ? Kind.SERVER_DOWN : Kind.REQUEST_LOST;
        }

        /// A flight that will be lost is as good as lost.
        private static boolean isFlying(Moment moment, CallId call, Direction direction) {
            return moment.inFlight().values().stream().filter(flight -> !flight.isLost()).map(Flight::trip)
                    .anyMatch(trip -> trip.call().equals(call) && trip.direction() == direction);
        }
    }
}
