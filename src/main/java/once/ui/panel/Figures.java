package once.ui.panel;

import java.util.Locale;
import once.channel.Delay;
import once.node.VirtualTime;
import once.scenario.Scenario;
import once.simulation.Moment;
import once.ui.look.Texts;

/// Numbers as the panels write them.
public final class Figures {

    private static final long SECOND = 1_000_000;

    private Figures() {}

    /// A span of time in about three characters and its unit: `4.9 s`, `140 ms`.
    public static String shortTime(long micros) {
        return micros >= SECOND
                ? String.format(Locale.ROOT, "%.1f s", micros / (double) SECOND)
                : Math.round(micros / (double) VirtualTime.MILLI) + " ms";
    }

    /// What is said of the server whose state counts, with its name where there are others.
    static String ofServer(String what, Moment moment, Scenario scenario) {
        return scenario.cast().executing().size() > 1 ? Texts.of("state.of", moment.keeper(), what) : what;
    }

    /// A span of time to the microsecond: `1290 ms`.
    public static String time(long micros) {
        return VirtualTime.text(micros) + " ms";
    }

    /// A probability: `30 %`.
    public static String percent(double probability) {
        var text = String.format(Locale.ROOT, "%.1f", probability * 100);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }

    /// One value where both ways are the same, else one for each.
    public static String bothWays(String request, String reply) {
        return request.equals(reply) ? request : Texts.of("environment.both-ways", request, reply);
    }

    /// How long flights take.
    public static String delay(Delay delay) {
        return switch (delay) {
            case Delay.Between(var min, var max) when min == max -> time(min);
            case Delay.Between(var min, var max) -> VirtualTime.text(min) + "–" + time(max);
            case Delay.Exponential(var min, var mean) -> Texts.of("environment.exponential", VirtualTime.text(min), time(mean));
        };
    }
}
