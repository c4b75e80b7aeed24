package once.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import once.server.CrashRecovery.Admission;
import once.server.CrashRecovery.Log;
import once.server.CrashRecovery.Silence;
import once.server.ServerPolicy.Eviction;
import once.server.ServerPolicy.Eviction.WhenFull;
import once.server.ServerPolicy.Execution;
import once.server.ServerPolicy.Filter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerPolicyTest {

    private static void assertRefused(Runnable policy) {
        assertThrows(IllegalArgumentException.class, policy::run);
    }

    @Nested
    class Refuses {

        @Test
        void fewerThanOneExecution() {
            assertRefused(() -> Filter.ON.allowing(0));
            assertEquals(1, Filter.ON.allowing(1).executions());
        }

        @ParameterizedTest
        @CsvSource({"0, 0, 0, 0", "1, -1, 0, 0", "1, 0, -1, 0", "1, 0, 0, -1"})
        void anEvictionOfLessThanNothing(long lifetime, int capacity, long wait, int slots) {
            assertRefused(() -> new Eviction(lifetime, false, capacity, WhenFull.REFUSE, wait, false, slots, false));
            assertDoesNotThrow(() -> new Eviction(1, false, 0, WhenFull.REFUSE, 0, false, 0, false));
        }

        @ParameterizedTest
        @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 0, -1, 0", "0, 0, 0, -1"})
        void anExecutionOfLessThanNothing(long service, int workers, long orphan, long reply) {
            assertRefused(() -> new Execution(service, workers, false, orphan, reply));
        }

        @Test
        void timesBeforeTheBeginning() {
            assertRefused(() -> new Log(Log.When.AFTER, -1));
            assertRefused(() -> Silence.of(-1));
            assertRefused(() -> new Admission(Admission.Rule.EPOCH, -1, 0, false));
            assertRefused(() -> new Admission(Admission.Rule.EPOCH, 0, -1, false));
            assertEquals(Silence.NONE, Silence.of(0));
        }

        @ParameterizedTest
        @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
        void whatIsDoneMoreRarelyThanNever(long heartbeat, long snapshot, int announcesTo) {
            assertRefused(() -> new CrashRecovery(true, Log.NONE, Silence.NONE, heartbeat, Admission.ALL, snapshot, announcesTo));
        }
    }

    @Nested
    class Plain {

        @Test
        void saysWhatItIsMadeOf() {
            var plain = new ServerPolicy(true, 5_000, 300);
            assertEquals(List.of(true, 5_000L, 300L),
                    List.of(plain.filtersDuplicates(), plain.lifetimeMicros(), plain.serviceMicros()));
            assertEquals(new ServerPolicy(Filter.OFF, Eviction.after(5_000), Execution.lasting(300), CrashRecovery.NONE),
                    new ServerPolicy(false, 5_000, 300));
            assertEquals(false, new ServerPolicy(false, 5_000, 300).filtersDuplicates());
        }

        @Test
        void changesOneMechanismAtATime() {
            var plain = new ServerPolicy(true, 5_000, 300);
            var recovery = CrashRecovery.NONE.with(Silence.of(9));
            assertEquals(new ServerPolicy(Filter.OFF, plain.eviction(), plain.execution(), plain.recovery()),
                    plain.with(Filter.OFF));
            assertEquals(new ServerPolicy(plain.filter(), Eviction.after(7), plain.execution(), plain.recovery()),
                    plain.with(Eviction.after(7)));
            assertEquals(new ServerPolicy(plain.filter(), plain.eviction(), plain.execution(), recovery), plain.with(recovery));
        }
    }

    @Test
    void anotherLifetimeLeavesTheRestOfAnEvictionAlone() {
        assertEquals(
                new Eviction(9, true, 2, WhenFull.REFUSE, 3, true, 4, true),
                new Eviction(5, true, 2, WhenFull.REFUSE, 3, true, 4, true).living(9));
        assertEquals(List.of(true, false), List.of(Eviction.after(9).byTime(), Eviction.after(ServerPolicy.FOREVER).byTime()));
    }
}
