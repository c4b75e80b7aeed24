package once.simulation;

import static once.simulation.DomainDemos.comesTo;
import static once.simulation.DomainDemos.demo;
import static once.simulation.DomainDemos.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import once.channel.Flight;
import once.detour.Plan;
import once.message.NodeId;
import once.node.Outcome;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.service.Operation;
import once.service.Service;
import once.service.SharedMemory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The lecture up to the two generals: rows D01 to D11.
class FramingAndFaultsDomainTest {

    @Test
    void d01AMachineNobodyHasHeardOfStopsTheClient() {
        var file = "d01_the_hidden_machine";
        assertEquals("OK@60 FAIL@1600 · 1 0", start(run(file, "the hidden machine dies")));
        assertEquals("OK@60 1@160 · 1 1", start(run(file, "it looks like one machine")));
        assertEquals("OK@60 1@260 · 1 1", start(run(file, "it comes back in time")));
    }

    /// The first server only relays and holds no state.
    private static String start(Recording recording) {
        var ends = Ends.of(recording);
        return ends.substring(0, ends.lastIndexOf(" · "));
    }

    @Nested
    class D02SharingBehindYourBack {
        private static final String FILE = "d02_behind_your_back";

        @Test
        void sharedMemoryCountsTo1OrTo2() {
            assertEquals("1", run(FILE, "shared memory, both at once").last().server().service().text());
            assertEquals("2", run(FILE, "shared memory, one after the other").last().server().service().text());
        }

        @Test
        void eighteenOfTwentyInterleavingsLoseAnIncrement() {
            assertEquals(Map.of("1", 18, "2", 2), interleavings(SharedMemory.ZERO, 0, 0));
        }

        /// How many ways from here lead to each final state, the workers having done so many of their three steps.
        private static Map<String, Integer> interleavings(Service memory, int first, int second) {
            var ends = new TreeMap<String, Integer>();
            if (first == 3 && second == 3) {
                ends.put(memory.text(), 1);
            }
            if (first < 3) {
                interleavings(step(memory, 1, first), first + 1, second).forEach((end, ways) -> ends.merge(end, ways, Integer::sum));
            }
            if (second < 3) {
                interleavings(step(memory, 2, second), first, second + 1).forEach((end, ways) -> ends.merge(end, ways, Integer::sum));
            }
            return ends;
        }

        private static Service step(Service memory, int worker, int done) {
            return memory.apply(new Operation.Step(worker, Operation.Step.What.values()[done])).next();
        }

        @Test
        void messagesAlwaysCountTo2() {
            var scenario = demo(FILE, "messages");
            assertTrue(LongStream.range(0, 200).allMatch(seed -> Recording.of(scenario.withSeed(seed), 1_000).last().server().service().text().equals("2")));
        }
    }

    @Test
    void d03EachLayerAddsItsOwn() {
        var sizes = new TreeMap<String, Integer>();
        for (var format : List.of("protocol buffers", "ad hoc", "XML", "JSON")) {
            sizes.put(format, firstPacket(run("d03_on_the_wire", format)));
        }
        assertEquals(68, sizes.get("protocol buffers"));
        assertTrue(sizes.get("ad hoc") < sizes.get("JSON") && sizes.get("JSON") < sizes.get("XML"), sizes::toString);
    }

    private static int firstPacket(Recording recording) {
        var flight = recording.flights().getFirst();
        return recording.scenario().protocol().wire().encode(flight.message(), flight.from(), flight.to()).bytes().size();
    }

    @Test
    void d06AFlippedBitIsALoss() {
        comesTo("OK@120 · 1 · k1=100", "d06_flipped_bit", "checksum");
        comesTo("OK@20 · 1 · k0=100", "d06_flipped_bit", "no checksum");
        comesTo("OK@120 · 1 · k1=100", "d06_flipped_bit", "no checksum, and nothing to be read");
        comesTo("OK@120 · 1 · k1=100", "d06_flipped_bit", "checksum, the reply is corrupted");
    }

    @Test
    void d07AMacStopsForgeryAndNotReplay() {
        comesTo("OK@20 · 1 · k1=999", "d07_adversary", "checksum, forged");
        comesTo("OK@120 · 1 · k1=100", "d07_adversary", "MAC, forged");
        comesTo("OK@20 OK@1020 100@7020 · 2 1 1 · k1=100", "d07_adversary", "MAC, replayed after 6 s");
        comesTo("OK@20 OK@1020 1@7020 · 1 1 1 · k1=1", "d07_adversary", "MAC, replayed after 4 s");
    }

    @Nested
    class D09TwoGenerals {
        private static final int SEEDS = 20_000;
        private final Scenario scenario = demo("d09_two_generals", "one message, and it comes");

        @Test
        void attackAsRarelyTogetherAsTheFormulaSays() {
            assertRates(1, 0.70, 0.30, 0);
            assertRates(2, 0.49, 0.21, 0.30);
            assertRates(3, 0.343, 0.147, 0.51);
            assertRates(10, 0.0282, 0.0121, 0.9596);
        }

        private void assertRates(int messages, double both, double one, double neither) {
            var counts = counts(new Plan(messages, 1, 500_000));
            assertRate(both, counts.getOrDefault(2, 0));
            assertRate(one, counts.getOrDefault(1, 0));
            assertRate(neither, counts.getOrDefault(0, 0));
        }

        @Test
        void fiveMessengersMakeDisagreementRare() {
            assertRate(0.00243, counts(new Plan(1, 5, 500_000)).getOrDefault(1, 0));
        }

        /// How often so many generals attack.
        private Map<Integer, Integer> counts(Plan plan) {
            var cast = scenario.with(new Cast.Generals(plan));
            var counts = new TreeMap<Integer, Integer>();
            IntStream.range(0, SEEDS).forEach(seed -> counts.merge(attackers(Recording.of(cast.withSeed(seed), 1_000)), 1, Integer::sum));
            return counts;
        }

        private static int attackers(Recording recording) {
            var end = recording.last();
            boolean first = end.calls().firstEntry().getValue().end().outcome() instanceof Outcome.Success;
            return (first ? 1 : 0) + (end.server().service().text().equals("attacks") ? 1 : 0);
        }

        private static void assertRate(double expected, int count) {
            double deviation = Math.sqrt(SEEDS * expected * (1 - expected));
            assertEquals(SEEDS * expected, count, 4.5 * deviation + 1);
        }
    }

    @Test
    void d10SlowAndDeadAreTheSameUntilTheCallIsOver() {
        var slow = run("d10_slow_or_dead", "slow");
        var dead = run("d10_slow_or_dead", "dead");
        comesTo("FAIL@1500 · 1 · 1", slow.scenario());
        comesTo("FAIL@1500 · 0 · 0", dead.scenario());
        assertEquals(seenByTheClient(dead), seenByTheClient(slow));
    }

    /// What the client sees and does up to the end of its call: what it sends, and what happens inside it.
    private static List<String> seenByTheClient(Recording recording) {
        Function<Flight, String> sent = flight -> flight.message().toString();
        return recording.events().stream().filter(event -> event.at() <= 1_500_000).map(event -> switch (event) {
            case Event.Sent(_, var at, var flight) when flight.from().isClient() -> at + " " + sent.apply(flight);
            case Event.Arrived(_, var at, var flight) when flight.to().isClient() -> at + " " + sent.apply(flight);
            case Event.Told(_, var at, var node, var happening) when node.equals(NodeId.client(1)) -> at + " " + happening;
            case Event _ -> "";
        }).filter(text -> !text.isEmpty()).toList();
    }

    @Test
    void d11TheSamePacketsUnderFourPromises() {
        var scenario = demo("d11_switchboard", "as written");
        comesTo("FAIL@100 FAIL@200 FAIL@300 · 1 0 0 · 1", scenario.under(Semantics.MAYBE));
        comesTo("2@120 3@240 4@3360 · 2 1 1 · 4", scenario.under(Semantics.AT_LEAST_ONCE));
        comesTo("1@120 2@240 FAIL@1740 · 1 1 0 · 2", scenario.under(Semantics.AT_MOST_ONCE));
        comesTo("1@120 2@240 3@3360 · 1 1 1 · 3", scenario.under(Semantics.EXACTLY_ONCE));
    }
}
