package once.channel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import once.channel.Faults.Partition;
import once.channel.Faults.RandomCrashes;
import once.channel.Faults.Stall;
import once.message.NodeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static final NodeId SERVER = NodeId.server(1);

    private static Faults faults(List<Partition> partitions, List<Stall> stalls) {
        return new Faults(List.of(), null, partitions, List.of(), stalls);
    }

    @Nested
    class APartition {
        private final Faults faults = faults(List.of(new Partition(10, 20), new Partition(30, 40)), List.of());

        @ParameterizedTest
        @CsvSource({"10, 25", "19, 25", "5, 10", "5, 19", "25, 30", "12, 35"})
        void losesWhatIsSentOrWouldArriveInIt(long sentAt, long arrivesAt) {
            assertEquals(true, faults.parts(sentAt, arrivesAt));
        }

        @ParameterizedTest
        @CsvSource({"5, 9", "5, 20", "20, 29", "9, 20", "40, 50", "5, 50"})
        void letsThroughWhatIsOnItsWayMeanwhile(long sentAt, long arrivesAt) {
            assertEquals(false, faults.parts(sentAt, arrivesAt));
        }
    }

    @Nested
    class AStall {
        private final Faults faults = faults(List.of(),
                List.of(new Stall(SERVER, 10, 20), new Stall(SERVER, 20, 25), new Stall(SERVER, 30, 40)));

        @ParameterizedTest
        @CsvSource({"9, 9", "10, 25", "19, 25", "20, 25", "25, 25", "29, 29", "30, 40", "39, 40", "40, 40"})
        void putsOffWhatIsDueInItToItsEnd(long due, long happens) {
            assertEquals(happens, faults.afterStalls(SERVER, due));
        }

        @Test
        void doesNotConcernOtherNodes() {
            assertEquals(15, faults.afterStalls(NodeId.client(1), 15));
        }
    }

    @Test
    void haveSpansThatEndNotBeforeTheyBegin() {
        assertThrows(IllegalArgumentException.class, () -> new Partition(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> new Partition(5, 4));
        assertThrows(IllegalArgumentException.class, () -> new Stall(SERVER, 5, 4));
        assertDoesNotThrow(() -> new Partition(0, 0));
    }

    @Test
    void haveNodesThatAreUpForAWhile() {
        assertThrows(IllegalArgumentException.class, () -> new RandomCrashes(SERVER, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new RandomCrashes(SERVER, 1, -1));
        assertDoesNotThrow(() -> new RandomCrashes(SERVER, 1, 0));
    }

    @Test
    void haveCrashesInTheRun() {
        assertThrows(IllegalArgumentException.class, () -> new Outage(SERVER, -1, 5));
        assertThrows(IllegalArgumentException.class, () -> new Outage(SERVER, 5, -1));
        assertDoesNotThrow(() -> new Outage(SERVER, 0, 0));
    }

    @Test
    void areNoneWhereNothingIsSaid() {
        assertEquals(List.of(false, true), Stream.of(Faults.NONE, faults(List.of(new Partition(0, 1)), List.of()))
                .map(faults -> faults.parts(0, 0)).toList());
    }
}
