package once.ui.stage;

import java.util.ArrayList;
import java.util.Locale;
import once.channel.Delay;
import once.channel.Environment;
import once.node.VirtualTime;
import once.scenario.Scenario;
import once.ui.look.Texts;

/// What the channel may do, in a few words.
final class ChannelText {

    private static final String BETWEEN = " · ";

    private ChannelText() {}

    /// The channel's title: `CHANNEL · loss 30 % · 20–80 ms`.
    static String title(Scenario scenario) {
        return Texts.of("channel") + BETWEEN + faults(scenario);
    }

    /// What it may do alone: `loss 30 % · 20–80 ms`.
    static String faults(Scenario scenario) {
        var environment = scenario.environment();
        var parts = new ArrayList<String>();
        if (environment.requestLoss() > 0 || environment.replyLoss() > 0) {
            parts.add(Texts.of("channel.loss", either(percent(environment.requestLoss()), percent(environment.replyLoss()))));
        }
        if (environment.duplication() > 0) {
            parts.add(Texts.of("channel.duplicates", percent(environment.duplication())));
        }
        parts.add(either(text(environment.requestDelay()), text(environment.replyDelay())));
        return String.join(BETWEEN, parts);
    }

    /// What carries the messages, and what it may do to them: `UDP · may lose, reorder`.
    static String transport(Scenario scenario) {
        var environment = scenario.environment();
        if (environment.transport() == Environment.Transport.TCP) {
            return Texts.of("channel.tcp");
        }
        var faults = new ArrayList<String>();
        if (environment.requestLoss() > 0 || environment.replyLoss() > 0 || !scenario.fates().calls().isEmpty()) {
            faults.add(Texts.of("channel.may.lose"));
        }
        if (environment.duplication() > 0) {
            faults.add(Texts.of("channel.may.duplicate"));
        }
        if (environment.order() == Environment.Order.ANY) {
            faults.add(Texts.of("channel.may.reorder"));
        }
        if (faults.isEmpty()) {
            faults.add(Texts.of("channel.may.delay"));
        }
        return Texts.of("channel.may", String.join(", ", faults));
    }

    private static String either(String request, String reply) {
        return request.equals(reply) ? request : request + " / " + reply;
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.3g", probability * 100).replaceAll("\\.?0+$", "") + " %";
    }

    private static String text(Delay delay) {
        return switch (delay) {
            case Delay.Between(long min, long max) when min == max -> Texts.of("channel.delay.fixed", VirtualTime.text(min));
            case Delay.Between(long min, long max) -> Texts.of("channel.delay.between", VirtualTime.text(min), VirtualTime.text(max));
            case Delay.Exponential(long min, long mean) -> Texts.of("channel.delay.about", VirtualTime.text(min), VirtualTime.text(mean));
        };
    }
}
