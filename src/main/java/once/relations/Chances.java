package once.relations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/// The relations that losses decide.
record Chances(Losses losses) {

    List<Relation> all() {
        return List.of(fails(), attempts(), executedAnyway(), executions());
    }

    private Relation fails() {
        var numbers = "(1 - " + number(losses.attemptSucceeds()) + ")^" + losses.attempts();
        return relation("A call fails", "P(fail)", "(1 - q)^n", numbers, losses.fails());
    }

    private Relation attempts() {
        return relation("Attempts, on average", "E(n)", "(1 - (1 - q)^n) / q", "", losses.meanAttempts());
    }

    private Relation executedAnyway() {
        var numbers = "1 - (" + number(losses.requestLoss()) + " / " + number(1 - losses.attemptSucceeds()) + ")^"
                + losses.attempts();
        var formula = "1 - (p / (1 - q))^n";
        var name = "Executed, if the call fails";
        var symbol = "P(executed | fail)";
        return losses.fails() == 0
                ? new Relation(name, symbol, formula, "", "no call fails")
                : relation(name, symbol, formula, numbers, losses.executedGivenFailure());
    }

    private Relation executions() {
        var numbers = "(1 - " + number(losses.requestLoss()) + ") · " + number(losses.meanAttempts());
        return relation("Executions without a filter, on average", "E(x)", "(1 - p) E(n)", numbers,
                losses.meanExecutionsWithoutFilter());
    }

    private static Relation relation(String name, String symbol, String formula, String numbers, double value) {
        return new Relation(name, symbol, formula, numbers, number(value));
    }

    /// Four significant digits, without zeros at the end.
    private static String number(double value) {
        if (value != 0 && Math.abs(value) < 1e-4) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
