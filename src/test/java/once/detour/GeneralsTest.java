package once.detour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.Outage;
import once.message.CallId;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.scenario.Cast;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.service.Army;
import once.simulation.Ends;
import once.simulation.Recording;
import once.tell.Teller;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two generals whose messages take 10 ms and who decide at 500 ms.
class GeneralsTest {

    private static final long DECISION = 500_000;
    private static final Environment CALM = Environment.CALM;

    private static Scenario generals(int messages) {
        var cast = new Cast.Generals(new Plan(messages, 1, DECISION));
        return new Scenario("", "", Semantics.AT_MOST_ONCE, 0, Army.WAITING, CALM, Protocol.USUAL, List.of(List.of()), cast,
                FateScript.NONE, List.of(), 1, Scenario.NO_END);
    }

    private static String ends(Scenario scenario) {
        return Ends.of(Recording.of(scenario, 10_000));
    }

    private static Scenario crashing(NodeId node, long at, long down) {
        var outage = new Outage(node, at, down);
        return generals(4).on(CALM.with(new Faults(List.of(outage), null, List.of(), List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "8"})
    void bothAttackWhereNothingIsLost(int messages) {
        assertEquals("OK@500 · 1 · attacks", ends(generals(messages)));
    }

    @ParameterizedTest
    @CsvSource({"1, REQUEST, 1, OK@500 · 0 · waits", "2, REPLY, 1, FAIL@500 · 1 · attacks", "3, REQUEST, 2, OK@500 · 0 · waits",
            "3, REPLY, 1, FAIL@500 · 0 · waits"})
    void whoeverSendsTheLastMessageAttacksAlone(int messages, Direction way, int attempt, String ends) {
        var lost = new Trip(new CallId(1, 1), attempt, way, 0, 0);
        assertEquals(ends, ends(generals(messages).interfered(List.of(new Intervention.Drop(lost)))));
    }

    @Nested
    class ACrash {

        @Test
        void ofTheFirstEndsItsPlan() {
            assertEquals("CRASHED@15 · 0 · waits", ends(crashing(NodeId.client(1), 15_000, Outage.FOR_EVER)));
        }

        @Test
        void ofTheSecondForgetsWhatHasCome() {
            assertEquals("FAIL@500 · 0 · waits", ends(crashing(NodeId.server(1), 15_000, 1_000)));
        }

        @Test
        void doesNotCallAnArmyBack() {
            assertEquals("OK@500 · 1 · attacks", ends(crashing(NodeId.server(1), 600_000, 1_000)));
        }

        @Test
        void isTold() {
            var kinds = Recording.of(crashing(NodeId.server(1), 15_000, 1_000), 10_000).events().stream()
                    .map(Teller::kind).filter(kind -> kind.equals("server.crashed") || kind.equals("restarted")).toList();
            assertEquals(List.of("server.crashed", "restarted"), kinds);
        }
    }
}
