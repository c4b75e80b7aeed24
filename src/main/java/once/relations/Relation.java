package once.relations;

/// A formula with a scenario's numbers in it.
///
/// @param topic what it is about
/// @param name what it tells
/// @param symbol what it is called in other formulas
/// @param formula with letters
/// @param numbers the same with numbers; empty where they would only repeat the value
/// @param value the result with its unit
/// @param standing whether the scenario respects it
public record Relation(Topic topic, String name, String symbol, String formula, String numbers, String value, Standing standing) {

    /// What relations are about.
    public enum Topic {
        /// How long something lasts, or must last.
        TIMES,
        /// How likely something is, and how often it happens on average.
        CHANCES,
        /// How much room something takes.
        SIZES
    }

    /// Whether a scenario respects a relation.
    public enum Standing {
        /// It demands nothing.
        FACT,
        /// It demands something, and has it.
        KEPT,
        /// It demands something, and has not got it: here is a hole.
        VIOLATED;

        /// Kept or violated.
        static Standing of(boolean kept) {
            return kept ? KEPT : VIOLATED;
        }
    }

    /// A relation that demands nothing.
    Relation(Topic topic, String name, String symbol, String formula, String numbers, String value) {
        this(topic, name, symbol, formula, numbers, value, Standing.FACT);
    }

    /// The same, demanding something.
    Relation demanding(boolean kept) {
        return new Relation(topic, name, symbol, formula, numbers, value, Standing.of(kept));
    }

    /// All of it in one line: `S = Σ t_i (i < n) = 100 + 200 + 400 = 700 ms`.
    public String text() {
        return symbol + " = " + formula + (numbers.isEmpty() ? "" : " = " + numbers) + " = " + value;
    }
}
