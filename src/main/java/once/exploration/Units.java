package once.exploration;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import once.channel.Delay;
import once.scenario.Scenario;
import once.server.ServerPolicy;

/// The greatest unit of which all times in a scenario are multiples.
final class Units {

    private Units() {}

    /// In microseconds, 1 or more.
    ///
    /// @param attempts how many attempts are followed of a client that never gives up
    static long micros(Scenario scenario, int attempts) {
        return Math.max(1, Stream.of(ofNetwork(scenario), ofClients(scenario, attempts), ofServers(scenario))
                .flatMapToLong(each -> each)
                .filter(micros -> micros != ServerPolicy.FOREVER).reduce(0, Units::common));
    }

    private static long common(long a, long b) {
        return b == 0 ? Math.abs(a) : common(b, a % b);
    }

    private static LongStream ofNetwork(Scenario scenario) {
        var environment = scenario.environment();
        var faults = environment.faults();
        var outages = faults.outages().stream().flatMapToLong(outage -> LongStream.of(outage.at(), outage.downMicros()));
        var partitions = faults.partitions().stream().flatMapToLong(span -> LongStream.of(span.from(), span.until()));
        var stalls = faults.stalls().stream().flatMapToLong(span -> LongStream.of(span.from(), span.until()));
        var breaks = faults.breaks().stream().mapToLong(each -> each.at());
        var random = faults.randomCrashes() == null ? LongStream.empty() : LongStream.of(faults.randomCrashes().downMicros());
        var delays = Stream.of(environment.requestDelay(), environment.replyDelay()).flatMapToLong(Units::ofDelay);
        return Stream.of(outages, partitions, stalls, breaks, random, delays).flatMapToLong(each -> each);
    }

    private static LongStream ofDelay(Delay delay) {
        return delay instanceof Delay.Between(var least, var most) ? LongStream.of(least, most)
                : LongStream.of(delay.minMicros());
    }

    private static LongStream ofClients(Scenario scenario, int attempts) {
        var client = scenario.protocol().client();
        var calls = scenario.clients().stream().flatMap(java.util.List::stream)
                .flatMapToLong(call -> LongStream.of(call.gapMicros(), call.notBeforeMicros()));
        var waits = LongStream.rangeClosed(1, Math.min(client.retry().attempts(), attempts))
                .map(attempt -> client.retry().timeoutMicros((int) attempt));
        return Stream.of(calls, waits, LongStream.of(client.deadlineMicros(), client.clockOffsetMicros()))
                .flatMapToLong(each -> each);
    }

    private static LongStream ofServers(Scenario scenario) {
        var server = scenario.protocol().server();
        var recovery = server.recovery();
        return LongStream.of(server.lifetimeMicros(), server.eviction().overloadWaitMicros(), server.serviceMicros(),
                server.execution().orphanMicros(),
                server.execution().replyMicros(), recovery.log().writeMicros(), recovery.silence().micros(),
                        recovery.heartbeatMicros(), recovery.snapshotMicros(),
                recovery.admission().skewMicros(), recovery.admission().reserveMicros());
    }
}
