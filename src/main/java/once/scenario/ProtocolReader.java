package once.scenario;

import once.client.RetryPolicy;
import once.scenario.text.ProtocolText;
import once.scenario.text.RetryText;
import once.scenario.text.ServerText;
import once.server.ServerPolicy;

/// Reads which semantics is aimed at, and with which mechanisms.
final class ProtocolReader {

    /// What a protocol block says.
    ///
    /// @param retries how often a request is sent again where the semantics bounds it
    record Read(Semantics semantics, int retries, Protocol mechanisms) {}

    private static final int MOST_RETRIES = 1_000;

    private ProtocolReader() {}

    static Read read(Block<ProtocolText> block) {
        var retry = block.child(ProtocolText.RETRY_FIELD_NUMBER, ProtocolText::getRetry);
        var server = block.child(ProtocolText.SERVER_FIELD_NUMBER, ProtocolText::getServer);
        var semantics = Meaning.of(block, ProtocolText.SEMANTICS_FIELD_NUMBER, block.value().getSemantics()).orElse(Semantics.AT_MOST_ONCE);
        int retries = (int) Figures.between(retry, RetryText.RETRIES_FIELD_NUMBER, 0, MOST_RETRIES, Protocol.USUAL_RETRIES);
        var preset = semantics.preset(new Protocol(waits(retry), memory(server)), retries);
        return new Read(semantics, retries, preset.with(attempts(retry, retries, preset)).filtering(filters(server, preset)));
    }

    private static RetryPolicy waits(Block<RetryText> block) {
        var usual = RetryPolicy.USUAL;
        long first = Figures.duration(block, RetryText.TIMEOUT_MS_FIELD_NUMBER, usual.timeoutMicros(1));
        long longest = Figures.duration(block, RetryText.LONGEST_TIMEOUT_MS_FIELD_NUMBER, Math.max(first, RetryPolicy.NO_CAP));
        if (longest < first) {
            block.problem(RetryText.LONGEST_TIMEOUT_MS_FIELD_NUMBER, "longest_timeout_ms is less than timeout_ms; expected at least as much");
        }
        double backoff = Figures.between(block, RetryText.BACKOFF_FIELD_NUMBER, 1, 1_000, 2);
        return new RetryPolicy(usual.attempts(), first, backoff, Math.max(first, longest));
    }

    private static ServerPolicy memory(Block<ServerText> block) {
        var usual = ServerPolicy.USUAL;
        long lifetime = Figures.duration(block, ServerText.LIFETIME_MS_FIELD_NUMBER, usual.lifetimeMicros());
        long service = Figures.time(block, ServerText.SERVICE_TIME_MS_FIELD_NUMBER, usual.serviceMicros());
        return new ServerPolicy(usual.filtersDuplicates(), block.value().getRemembersForever() ? ServerPolicy.FOREVER : lifetime, service);
    }

    private static int attempts(Block<RetryText> block, int retries, Protocol preset) {
        if (block.value().getUnbounded()) {
            return RetryPolicy.UNBOUNDED;
        }
        return block.has(RetryText.RETRIES_FIELD_NUMBER) ? 1 + retries : preset.retry().attempts();
    }

    private static boolean filters(Block<ServerText> block, Protocol preset) {
        return block.has(ServerText.DUPLICATE_FILTER_FIELD_NUMBER)
                ? block.value().getDuplicateFilter()
                : preset.server().filtersDuplicates();
    }
}
