package once.ui.design;

import java.util.stream.Collectors;
import once.client.RetryPolicy;
import once.client.RetryPolicy.Waits;
import once.node.VirtualTime;
import once.scenario.Scenario;
import once.ui.look.Texts;
import once.ui.panel.Figures;

/// How mechanisms are set, in a few words.
final class ProtocolText {

    private ProtocolText() {}

    static String retries(Scenario scenario) {
        var retry = scenario.protocol().retry();
        var count = retry.isUnbounded() ? "∞" : Integer.toString(retry.attempts() - 1);
        return retry.attempts() == 1 ? Texts.of("none") : Texts.of("retries.summary", count, waits(retry));
    }

    private static String waits(RetryPolicy retry) {
        return switch (retry.waits()) {
            case Waits.Growing(long first, double factor, _) when factor == 1 -> Figures.time(first);
            case Waits.Growing(long first, double factor, _) -> Figures.time(first) + " × " + Decimals.text(factor);
            case Waits.Listed(var micros) -> Texts.of("retries.listed", VirtualTime.text(micros.getFirst()), micros.size());
        };
    }

    /// Timeouts that are given one by one; empty where they are not.
    static String listed(RetryPolicy retry) {
        return retry.waits() instanceof Waits.Listed(var micros) ? micros.stream().map(VirtualTime::text).collect(Collectors.joining(" ")) : "";
    }

    static String messages(Scenario scenario) {
        return Texts.of("messages.ids." + scenario.protocol().client().ids()) + " · " + Texts.of("knob.checksum." + scenario.protocol().wire().protection());
    }

    static String memory(Scenario scenario) {
        var server = scenario.protocol().server();
        if (!server.filtersDuplicates()) {
            return "–";
        }
        var life = server.eviction().byTime() ? Figures.time(server.lifetimeMicros()) : Texts.of("forever");
        return server.eviction().capacity() == 0 ? life : Texts.of("memory.summary", life, server.eviction().capacity());
    }

    static String recovery(Scenario scenario) {
        var recovery = scenario.protocol().server().recovery();
        if (recovery.silence().micros() > 0) {
            return Texts.of("recovery.silence", Figures.time(recovery.silence().micros()));
        }
        return Texts.of("knob.log." + recovery.log().when());
    }
}
