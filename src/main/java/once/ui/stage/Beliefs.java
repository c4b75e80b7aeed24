package once.ui.stage;

import once.node.Outcome;
import once.simulation.CallView;
import once.simulation.Moment;
import once.ui.look.Texts;

/// What the clients have been told, beside what the server did.
///
/// @param executed how many calls were executed at least once
/// @param twice how many were executed more than once
record Beliefs(long ok, long failed, long executed, long twice) {

    static Beliefs of(Moment moment) {
        long ok = 0;
        long failed = 0;
        long executed = 0;
        long twice = 0;
        for (var call : moment.calls().values()) {
            ok += call.end() instanceof CallView.End(Outcome.Success _, _) ? 1 : 0;
            failed += call.end() instanceof CallView.End(Outcome.Failure _, _) ? 1 : 0;
            executed += call.count().executions() > 0 ? 1 : 0;
            twice += call.count().executions() > 1 ? 1 : 0;
        }
        return new Beliefs(ok, failed, executed, twice);
    }

    String client() {
        return Texts.of("stage.beliefs", Long.toString(ok), Long.toString(failed));
    }

    String server() {
        return Texts.of("stage.knowledge", Long.toString(executed), Long.toString(twice));
    }
}
