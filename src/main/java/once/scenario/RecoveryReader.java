package once.scenario;

import once.scenario.text.RecoveryText;
import once.server.CrashRecovery;

/// Reads what a server does about crashes.
final class RecoveryReader {

    private RecoveryReader() {}

    /// @param clients how many clients there are to be told of a restart
    static CrashRecovery read(Block<RecoveryText> block, CrashRecovery.Log.When usualLog, int clients) {
        return new CrashRecovery(
                Figures.flag(block, RecoveryText.STORE_SURVIVES_FIELD_NUMBER, true),
                new CrashRecovery.Log(Choices.of(block, RecoveryText.LOG_FIELD_NUMBER, usualLog),
                        Figures.time(block, RecoveryText.WRITE_MS_FIELD_NUMBER, 0)),
                silence(block),
                Figures.time(block, RecoveryText.HEARTBEAT_MS_FIELD_NUMBER, 0),
                admission(block),
                Figures.time(block, RecoveryText.SNAPSHOT_MS_FIELD_NUMBER, 0),
                block.value().getAnnounces() ? clients : 0);
    }

    private static CrashRecovery.Silence silence(Block<RecoveryText> block) {
        return new CrashRecovery.Silence(
                Figures.time(block, RecoveryText.SILENCE_MS_FIELD_NUMBER, 0),
                block.value().getSilenceSinceHeartbeat(),
                block.value().getSilenceQueues(),
                block.value().getSilenceServesReads());
    }

    private static CrashRecovery.Admission admission(Block<RecoveryText> block) {
        return new CrashRecovery.Admission(
                Choices.of(block, RecoveryText.ADMITS_FIELD_NUMBER, CrashRecovery.Admission.Rule.EVERYTHING),
                Figures.time(block, RecoveryText.SKEW_MS_FIELD_NUMBER, 0),
                Figures.time(block, RecoveryText.RESERVE_MS_FIELD_NUMBER, 0),
                block.value().getChecksDeadlines());
    }
}
