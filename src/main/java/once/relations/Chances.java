package once.relations;

import java.util.ArrayList;
import java.util.List;
import once.channel.Delay;
import once.channel.Environment;
import once.relations.Relation.Topic;
import once.wire.Protection;

/// The relations that losses, delays and bit errors decide.
///
/// @param losses what becomes of attempts; with [Integer#MAX_VALUE] of them where the client never gives up
/// @param roundTripMicros RTT, the shortest time from sending a request to its reply
record Chances(Losses losses, Waits waits, long roundTripMicros, Environment environment, Protection protection) {

    private static final double RARE = 1e-3;
    private static final int CHECKSUM_BITS = 32;

    List<Relation> all() {
        var all = new ArrayList<Relation>();
        if (waits.isUnbounded()) {
            all.addAll(List.of(attemptsUntilReply(), executionsUntilReply()));
        } else {
            all.addAll(List.of(fails(), attempts(), executed(), executedAnyway(), executions(), attemptsFor(), latency(),
                    amplification()));
        }
        addSpurious(all);
        if (environment.corruption() > 0) {
            all.add(undetected());
        }
        return all;
    }

    private Relation fails() {
        var numbers = "(1 - " + Numbers.text(losses.attemptSucceeds()) + ")^" + losses.attempts();
        return relation("A call fails", "P(fail)", "(1 - q)^n", numbers, losses.fails());
    }

    private Relation attempts() {
        return relation("Attempts, on average", "E(n)", "(1 - (1 - q)^n) / q", "", losses.meanAttempts());
    }

    private Relation executed() {
        var numbers = "1 - " + Numbers.text(losses.requestLoss()) + "^" + losses.attempts();
        return relation("Some request arrives", "P(executed)", "1 - p^n", numbers, losses.executed());
    }

    private Relation executedAnyway() {
        var numbers = "1 - (" + Numbers.text(losses.requestLoss()) + " / " + Numbers.text(1 - losses.attemptSucceeds()) + ")^"
                + losses.attempts();
        var formula = "1 - (p / (1 - q))^n";
        var name = "Executed, if the call fails";
        var symbol = "P(executed | fail)";
        return losses.fails() == 0
                ? new Relation(Topic.CHANCES, name, symbol, formula, "", "no call fails")
                : relation(name, symbol, formula, numbers, losses.executedGivenFailure());
    }

    private Relation executions() {
        var numbers = "(1 - " + Numbers.text(losses.requestLoss()) + ") · " + Numbers.text(losses.meanAttempts());
        return relation("Executions without a filter, on average", "E(x)", "(1 - p) E(n)", numbers,
                losses.meanExecutionsWithoutFilter());
    }

    private Relation attemptsFor() {
        var numbers = "⌈ln 0.001 / ln(1 - " + Numbers.text(losses.attemptSucceeds()) + ")⌉";
        double q = losses.attemptSucceeds();
        var value = q == 1 ? "1" : q == 0 ? "∞" : Long.toString((long) Math.ceil(Math.log(RARE) / Math.log(1 - q)));
        return new Relation(Topic.CHANCES, "Attempts for one failure in 1000", "n(0.001)", "⌈ln ε / ln(1 - q)⌉", numbers, value);
    }

    private Relation latency() {
        double micros = losses.attemptSucceeds() == 0 ? Double.NaN
                : losses.meanLatencyOfSuccess(waits.sendTimes(), roundTripMicros);
        var value = Double.isNaN(micros) ? "no call succeeds" : Numbers.text(micros / 1000) + " ms";
        return new Relation(Topic.CHANCES, "Time to success, on average", "E(t)", "Σ (1-q)^(i-1) q (s_i + RTT) / (1 - P(fail))",
                "", value);
    }

    private Relation amplification() {
        return new Relation(Topic.CHANCES, "Load multiplied, at worst", "A_max", "n", "", losses.attempts() + "×");
    }

    private Relation attemptsUntilReply() {
        return relation("Attempts, on average", "E(n)", "1 / q", "1 / "
                + Numbers.text(losses.attemptSucceeds()), 1 / losses.attemptSucceeds());
    }

    private Relation executionsUntilReply() {
        return relation("Executions without a filter, on average", "E(x)", "1 / (1 - p_b)", "1 / (1 - "
                + Numbers.text(losses.replyLoss()) + ")",
                Repetition.meanCounter(1, losses.replyLoss()));
    }

    /// Only one way may be without bound: nothing simple is known of two.
    private void addSpurious(List<Relation> all) {
        boolean forth = environment.requestDelay() instanceof Delay.Exponential;
        boolean back = environment.replyDelay() instanceof Delay.Exponential;
        if (forth == back || waits.isUnbounded()) {
            return;
        }
        var mean = ((Delay.Exponential) (forth ? environment.requestDelay() : environment.replyDelay())).meanMicros();
        all.add(relation("Needless copies a call, on average", "E(c)", "Σ e^(-(s_i - d) / mean) (i ≥ 2)", "",
                Repetition.spuriousCopies(waits.sendTimes(), roundTripMicros, mean)));
    }

    private Relation undetected() {
        double missed = switch (protection) {
            case NONE -> 1;
            case CRC32 -> Corruption.undetected(CHECKSUM_BITS);
            case HMAC_SHA256 -> Corruption.undetected(8 * CHECKSUM_BITS);
        };
        var bits = protection == Protection.NONE ? "1" : "2^-"
                + (protection == Protection.CRC32 ? CHECKSUM_BITS : 8 * CHECKSUM_BITS);
        return relation("Altered and taken for true, if garbled at random", "U", "P(altered) 2^-b",
                Numbers.text(environment.corruption()) + " · " + bits,
                environment.corruption() * missed);
    }

    /// What becomes of two generals.
    static List<Relation> ofGenerals(TwoGenerals generals) {
        var p = Numbers.text(generals.loss());
        int k = generals.messages();
        return List.of(relation("Both attack", "P(both)", "(1 - p)^k", "(1 - " + p + ")^" + k, generals.both()),
                relation("One attacks alone", "P(disagree)", "p (1 - p)^(k-1)", p + " (1 - " + p + ")^"
                        + (k - 1), generals.disagree()),
                relation("Neither attacks", "P(neither)", "1 - (1 - p)^(k-1)", "1 - (1 - " + p + ")^"
                        + (k - 1), generals.neither()));
    }

    private static Relation relation(String name, String symbol, String formula, String numbers, double value) {
        return new Relation(Topic.CHANCES, name, symbol, formula, numbers, Numbers.text(value));
    }
}
