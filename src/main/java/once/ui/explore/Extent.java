package once.ui.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import once.exploration.Exploration;
import once.ui.look.Texts;

/// How much an exploration has seen, in words: nothing that was cut is called exhaustive.
final class Extent {

    private static final BigInteger LISTED = BigInteger.valueOf(10_000_000);
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double SECOND = 1e9;
    private static final long LEAST_TOLD = 10_000_000;

    private Extent() {}

    /// Exhaustive, or where it was cut.
    static String of(Exploration exploration) {
        var bounds = exploration.plan().bounds();
        var words = new ArrayList<String>();
        for (var cut : exploration.cuts()) {
            words.add(switch (cut) {
                case ATTEMPTS -> Texts.of("extent.attempts", bounds.attempts());
                case MEMORY -> Texts.of("extent.memory");
                case CANCELLED -> Texts.of("extent.cancelled");
                case CLOCK -> Texts.of("extent.clock");
                case ALTERATIONS -> Texts.of("extent.alterations", bounds.alterations());
                case ADVERSARY -> Texts.of("extent.adversary");
            });
        }
        return words.isEmpty() ? Texts.of("extent.exhaustive") + within(exploration) : String.join(", ", words);
    }

    /// The bounds that the environment's possibilities were given.
    private static String within(Exploration exploration) {
        var environment = exploration.scenario().environment();
        var bounds = exploration.plan().bounds();
        var words = new ArrayList<String>();
        if (environment.duplication() > 0) {
            words.add(Texts.of("extent.copies", bounds.duplications()));
        }
        if (environment.faults().randomCrashes() != null) {
            words.add(Texts.of("extent.crashes", bounds.crashes()));
        }
        return words.isEmpty() ? "" : " " + Texts.of("extent.within", String.join(", ", words));
    }

    /// What it took.
    static String effort(Exploration exploration) {
        var progress = new Progress(exploration.states(), exploration.nanos());
        return String.join(" · ", List.of(Texts.of("extent.states", text(exploration.states())), rate(progress),
                Texts.of("extent.depth", text(exploration.depth())), seconds(exploration.nanos())));
    }

    /// Worlds a second.
    static String rate(Progress progress) {
        return Texts.of("extent.rate", text(progress.rate()));
    }

    private static String seconds(long nanos) {
        return Texts.of("extent.seconds", nanos < LEAST_TOLD ? "< 0.01" : String.format(Locale.ROOT, nanos < SECOND ? "%.2f" : "%.1f", nanos / SECOND));
    }

    static String text(long count) {
        return text(BigInteger.valueOf(count));
    }

    /// In full while people can read it, and otherwise about: `59 049`, `2.4·10⁷`.
    static String text(BigInteger count) {
        if (count.compareTo(LISTED) < 0) {
            return String.format(Locale.ROOT, "%,d", count).replace(',', '\u2009');
        }
        int digits = count.toString().length();
        return count.toString().charAt(0) + "." + count.toString().charAt(1) + "·10" + raised(digits - 1);
    }

    private static String raised(int exponent) {
        return Integer.toString(exponent).chars().mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1)).collect(Collectors.joining());
    }
}
