package once.scenario;

import once.scenario.text.ServerText;
import once.server.CrashRecovery;
import once.server.ServerPolicy;
import once.server.ServerPolicy.Eviction;
import once.server.ServerPolicy.Execution;
import once.server.ServerPolicy.Filter;

/// Reads the mechanisms of the servers.
final class ServerReader {

    private static final int MOST = 1_000_000;

    private ServerReader() {}

    /// The mechanisms with what a block sets in place of a preset's.
    static ServerPolicy read(Block<ServerText> block, ServerPolicy preset, CrashRecovery recovery) {
        return new ServerPolicy(filter(block, preset.filter()), eviction(block, preset.eviction()), execution(block), recovery);
    }

    private static Filter filter(Block<ServerText> block, Filter preset) {
        boolean on = Figures.flag(block, ServerText.DUPLICATE_FILTER_FIELD_NUMBER, preset.on());
        var usual = on == preset.on() ? preset : on ? Filter.ON : Filter.OFF;
        var read = new Filter(
                on,
                (int) Figures.between(block, ServerText.EXECUTIONS_FIELD_NUMBER, 1, MOST, usual.executions()),
                Figures.flag(block, ServerText.KEEPS_REPLIES_FIELD_NUMBER, usual.keepsReplies()),
                Figures.flag(block, ServerText.MARKS_IN_PROGRESS_FIELD_NUMBER, usual.marksInProgress()),
                Figures.flag(block, ServerText.COMPARES_REQUESTS_FIELD_NUMBER, usual.comparesRequests()),
                Figures.flag(block, ServerText.EXECUTES_READS_ALWAYS_FIELD_NUMBER, usual.executesReadsAlways()));
        return on ? read : Filter.OFF;
    }

    private static Eviction eviction(Block<ServerText> block, Eviction preset) {
        long lifetime = Figures.duration(block, ServerText.LIFETIME_MS_FIELD_NUMBER, preset.lifetimeMicros());
        return new Eviction(
                block.value().getRemembersForever() ? ServerPolicy.FOREVER : lifetime,
                block.value().getRefreshed(),
                count(block, ServerText.CAPACITY_FIELD_NUMBER),
                Choices.of(block, ServerText.WHEN_FULL_FIELD_NUMBER, Eviction.WhenFull.EVICT_OLDEST),
                Figures.wholeMillis(block, ServerText.OVERLOAD_WAIT_MS_FIELD_NUMBER, Eviction.USUAL_OVERLOAD_WAIT),
                block.value().getDropsAcknowledged(),
                count(block, ServerText.SLOTS_PER_CLIENT_FIELD_NUMBER),
                block.value().getWipeoutWipesFilter());
    }

    private static Execution execution(Block<ServerText> block) {
        return new Execution(
                Figures.time(block, ServerText.SERVICE_TIME_MS_FIELD_NUMBER, 0),
                count(block, ServerText.WORKERS_FIELD_NUMBER),
                block.value().getRepliesFirst(),
                Figures.time(block, ServerText.ORPHAN_MS_FIELD_NUMBER, 0),
                Figures.time(block, ServerText.REPLY_MS_FIELD_NUMBER, 0));
    }

    /// How many of something there may be; 0 where nothing is said, and then there is no limit.
    private static int count(Block<ServerText> block, int field) {
        return block.has(field) ? (int) Figures.between(block, field, 1, MOST, 1) : 0;
    }
}
