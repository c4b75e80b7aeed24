package once.simulation;

import static once.simulation.DomainDemos.comesTo;
import static once.simulation.DomainDemos.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Crashes and the ways out: rows D30 to D33.
class CrashDomainTest {

    @Nested
    class D30ACrashForgetsTheFilter {
        private static final String FILE = "d30_crash_forgets";

        @Test
        void andTheRetransmissionIsExecutedAgain() {
            comesTo("2@120 · 2 · 2", FILE, "nothing on disk");
            comesTo("1@120 · 2 · 1", FILE, "the counter is lost, too");
        }

        @Test
        void unlessIdAndReplyAreOnDisk() {
            comesTo("1@120 · 1 · 1", FILE, "id before, reply after");
            comesTo("1@120 · 1 · 1", FILE, "id, reply and effect in one write");
            comesTo("MAYBE@120 · 1 · 1", FILE, "only the id, before");
        }

        @Test
        void whatIsOnDiskWhenDecides() {
            comesTo("2@140 · 2 · 2", FILE, "only afterwards, and the crash comes in between");
            comesTo("MAYBE@120 · 0 · 0", FILE, "id before, and the crash comes in between");
        }
    }

    @Nested
    class D31PrintOrAcknowledge {
        private static final List<String> POINTS = List.of("MPC", "MC(P)", "C(MP)", "PMC", "PC(M)", "C(PM)");

        @Test
        void theWholeMatrix() {
            assertEquals("DUP OK OK DUP DUP OK", row("always"));
            assertEquals("OK ZERO ZERO OK OK ZERO", row("never"));
            assertEquals("DUP OK ZERO DUP OK ZERO", row("only when acknowledged"));
            assertEquals("OK ZERO OK OK DUP OK", row("only when not acknowledged"));
        }

        @Test
        void noStrategyIsRightUnderEitherOrder() {
            Stream.of("always", "never", "only when acknowledged", "only when not acknowledged").map(D31PrintOrAcknowledge::row).forEach(row -> {
                var cells = List.of(row.split(" "));
                assertEquals(false, cells.subList(0, 3).equals(List.of("OK", "OK", "OK")) || cells.subList(3, 6).equals(List.of("OK", "OK", "OK")), row);
            });
        }

        private static String row(String strategy) {
            return String.join(" ", POINTS.stream().map(point -> cell(point + ", client sends again: " + strategy)).toList());
        }

        private static String cell(String setting) {
            return switch (run("d31_print_or_acknowledge", setting).last().server().service().text()) {
                case "no page" -> "ZERO";
                case "page" -> "OK";
                case "page,page" -> "DUP";
                case String other -> other;
            };
        }
    }

    @Test
    void d32TheLeastSilenceIs2688Milliseconds() {
        var file = "d32_minimal_silence";
        comesTo("FAIL@1500 · 2 · 2", file, "2687 ms, just too short");
        comesTo("FAIL@1500 · 1 · 1", file, "2688 ms, just enough");
        comesTo("FAIL@1500 · 2 · 2", file, "2688 ms, and what came waits in the socket");
        assertEquals(2_687_000, DomainDemos.demo(file, "2687 ms, just too short").protocol().server().recovery().silence().micros());
        assertEquals(2_688_000, DomainDemos.demo(file, "2688 ms, just enough").protocol().server().recovery().silence().micros());
    }

    /// Client 1's old request; requests born at 100, 200 and 2200 ms; a read born at 100 ms.
    @Nested
    class D33Gallery {
        private static final String FILE = "d33_solution_3";

        @Test
        void silenceServesOnlyTheLastAt2920() {
            comesTo("FAIL@1500 FAIL@1600 FAIL@1700 2@2920 FAIL@1600 · 1 0 0 1 0 · 2", FILE, "Solution 2: silence");
            comesTo("2@120 3@120 4@220 5@2220 3@120 · 2 1 1 1 1 · 5", FILE, "nothing is done");
        }

        @Test
        void aBootEpochRefusesWhatWasMeantForTheOldServer() {
            comesTo("MAYBE@120 2@140 MAYBE@120 3@140 MAYBE@220 4@240 · 1 1 0 1 0 1 · 4", FILE, "A: boot epoch");
            comesTo("2@140 · 2 · 2", FILE, "A, with the epoch put in anew (wrong)");
        }

        @Test
        void aCreationStampServesWhatWasBornAt200At220() {
            comesTo("FAIL@1500 FAIL@1600 2@220 3@2220 FAIL@1600 · 1 0 1 1 0 · 3", FILE, "B: creation stamp, clocks within 50 ms");
            comesTo("2@120 · 2 · 2", FILE, "B, with a clock that is off by more (wrong)");
        }

        @Test
        void aReservedBoundNeedsNoRightClock() {
            comesTo("MAYBE@120 MAYBE@120 2@220 3@2220 MAYBE@120 · 1 0 1 1 0 · 3", FILE, "C: reserved bound, 100 ms ahead");
            comesTo("MAYBE@120 MAYBE@120 2@220 3@2220 MAYBE@120 · 1 0 1 1 0 · 3", FILE, "C, with the clocks off");
        }

        @Test
        void idsOnDiskServeEverythingNewAtOnce() {
            comesTo("MAYBE@120 2@120 3@220 4@2220 2@120 · 1 1 1 1 1 · 4", FILE, "D: only the ids on disk");
        }

        @Test
        void aHeartbeatTakesTheTimeDownOffTheSilence() {
            comesTo("FAIL@1500 FAIL@1600 FAIL@1700 FAIL@3700 FAIL@1600 · 1 0 0 0 0 · 1", FILE, "Solution 2, when booting takes 2 s");
            comesTo("FAIL@1500 FAIL@1600 FAIL@1700 2@2920 FAIL@1600 · 1 0 0 1 0 · 2", FILE, "E: a heartbeat every 20 ms, when booting takes 2 s");
        }

        @Test
        void readsBornAt100AreServedAt120() {
            comesTo("FAIL@1500 FAIL@1600 FAIL@1700 2@2920 1@120 · 1 0 0 1 1 · 2", FILE, "F: reads are served at once");
        }

        @Test
        void aChallengeCostsOneFailure() {
            comesTo("MAYBE@120 2@140 MAYBE@120 3@140 · 1 1 0 1 · 3", FILE, "G: the server asks");
        }

        @Test
        void aSnapshotAndAnEquallyLongSilenceAreWrong() {
            comesTo("FAIL@1500 · 2 · 2", FILE, "a snapshot every 500 ms, and as long a silence (wrong)");
        }
    }
}
