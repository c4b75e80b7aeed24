package once.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.application.Application;

/// How long it takes from the start of the JVM to the first frame: our window beside a bare one, in turns, so that both
/// meet the same machine.
///
/// `mvn -q test-compile exec:exec -Dexec.classpathScope=test -Donce.main=once.bench.StartBenchmark`
public final class StartBenchmark {

    private static final int TURNS = 7;
    private static final Pattern MILLIS = Pattern.compile("(\\d+) ms");

    private StartBenchmark() {}

    static void main() throws IOException, InterruptedException {
        var bare = new ArrayList<Long>();
        var ours = new ArrayList<Long>();
        for (int turn = 0; turn < TURNS; turn++) {
            bare.add(start(Bare.class.getName()));
            ours.add(start("once.Main", "--exit-after-first-frame"));
        }
        print("bare JavaFX window", bare);
        print("Once", ours);
    }

    /// Starts the bare window without being an application itself, as ours is started.
    public static final class Bare {
        private Bare() {}

        static void main() {
            Application.launch(BareWindow.class);
        }
    }

    private static long start(String... mainAndArguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var millis = MILLIS.matcher(output);
        if (!millis.find()) {
            throw new IllegalStateException("no first frame: " + output);
        }
        return Long.parseLong(millis.group(1));
    }

    private static void print(String what, List<Long> times) {
        times.sort(null);
        System.out.printf("%-20s min %d ms, median %d ms, max %d ms%n", what, times.getFirst(), times.get(times.size() / 2), times.getLast());
    }
}
