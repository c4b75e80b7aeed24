package once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while there is something unsaved, and started again.
class CrashTest {

    private static final String DONE = "Ten increments, five semantics; crashed s1 at 0 ms; at least once true";

    @TempDir Path home;
    private Process process;

    @AfterEach
    void endIt() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private BufferedReader start(String how) throws IOException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-Duser.home=" + home, "-cp", System.getProperty("java.class.path"), "once.SomebodyAtTheKeys", how);
        List.of("XDG_CONFIG_HOME", "APPDATA").forEach(folder -> builder.environment().put(folder, home.toString()));
        process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return process.inputReader();
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.find(home, 6, (file, _) -> file.getFileName().toString().matches("draft-.*\\.txtpb"))) {
            return files.toList();
        }
    }

    private boolean isKept(String... words) throws IOException {
        var drafts = drafts();
        var text = drafts.isEmpty() ? "" : Files.readString(drafts.getFirst());
        return Stream.of(words).allMatch(text::contains);
    }

    @Test
    void whatWasNotSavedIsOfferedAndIsAsItWas() throws Exception {
        assertEquals(DONE, start("change").readLine());
        while (!isKept("AT_LEAST_ONCE", "intervention")) {
            assertTrue(process.isAlive());
        }
        var killed = drafts();
        process.destroyForcibly().waitFor();
        var again = start("rescue");
        assertEquals("Once ended unexpectedly last time", again.readLine());
        assertEquals(DONE, again.readLine());
        assertEquals(1, drafts().size());
        assertNotEquals(killed, drafts(), "it is a draft of the new process now");
        process.destroyForcibly().waitFor();
    }
}
