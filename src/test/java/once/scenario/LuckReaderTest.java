package once.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import once.channel.Luck;
import once.channel.PlannedFate;
import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;
import org.junit.jupiter.api.Test;

/// Luck as scenario files say it.
class LuckReaderTest {

    private static final String FILE = "service: COUNTER client { call { increment {} } }\nluck { %s }";

    private static List<String> problems(String luck) {
        return ScenarioText.read("f", FILE.formatted(luck)).problems().stream().map(Problem::message).toList();
    }

    @Test
    void readsWhatBecomesOfEachFlight() {
        var read = ScenarioText.read("f", FILE.formatted("""
                sent { from: "c1" flight { call: 1 } fate: "D(10, L)" place: 2 place: 0 }
                wait { flight { call: 1 } wait_ms: 90 }""")).settings().getFirst().scenario().fates().luck();
        var landings = List.of(new Luck.Landing(new PlannedFate.After(10_000), 2), new Luck.Landing(new PlannedFate.Lost(), 0));
        var first = Trip.request(new CallId(1, 1), 1);
        assertEquals(new Luck(Map.of(new Luck.Sending(NodeId.client(1), first, 1), landings), List.of(), Map.of(first, 90_000L), List.of()), read);
    }

    @Test
    void tellsWhatMakesNoSense() {
        var flight = "sent { from: \"c1\" flight {} fate: \"10\" } ";
        assertEquals(List.of("that is said already; expected each flight once"), problems(flight + flight));
        assertEquals(List.of("there are as many places as copies; expected 1"), problems("sent { from: \"c1\" flight {} fate: \"10\" place: 1 place: 2 }"));
        assertEquals(List.of("\"10 20\" is not one fate; expected such as 10, L or D(10, L)"), problems("sent { from: \"c1\" flight {} fate: \"10 20\" }"));
        assertEquals(List.of("there is no such timer; expected one such as ATTEMPT_TIMEOUT"), problems("first { node: \"s1\" at_ms: 4 }"));
    }
}
