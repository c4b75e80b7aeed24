package once.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import once.cli.report.ExploreReport;
import once.exploration.Projection;
import once.exploration.Replay;
import once.recording.RecordingFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreCommandsTest {

    private static final String QUESTION = "demos/d13_both_puts_fail.txtpb";
    private static final String ENDLESS = "demos/d15_ten_increments.txtpb";

    @TempDir
    private Path folder;

    private record Ran(int exitCode, String out, String err) {}

    private static Ran once(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = new Commands(_ -> 0, new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }

    private static ExploreReport json(String... arguments) throws IOException {
        var ran = once(arguments);
        assertEquals(0, ran.exitCode(), ran.err());
        var report = ExploreReport.newBuilder();
        JsonFormat.parser().merge(ran.out(), report);
        return report.build();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("it.txtpb"), text).toString();
    }

    @Nested
    class Explore {
        @Test
        void listsAsManyOutcomesAsAreAskedFor() throws IOException {
            assertEquals(27, json("explore", QUESTION, "--json").getOutcomeCount());
            var few = json("explore", QUESTION, "--json", "--outcomes", "3");
            assertEquals(List.of(3, "27"), List.of(few.getOutcomeCount(), few.getOutcomes()));
        }

        @Test
        void hasRoomForAsManyCopiesAsTheFilePrescribesOfOneMessage() throws IOException {
            var file = file("service: COUNTER protocol { semantics: MAYBE } client { call { increment {} requests: \"D(10, 20, 30)\" } }");
            assertEquals(List.of("1", "2", "3"), json("explore", file, "--json").getFinalStateList());
            assertEquals(List.of("1", "2"), json("explore", file, "--json", "--duplications", "1").getFinalStateList());
        }

        @Test
        void answersTheQuestionAndSaysThatAllWasSeen() {
            var ran = once("explore", QUESTION);
            assertEquals(0, ran.exitCode(), ran.err());
            var lines = ran.out().lines().toList();
            assertTrue(lines.contains("27 outcomes, the first 20 of them:"), ran.out());
            assertTrue(lines.contains("99           impossible"), ran.out());
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("100          possible, with ")), ran.out());
            assertTrue(lines.getLast().startsWith("exhaustive; "), ran.out());
        }

        @Test
        void printsTheSameAsJson() throws IOException {
            var report = json("explore", QUESTION, "--json");
            assertTrue(report.getExhaustive());
            assertEquals("27", report.getOutcomes());
            assertEquals(27, report.getOutcomeCount());
            assertEquals(3, report.getCallCount());
            assertTrue(report.getChoiceList().stream().anyMatch(choice -> choice.getChoice().equals("100") && choice.getPossible() && choice.getFaults() > 0));
            assertEquals(1, report.getBoundAlterations());
        }

        @Test
        void saysWhereItWasCut() throws IOException {
            var report = json("explore", ENDLESS, "--variant", "at least once, all succeed", "--json");
            assertFalse(report.getExhaustive());
            assertEquals(List.of("ATTEMPTS"), report.getCutList());
            assertTrue(once("explore", ENDLESS, "--variant", "at least once, all succeed").out().contains("up to 4 attempts; "));
        }

        @Test
        void keepsWhatWasDoneToAFlightByHand() throws IOException {
            var dropped = file("""
                    service: COUNTER protocol { retry { retries: 0 } } client { call { increment {} } }
                    intervention { drop { client: 1 call: 1 attempt: 1 way: REQUEST } }
                    """);
            assertEquals("1", json("explore", dropped, "--as-prescribed", "--json").getOutcomes());
            assertEquals("3", json("explore", dropped, "--json").getOutcomes());
        }

        @Test
        void saysWhenMemoryRanOut() throws IOException {
            var large = file("""
                    service: COUNTER environment { loss: 0.1 duplication: 0.1 delay { min_ms: 1 max_ms: 500 } }
                    protocol { retry { retries: 3 } }
                    client { call { increment {} times: 5 } } client { call { increment {} times: 5 } }
                    """);
            var ran = once("explore", large, "--memory", "1");
            assertEquals(0, ran.exitCode(), ran.err());
            assertTrue(ran.out().contains("stopped for want of memory: what is known so far; "), ran.out());
        }

        @Test
        void writesWitnessesThatReplay() throws IOException {
            var report = json("explore", QUESTION, "--json", "--witness", folder.toString());
            var files = report.getChoiceList().stream().map(choice -> choice.getWitness()).filter(name -> !name.isEmpty()).toList();
            assertEquals(3, files.size());
            for (var file : files) {
                var ran = once("replay", file);
                assertEquals(0, ran.exitCode(), ran.err());
                assertTrue(ran.out().contains("the same as then, "), ran.out());
            }
        }

        @Test
        void writesWitnessesOfTiesAndOfJitter() throws IOException {
            var tie = file("""
                    service: KEY_VALUE_STORE environment { delay { min_ms: 10 max_ms: 10 } }
                    client { call { put { key: "k" value: "1" } } } client { call { put { key: "k" value: "2" } } }
                    """);
            assertEquals(List.of("k=1", "k=2"), finalStatesOfWitnesses(tie, "final_k=1", "final_k=2"));
            var jitter = file("""
                    service: COUNTER environment { delay { min_ms: 5 max_ms: 10 } }
                    protocol { retry { retries: 1 timeout_ms: 12 jitter: 0.5 } server { duplicate_filter: false } }
                    client { call { increment {} } }
                    """);
            assertEquals(List.of("1", "2"), finalStatesOfWitnesses(jitter, "final_1", "final_2"));
        }

        private List<String> finalStatesOfWitnesses(String scenario, String... names) throws IOException {
            var witnesses = folder.resolve("witnesses");
            var ran = once("explore", scenario, "--json", "--witness", witnesses.toString());
            assertEquals(0, ran.exitCode(), ran.err());
            var states = new ArrayList<String>();
            for (var name : names) {
                var file = witnesses.resolve(name + ".once");
                assertTrue(once("replay", file.toString()).out().contains("the same as then, "), name);
                var played = once.recording.Replay.of(name, RecordingFile.Source.of(file)).played().orElseThrow();
                states.add(Replay.ending(played.recording(), Projection.FULL).finalText());
            }
            return states;
        }

        @Test
        void refusesBadArgumentsAndFiles() throws IOException {
            assertEquals(2, once("explore").exitCode());
            assertEquals(2, once("explore", QUESTION, "--attempts", "0").exitCode());
            assertEquals(1, once("explore", "none.txtpb").exitCode());
            assertEquals(1, once("explore", file("service: NONE")).exitCode());
        }
    }

    @Nested
    class Interrupted {
        @Test
        void printsWhatIsKnownSoFar() throws Exception {
            var large = file("""
                    service: COUNTER environment { loss: 0.1 duplication: 0.1 delay { min_ms: 1 max_ms: 500 } }
                    protocol { retry { retries: 3 } }
                    client { call { increment {} times: 9 } } client { call { increment {} times: 9 } }
                    """);
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "once.Main", "explore", large)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(folder.resolve("out").toFile()).start();
            while (process.info().totalCpuDuration().orElseThrow().compareTo(Duration.ofSeconds(4)) < 0) {
                assertFalse(process.waitFor(100, TimeUnit.MILLISECONDS));
            }
            process.destroy();
            process.waitFor();
            var out = Files.readString(folder.resolve("out"));
            assertTrue(out.contains("interrupted: what is known so far; "), out);
        }
    }

    @Nested
    class Judge {
        @Test
        void tellsWhatHoldsUnderEachSemantics() {
            var ran = once("judge", "demos/d08_three_faults_one_look.txtpb");
            assertEquals(0, ran.exitCode(), ran.err());
            var rows = ran.out().lines().map(String::strip).map(line -> line.replaceAll(" {2,}", " | ")).toList();
            assertEquals("Maybe | At least once | At most once | At most twice | Exactly once | Idempotent | Stateless", rows.getFirst());
            assertEquals("at most one execution per call | holds | violated | holds * | violated | (holds) * | violated | violated", rows.get(1));
            assertEquals("no call fails | violated | (holds) * | violated | violated | (holds) * | violated | violated", rows.get(7));
            assertEquals(List.of("At least once: up to 4 attempts", "Exactly once: up to 4 attempts"), rows.subList(14, rows.size()));
        }

        @Test
        void saysThatWhoeverNeverGivesUpMayWaitForever() {
            var out = once("judge", "demos/d08_three_faults_one_look.txtpb").out();
            var ends = out.lines().filter(line -> line.startsWith("every call ends")).findFirst().orElseThrow();
            assertEquals("every call ends in bounded time | holds * | violated | holds * | holds * | violated | holds * | holds *",
                    ends.strip().replaceAll(" {2,}", " | "));
        }
    }
}
