package once.simulation;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import once.channel.Delay;
import once.channel.Environment;
import once.client.PlannedCall;
import once.message.NodeId;
import once.scenario.Scenario;
import once.service.Counter;
import once.service.Operation;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// How many events a second a run of 100 000 calls with 10 % loss makes, on one thread, with and without recording.
///
/// `mvn -q test-compile exec:exec -Dexec.classpathScope=test -Donce.main=once.simulation.SimulationBenchmark`
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class SimulationBenchmark {

    /// The run: one client, synchronous calls, 10 ms each way.
    @State(Scope.Benchmark)
    public static class Given {
        final Scenario scenario = Scenario.of(Counter.ZERO, List.of(Collections.nCopies(100_000, call())))
                .on(new Environment(0.1, 0.1, 0, Delay.fixed(10_000), Delay.fixed(10_000), Environment.Order.ANY));

        private static PlannedCall call() {
            return new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        }
    }

    /// Counts events; shown as events a second.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counts {
        public long events;
    }

    @Benchmark
    public int withoutRecording(Given given, Counts counts) {
        var world = new World(given.scenario, null);
        world.start();
        while (world.step()) { }
        counts.events += world.eventCount();
        return world.eventCount();
    }

    @Benchmark
    public Recording withRecording(Given given, Counts counts) {
        var recording = Recording.of(given.scenario, Integer.MAX_VALUE);
        counts.events += recording.events().size();
        return recording;
    }

    /// Runs the benchmark and prints its figures.
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(SimulationBenchmark.class.getSimpleName()).build()).run();
    }
}
