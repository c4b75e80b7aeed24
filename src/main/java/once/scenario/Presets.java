package once.scenario;

import java.util.stream.Stream;
import once.scenario.text.ProtocolText;
import once.scenario.text.RecoveryText;
import once.scenario.text.ScenarioFile;
import once.scenario.text.SemanticsText;

/// How a file comes to say what a semantics sets.
final class Presets {

    private static final Edit PLAIN =
            Edit.unsay("under", "protocol.client", "protocol.retry.unbounded", "protocol.wire.protection")
            .and(Edit.unsay(settingsOfServer()))
            .and(Edit.unsay(settingsOfRecovery()));

    private Presets() {}

    private static String[] settingsOfServer() {
        return Stream.of("duplicate_filter", "executions", "keeps_replies", "marks_in_progress", "compares_requests",
                "executes_reads_always", "refreshed",
                        "capacity", "when_full", "overload_wait_ms", "drops_acknowledged", "slots_per_client",
                                "wipeout_wipes_filter")
                .map("protocol.server."::concat).toArray(String[]::new);
    }

    /// All but what becomes of the store, which no protocol decides.
    private static String[] settingsOfRecovery() {
        return RecoveryText.getDescriptor().getFields().stream()
                .map(field -> "protocol.recovery." + field.getName()).filter(path -> !path.endsWith(".store_survives"))
                        .toArray(String[]::new);
    }

    /// The mechanisms of a semantics and no others; times and sizes stay as they are.
    static Edit plain(Semantics semantics) {
        return PLAIN.and(switched(semantics));
    }

    private static Edit switched(Semantics semantics) {
        var named = Edit.say("protocol.semantics", semantics.name());
        return switch (semantics) {
            case AT_MOST_ONCE, AT_MOST_TWICE, IDEMPOTENT, STATELESS -> named;
            case MAYBE, AT_LEAST_ONCE -> named.and(Edit.unsay("protocol.retry.retries"));
            case EXACTLY_ONCE -> named.and(Edit.unsay("protocol.retry.retries", "protocol.server.lifetime_ms"));
        };
    }

    /// The same file with the semantics that it runs under as the one that its protocol aims at, so that the protocol's
    /// mechanisms can be set one by one.
    static ScenarioFile settled(ScenarioFile file) {
        if (file.getUnder() == SemanticsText.SEMANTICS_UNSET) {
            return file;
        }
        var to = Semantics.valueOf(file.getUnder().name());
        var named = Edit.unsay("under", "protocol.retry.unbounded", "protocol.server.duplicate_filter",
                "protocol.server.executions");
        return whatStays(file.getProtocol(), to).and(named).and(switched(to)).appliedTo(file);
    }

    /// Exactly-once forgets nothing; whoever goes on from there under another semantics does not, either.
    private static Edit whatStays(ProtocolText protocol, Semantics to) {
        if (to == Semantics.EXACTLY_ONCE) {
            return Edit.unsay("protocol.recovery.log");
        }
        boolean forgotNothing = protocol.getSemantics() == SemanticsText.EXACTLY_ONCE;
        var log = forgotNothing && protocol.getRecovery().getLog() == RecoveryText.Log.LOG_UNSET
                ? Edit.say("protocol.recovery.log", "WITH_EFFECT") : Edit.NONE;
        return forgotNothing && !protocol.getServer().hasLifetimeMs()
                ? log.and(Edit.say("protocol.server.remembers_forever", "true")) : log;
    }
}
