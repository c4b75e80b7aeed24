package once.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import once.channel.Fate;
import once.channel.Flight;
import once.channel.Intervention;
import once.scenario.Setting;
import once.scenario.ScenarioText;
import once.channel.Outage;
import once.message.NodeId;
import once.scenario.Demos;
import once.simulation.Recording;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final Document document = new Document();
    private final Playback playback = Playback.byHand();
    private final Selection selection = new Selection();
    private final Hands hands = new Hands(document, playback, selection);

    @BeforeEach
    void open() {
        document.branchProperty().subscribe(branch -> {
            if (branch != null) {
                playback.load(Recording.of(branch.setting().scenario(), 10_000));
                selection.follow(playback.recordingProperty().get());
            }
        });
        document.open(Demos.named("d05_fault_free_call.txtpb").settings().getFirst());
    }

    private Flight flight(int number) {
        return playback.recordingProperty().get().flights().get(number - 1);
    }

    @Test
    void doesNothingWithoutAFlight() {
        assertFalse(hands.drop() || hands.duplicate() || hands.corrupt());
        assertEquals(1, document.branches().size());
    }

    @Test
    void delaysTheFlightThatIsPickedStepByStepInOneChange() {
        selection.selectedFlightProperty().set(flight(1));
        var before = document.setting();
        assertTrue(hands.delayBy(1) && hands.delayBy(1));
        assertEquals(List.of(new Intervention.Delay(flight(1).trip(), 50_000)), document.interventions());
        assertEquals(2, document.branches().size());
        document.undo();
        assertEquals(before, document.setting());
        hands.delayBy(-1);
        assertEquals(0, flight(1).endsAt() - flight(1).sentAt(), "no earlier than it was sent");
    }

    @Test
    void crashesANodeForNoLongerThanAFileCanSay() {
        document.open(ScenarioText.read("patient.txtpb", """
                title: "Patient" lesson: "It waits for ever." service: COUNTER
                environment { delay { fixed_ms: 10 } }
                protocol { retry { retries: 1 timeout_ms: 999999999999 backoff: 1 } }
                client { call { increment {} } }
                """).settings().getFirst());
        assertTrue(hands.crash(NodeId.server(1)));
        assertEquals(List.of(new Intervention.Crash(new Outage(NodeId.server(1), 0, Setting.LONGEST_MICROS))), document.interventions());
    }

    @Nested
    class WhereARunIsLongerThanAFileCanSay {

        @BeforeEach
        void open() {
            document.open(ScenarioText.read("endless.txtpb", """
                    title: "Endless" lesson: "It waits for ever, and then once more." service: COUNTER
                    environment { delay { fixed_ms: 900000000000 } }
                    protocol { retry { retries: 1 timeout_ms: 999999999999 backoff: 1 } }
                    client { call { increment {} } }
                    """).settings().getFirst());
            playback.toEnd();
        }

        @Test
        void crashesNoNodeThenAndSaysWhy() {
            var said = new ArrayList<String>();
            hands.setOnRefused(said::add);
            assertTrue(playback.momentProperty().get().micros() > Setting.LONGEST_MICROS);
            hands.crash(NodeId.server(1));
            assertEquals(List.of(), document.interventions());
            assertTrue(said.getFirst().endsWith("expected milliseconds from 0 to 1e12"), said::toString);
        }

        @Test
        void delaysAndCopiesForNoLongerThanThat() {
            var flight = playback.recordingProperty().get().flights().getFirst();
            hands.delay(flight, 2 * Setting.LONGEST_MICROS);
            hands.duplicate(flight);
            assertEquals(List.of(new Intervention.Delay(flight.trip(), Setting.LONGEST_MICROS),
                    new Intervention.Duplicate(flight.trip(), Setting.LONGEST_MICROS)), document.interventions());
        }
    }

    @Test
    void saysWhyNothingIsFlippedOnAConnection() {
        var said = new ArrayList<String>();
        hands.setOnRefused(said::add);
        document.open(ScenarioText.read("tcp.txtpb", """
                title: "Tcp" lesson: "A connection." service: COUNTER environment { transport: TCP }
                client { call { increment {} } }
                """).settings().getFirst());
        hands.corrupt(flight(1));
        assertEquals(List.of("nothing is flipped on TCP; expected transport: UDP"), said);
        assertEquals(List.of(), document.interventions());
    }

    @Nested
    class WithAFlight {

        private Flight first;

        @BeforeEach
        void pick() {
            first = flight(1);
            selection.selectedFlightProperty().set(first);
        }

        @Test
        void dropsIt() {
            assertTrue(hands.drop());
            assertEquals(List.of(new Intervention.Drop(first.trip())), document.interventions());
            assertTrue(flight(1).isLost());
        }

        @Test
        void keepsItPickedInTheNewRun() {
            hands.drop();
            assertEquals(flight(1), selection.selectedFlightProperty().get());
        }

        @Test
        void takesADropBackTheSecondTime() {
            hands.drop();
            hands.drop();
            assertEquals(List.of(), document.interventions());
            assertEquals(first, flight(1));
        }

        @Test
        void duplicatesIt() {
            hands.duplicate();
            assertEquals(1, flight(2).parent());
        }

        @Test
        void corruptsItInPlaceOfDroppingIt() {
            hands.drop();
            hands.corrupt();
            assertEquals(1, document.interventions().size());
            assertTrue(flight(1).fate() instanceof Fate.Altered);
        }

        @Test
        void letsItArriveWhenItIsTold() {
            hands.delay(first, 33_000);
            assertEquals(33_000, flight(1).endsAt());
            hands.delay(flight(1), 44_000);
            assertEquals(44_000, flight(1).endsAt());
            assertEquals(1, document.interventions().size());
        }

        @Test
        void letsOneArriveThatWasLost() {
            hands.drop();
            hands.delay(flight(1), 25_000);
            assertFalse(flight(1).isLost());
            assertEquals(25_000, flight(1).endsAt());
        }
    }

    @Nested
    class WithANode {

        @Test
        void crashesTheServerAtThePlayheadAndStartsItAgain() {
            playback.seek(15_000);
            hands.crash();
            assertTrue(hands.isDown(NodeId.server(1)));
            playback.seek(20_000);
            hands.crash();
            assertFalse(hands.isDown(NodeId.server(1)));
            assertEquals(20_000, playback.momentProperty().get().micros());
            assertEquals(new Intervention.Restart(NodeId.server(1), 20_000), document.interventions().getLast());
        }

        @Test
        void takesACrashBackWhereItWasMade() {
            playback.seek(15_000);
            hands.crash();
            hands.crash();
            assertEquals(List.of(), document.interventions());
        }

        @Test
        void crashesTheClientThatIsPointedAt() {
            selection.hoveredNodeProperty().set(NodeId.client(1));
            playback.seek(5_000);
            hands.crash();
            assertTrue(document.interventions().getFirst() instanceof Intervention.Crash(Outage(var node, long at, _))
                    && node.equals(NodeId.client(1)) && at == 5_000);
        }
    }
}
