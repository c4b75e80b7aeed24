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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import once.cli.report.CallReport;
import once.cli.report.RunReport;
import once.recording.Resealing;
import once.scenario.Demos;
import once.scenario.Semantics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String ZOMBIE = "demos/d14_zombie_request.txtpb";
    private static final String ENDLESS = """
            service: COUNTER environment { loss: 1 }
            protocol { semantics: AT_LEAST_ONCE retry { backoff: 1 } } client { call { increment {} } }
            """;

    @TempDir
    private Path folder;

    private record Ran(int exitCode, String out, String err) {}

    private static Ran once(String... arguments) {
        return once(_ -> 0, arguments);
    }

    private static Ran once(Desktop desktop, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = new Commands(desktop, new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("it.txtpb"), text).toString();
    }

    @Nested
    class Run {

        @Test
        void printsEventsCallsExecutionsAndTheFinalState() {
            var ran = once("run", "demos/d05_fault_free_call.txtpb");
            assertEquals(0, ran.exitCode(), ran.err());
            assertTrue(ran.out().contains("        10 ms  s1 executes PUT val=100: val goes from nothing to 100\n"), ran.out());
            assertTrue(ran.out().endsWith("""
                    call    operation       result                    sent delivered executed
                    #1.1    PUT val=100     OK at 20 ms                  1         1        1
                    #1.2    PUT val=1       OK at 40 ms                  1         1        1
                    #1.3    GET val         1 at 60 ms                   1         1        1
                    final state: val=1
                    """), ran.out());
        }

        @Test
        void runsAVariantUnderAnotherSemantics() {
            var plain = once("run", "demos/d08_three_faults_one_look.txtpb", "--variant", "reply lost");
            var other = once("run", "demos/d08_three_faults_one_look.txtpb", "--variant", "reply lost", "--semantics", "at_least_once");
            assertTrue(plain.out().endsWith("final state: 1\n") && other.out().endsWith("final state: 2\n"), other.out());
        }

        @Test
        void printsJsonOfItsSchema() throws IOException {
            var report = RunReport.newBuilder();
            JsonFormat.parser().merge(once("run", ZOMBIE, "--seed", "9", "--json").out(), report);
            assertEquals("val=100", report.getFinalState());
            assertEquals(9, report.getSeed());
            assertEquals(
                    CallReport.newBuilder().setCall("#1.1").setOperation("PUT val=100").setResult("FAIL").setEndedMs(1500)
                            .setAttempts(4).setDelivered(1).setExecutions(1).build(),
                    report.getCall(0));
        }

        @Test
        void saysWhatIsWrongWithTheFile() throws IOException {
            var bad = file("service: COUNTER\nclient { call { incremnt {} } }");
            var ran = once("run", bad);
            assertEquals(1, ran.exitCode());
            assertEquals("", ran.out());
            assertTrue(ran.err().startsWith(bad + ":2:17: \"incremnt\" is unknown here; expected increment perhaps, or another of put, get"), ran.err());
            assertEquals(1, ran.err().lines().count());
        }

        @Test
        void stopsARunThatNeverEnds() throws IOException {
            var ran = once("run", file(ENDLESS));
            assertEquals(1, ran.exitCode());
            assertTrue(ran.err().endsWith("it.txtpb: the run goes on and on; stopped after " + RunCommand.MOST_EVENTS + " events\n"), ran.err());
        }
    }

    @Nested
    class Check {

        @Test
        void findsEveryDemoGood() {
            var arguments = new ArrayList<>(List.of("check", "--run"));
            Demos.names().forEach(name -> arguments.add("demos/" + name));
            var ran = once(arguments.toArray(String[]::new));
            assertEquals(0, ran.exitCode(), ran.err());
            assertEquals(Demos.names().size(), ran.out().lines().count());
        }

        @Test
        void tellsEveryProblemOfEveryFileAndGoesOn() throws IOException {
            var bad = file("service: COUNTER client { call { } }\nseed: 1 until_ms: -2");
            var ran = once("check", bad, ZOMBIE, "missing.txtpb", folder.toString());
            assertEquals(1, ran.exitCode());
            assertEquals(ZOMBIE + ": good, 3 settings\n", ran.out());
            assertEquals(List.of(
                    bad + ":1:27: the call asks for nothing; expected increment, decrement or read",
                    bad + ":2:9: until_ms is -2; expected milliseconds from 0 to 1e12",
                    "missing.txtpb: there is no such file",
                    folder + ": a directory; expected a scenario file"), ran.err().lines().toList());
        }

        @Test
        void comparesWithWhatIsExpectedWhenAsked() throws IOException {
            var wrong = file("service: COUNTER client { call { increment {} } }\nexpect { results: \"2@20\" executions: \"2\" final_state: \"2\" }");
            assertEquals(0, once("check", wrong).exitCode());
            assertEquals(List.of(
                    wrong + ":2:1: \"as written\": the results are 1@20; expected 2@20",
                    wrong + ":2:1: \"as written\": the executions are 1; expected 2",
                    wrong + ":2:1: \"as written\": the final state is 1; expected 2"), once("check", "--run", wrong).err().lines().toList());
        }
    }

    @Nested
    class RecordAndReplay {

        private Path recorded(String... arguments) {
            var target = folder.resolve("it.once");
            var all = new ArrayList<>(List.of("record", ZOMBIE, "-o", target.toString()));
            all.addAll(List.of(arguments));
            var ran = once(all.toArray(String[]::new));
            assertEquals(0, ran.exitCode(), ran.err());
            return target;
        }

        @Test
        void sayThatTheSameHappensAgain() {
            var ran = once("replay", recorded("--semantics", "maybe", "--seed", "7").toString());
            assertEquals(0, ran.exitCode(), ran.err());
            assertTrue(ran.out().contains("         0 ms  c1 sends PUT val=100 to s1, attempt 1\n"), ran.out());
            assertTrue(ran.out().lines().toList().getLast().startsWith("the same as then, "), ran.out());
        }

        @Test
        void dumpTheScenarioAndOneEventALine() {
            var ran = once("replay", recorded("--variant", "FIFO channel").toString(), "--text");
            assertEquals(0, ran.exitCode(), ran.err());
            assertTrue(ran.out().startsWith("title: \"The zombie request\"\n"), ran.out());
            assertTrue(ran.out().contains("\n0 ms  request.sent  c1 sends PUT val=100 to s1, attempt 1  (#1.1, attempt 1)\n"), ran.out());
        }

        @Test
        void openADamagedFileUpToTheLastWholeEvent() throws IOException {
            var target = recorded();
            Files.write(target, Arrays.copyOf(Files.readAllBytes(target), 1_000));
            var ran = once("replay", target.toString());
            assertEquals(1, ran.exitCode());
            assertTrue(ran.err().matches("\\S+it.once: the file ends within a record at byte \\d+; \\d+ events are whole\n"), ran.err());
            assertTrue(ran.out().contains("c1 sends PUT val=100 to s1, attempt 1"), ran.out());
        }

        @Test
        void sayWhatDiffersAndReturn1() throws IOException {
            var target = recorded();
            var other = Resealing.rescripted(Files.readAllBytes(target), text -> new String(text).replace("\"100\"", "\"7\"").getBytes());
            Files.write(target, other);
            var then = "0 ms  call.began  the application of c1 asks for PUT val=";
            assertEquals(1, once("replay", target.toString()).exitCode());
            assertEquals(target + ": event 1 was: " + then + "100; it is now: " + then + "7\n", once("replay", target.toString()).err());
        }

        @Test
        void sayInOneLineWhatIsNoRecording() {
            assertEquals(new Ran(1, "", ZOMBIE + ": this is no recording\n"), once("replay", ZOMBIE));
            assertEquals(new Ran(1, "", "none.once: there is no such file\n"), once("replay", "none.once"));
            assertEquals(new Ran(1, "", folder + ": a directory; expected a recording\n"), once("replay", folder.toString()));
            var nowhere = folder.resolve("none").resolve("it.once").toString();
            assertEquals(new Ran(1, "", nowhere + ": there is no such folder\n"), once("record", ZOMBIE, "-o", nowhere));
        }

        @Test
        void saysThatAFolderIsAFile() throws IOException {
            var file = Files.createFile(folder.resolve("file")).toString();
            assertEquals(new Ran(1, "", file + ": a file; expected a folder\n"), once("screenshots", file));
            var witness = once("explore", ZOMBIE, "--witness", file);
            assertEquals(1, witness.exitCode());
            assertTrue(witness.err().endsWith(".once: a file; expected a folder\n"), witness.err());
        }
    }

    @Nested
    class WrongUsage {

        @Test
        void isToldInOneLineAndReturns2() {
            for (var arguments : List.of(
                    new String[] {"fly"}, new String[] {"run"}, new String[] {"check"}, new String[] {"--wings"},
                    new String[] {"run", ZOMBIE, "--seed", "x"}, new String[] {"run", ZOMBIE, "--semantics", "BEST_EFFORT"},
                    new String[] {"run", ZOMBIE, "--variant", "none"}, new String[] {"record", ZOMBIE}, new String[] {"replay"}, new String[] {"run", "a\nb", "c\0d"})) {
                var ran = once(arguments);
                assertEquals(2, ran.exitCode(), String.join(" ", arguments));
                assertEquals(1, ran.err().lines().count(), ran.err());
                assertFalse(ran.err().contains("Exception"), ran.err());
            }
        }
    }

    @Nested
    class WithoutACommand {

        @Test
        void opensTheWindow() {
            var opened = new ArrayList<Desktop.Options>();
            Desktop desktop = options -> opened.add(options) ? 7 : 8;
            assertEquals(new Ran(7, "", ""), once(desktop));
            assertEquals(new Ran(7, "", ""), once(desktop, "--exit-after-first-frame"));
            assertEquals(List.of(options(false), options(true)), opened);
        }

        @Test
        void opensTheWindowWithAFile() {
            var opened = new ArrayList<Desktop.Options>();
            assertEquals(new Ran(7, "", ""), once(options -> opened.add(options) ? 7 : 8, "play", ZOMBIE));
            assertEquals(Optional.of(Path.of(ZOMBIE)), opened.getFirst().file());
            assertEquals(new Ran(1, "", "none.once: there is no such file\n"), once("play", "none.once"));
        }

        @Test
        void tellsAMishapInOneLineAndReturns1() {
            assertEquals(new Ran(1, "", "no screen\n"), once(_ -> {
                throw new IllegalStateException("no\nscreen");
            }, "play", ZOMBIE));
        }

        private Desktop.Options options(boolean exitAfterFirstFrame) {
            return new Desktop.Options(exitAfterFirstFrame, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @Nested
    class TheConsoleShow {

        @Test
        void comesToAnEndUnderEachSemantics() {
            var out = new StringWriter();
            ConsoleShow.play(Demos.named("d15_ten_increments.txtpb").settings().get(1).scenario(), new PrintWriter(out));
            var states = out.toString().lines().filter(line -> line.startsWith("final state: ")).toList();
            assertEquals(List.of("final state: 10", "final state: 20", "final state: 10"), states.subList(0, 3));
            assertEquals(Semantics.values().length, states.size());
        }
    }
}
