package once.ui.design;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import once.channel.Delay;
import once.channel.Environment;
import once.node.VirtualTime;
import once.scenario.Edit;
import once.scenario.Setting;
import once.ui.look.Texts;

/// The knobs of how long flights take, one way.
///
/// @param prefix what their ids begin with
/// @param delay the delay that they show
/// @param set the edit that sets it, as files write it
record Delays(String prefix, Function<Environment, Delay> delay, BiFunction<Environment, String, Edit> set) {

    private static final String FIXED = "FIXED";
    private static final String BETWEEN = "BETWEEN";
    private static final String EXPONENTIAL = "EXPONENTIAL";
    private static final double STEP = 10;

    /// Both ways where they are the same; otherwise the way to the server.
    static final Delays REQUESTS = new Delays("delay", Environment::requestDelay, (environment, to) -> isSame(environment)
            ? Edit.say("environment.delay", to)
            : Edit.say("environment.reply_delay", block(environment.replyDelay())).and(Edit.say("environment.request_delay", to)));

    /// The way back.
    static final Delays REPLIES = new Delays("reply-delay", Environment::replyDelay, (environment, to) ->
            Edit.say("environment.request_delay", block(environment.requestDelay())).and(Edit.say("environment.reply_delay", to)));

    private static boolean isSame(Environment environment) {
        return environment.requestDelay().equals(environment.replyDelay());
    }

    List<Knob> knobs() {
        return List.of(kind(), time("fixed", FIXED), time("least", ""), time("most", BETWEEN), time("mean", EXPONENTIAL));
    }

    private Knob kind() {
        return new Knob(prefix + "-kind", new Kind.OneOf(List.of(FIXED, BETWEEN, EXPONENTIAL)), paths("kind"), setting -> kind(of(setting)),
                (setting, to) -> set.apply(setting.scenario().environment(), block(as(to, of(setting)))), _ -> true);
    }

    /// @param kind the distribution that has such a time; empty for all but the fixed one
    private Knob time(String which, String kind) {
        return new Knob(prefix + "-" + which, new Kind.Number(Texts.of("unit.millis"), STEP, ""), paths(which), setting -> value(of(setting), which),
                (setting, to) -> set.apply(setting.scenario().environment(), block(of(setting), which, to)),
                setting -> kind.isEmpty() ? !kind(of(setting)).equals(FIXED) : kind(of(setting)).equals(kind));
    }

    private List<String> paths(String which) {
        var block = prefix.equals("delay") ? List.of("environment.delay", "environment.request_delay") : List.of("environment.reply_delay");
        var field = switch (which) {
            case "fixed" -> ".fixed_ms";
            case "least" -> ".min_ms";
            case "most" -> ".max_ms";
            case "mean" -> ".mean_extra_ms";
            default -> "";
        };
        return block.stream().map(path -> path + field).toList();
    }

    private Delay of(Setting setting) {
        return delay.apply(setting.scenario().environment());
    }

    private static String kind(Delay delay) {
        return switch (delay) {
            case Delay.Between(var least, var most) -> least == most ? FIXED : BETWEEN;
            case Delay.Exponential _ -> EXPONENTIAL;
        };
    }

    /// A delay of another kind that is about as long.
    private static Delay as(String kind, Delay delay) {
        long least = delay.minMicros();
        long more = switch (delay) {
            case Delay.Between(_, var most) -> Math.max(VirtualTime.MILLI, most == least ? least : most - least);
            case Delay.Exponential(_, var mean) -> mean;
        };
        return switch (kind) {
            case FIXED -> Delay.fixed(least);
            case BETWEEN -> new Delay.Between(least, least + more);
            default -> new Delay.Exponential(least, more);
        };
    }

    private static String value(Delay delay, String which) {
        return VirtualTime.text(switch (delay) {
            case Delay.Between(var least, var most) -> which.equals("most") ? most : least;
            case Delay.Exponential(var least, var mean) -> which.equals("mean") ? mean : least;
        });
    }

    private static String block(Delay delay) {
        return switch (delay) {
            case Delay.Between(var least, var most) when least == most -> "{ fixed_ms: " + VirtualTime.text(least) + " }";
            case Delay.Between(var least, var most) -> "{ min_ms: " + VirtualTime.text(least) + " max_ms: " + VirtualTime.text(most) + " }";
            case Delay.Exponential(var least, var mean) -> "{ min_ms: " + VirtualTime.text(least) + " mean_extra_ms: " + VirtualTime.text(mean) + " }";
        };
    }

    /// What is typed need not make sense; then it is refused.
    private static String block(Delay delay, String which, String to) {
        return switch (which) {
            case "fixed" -> "{ fixed_ms: " + to + " }";
            case "least" -> block(delay).replaceFirst("min_ms: \\S+", "min_ms: " + to);
            default -> block(delay).replaceFirst("(max_ms|mean_extra_ms): \\S+", "$1: " + to);
        };
    }
}
