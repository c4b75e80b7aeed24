package once.scenario;

import once.channel.Environment;
import once.client.ClientPolicy;
import once.client.RetryPolicy;
import once.scenario.text.ProtocolText;
import once.scenario.text.RetryText;
import once.server.CrashRecovery;
import once.server.ServerPolicy;

/// Reads which semantics is aimed at, and with which mechanisms.
final class ProtocolReader {

    /// What a protocol block says.
    ///
    /// @param retries how often a request is sent again where the semantics bounds it
    record Read(Semantics semantics, int retries, Protocol mechanisms) {}

    private static final int MOST_RETRIES = 1_000;
    private static final double MOST_JITTER = 0.999;

    private ProtocolReader() {}

    /// @param transport what carries the messages
    /// @param clients how many clients there are
    static Read read(Block<ProtocolText> block, Environment.Transport transport, int clients) {
        var retry = block.child(ProtocolText.RETRY_FIELD_NUMBER, ProtocolText::getRetry);
        var semantics = Choices.of(block, ProtocolText.SEMANTICS_FIELD_NUMBER, Semantics.AT_MOST_ONCE);
        int retries = (int) Figures.between(retry, RetryText.RETRIES_FIELD_NUMBER, 0, MOST_RETRIES, Protocol.USUAL_RETRIES);
        var client = block.child(ProtocolText.CLIENT_FIELD_NUMBER, ProtocolText::getClient);
        var recovery = block.child(ProtocolText.RECOVERY_FIELD_NUMBER, ProtocolText::getRecovery);
        var plain = new ServerPolicy(ServerPolicy.Filter.ON, ServerPolicy.USUAL.eviction(), ServerPolicy.USUAL.execution(),
                RecoveryReader.read(recovery, CrashRecovery.Log.When.NEVER, clients));
        var preset = semantics.preset(new Protocol(ClientPolicyReader.read(client, waits(retry)), plain), retries);
        var log = preset.server().recovery().log().when();
        var server = ServerReader.read(block.child(ProtocolText.SERVER_FIELD_NUMBER, ProtocolText::getServer), preset.server(),
                RecoveryReader.read(recovery, log, clients));
        var wire = block.child(ProtocolText.WIRE_FIELD_NUMBER, ProtocolText::getWire);
        var protocol = new Protocol(withAttempts(preset.client(), attempts(retry, retries, preset)), server,
                WireReader.read(wire, transport));
        WireReader.check(wire, protocol);
        return new Read(semantics, retries, protocol);
    }

    private static ClientPolicy withAttempts(ClientPolicy client, int attempts) {
        return client.with(client.retry().withAttempts(attempts));
    }

    private static RetryPolicy waits(Block<RetryText> block) {
        double jitter = Figures.between(block, RetryText.JITTER_FIELD_NUMBER, 0, MOST_JITTER, 0);
        var waits = block.has(RetryText.TIMEOUTS_MS_FIELD_NUMBER)
                ? new RetryPolicy.Waits.Listed(Figures.durations(block, RetryText.TIMEOUTS_MS_FIELD_NUMBER))
                : growing(block);
        return new RetryPolicy(RetryPolicy.USUAL.attempts(), waits, jitter);
    }

    private static RetryPolicy.Waits growing(Block<RetryText> block) {
        long first = Figures.duration(block, RetryText.TIMEOUT_MS_FIELD_NUMBER, RetryPolicy.USUAL.timeoutMicros(1));
        long longest = Figures.duration(block, RetryText.LONGEST_TIMEOUT_MS_FIELD_NUMBER, Math.max(first, RetryPolicy.NO_CAP));
        if (longest < first) {
            block.problem(RetryText.LONGEST_TIMEOUT_MS_FIELD_NUMBER,
                    "longest_timeout_ms is less than timeout_ms; expected at least as much");
        }
        double backoff = Figures.between(block, RetryText.BACKOFF_FIELD_NUMBER, 1, 1_000, 2);
        return new RetryPolicy.Waits.Growing(first, backoff, Math.max(first, longest));
    }

    private static int attempts(Block<RetryText> block, int retries, Protocol preset) {
        if (block.value().getUnbounded()) {
            return RetryPolicy.UNBOUNDED;
        }
        return block.has(RetryText.RETRIES_FIELD_NUMBER) ? 1 + retries : preset.retry().attempts();
    }
}
