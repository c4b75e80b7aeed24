package once.ui.compare;

import java.util.StringJoiner;
import once.scenario.Protocol;
import once.server.CrashRecovery;
import once.ui.look.Texts;

/// A protocol in one line.
final class Mechanisms {

    private Mechanisms() {}

    /// Such as `4 tries, reply cache`.
    static String of(Protocol protocol) {
        var line = new StringJoiner(", ");
        var retry = protocol.retry();
        line.add(retry.isUnbounded() ? Texts.of("compare.tries.unbounded") : Texts.of("compare.tries", retry.attempts()));
        var server = protocol.server();
        line.add(Texts.of(!server.filter().on() ? "compare.no-filter" : server.filter().keepsReplies() ? "compare.cache" : "compare.filter"));
        if (server.filter().on() && server.filter().executions() > 1) {
            line.add(Texts.of("compare.executions", server.filter().executions()));
        }
        if (server.filter().on() && server.recovery().log().when() != CrashRecovery.Log.When.NEVER) {
            line.add(Texts.of("compare.on-disk"));
        }
        return line.toString();
    }
}
