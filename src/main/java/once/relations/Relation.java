package once.relations;

/// A formula with a scenario's numbers in it.
///
/// @param name what it tells
/// @param symbol what it is called in other formulas
/// @param formula with letters
/// @param numbers the same with numbers; empty where they would only repeat the value
/// @param value the result with its unit
public record Relation(String name, String symbol, String formula, String numbers, String value) {

    /// All of it in one line: `S = Σ t_i (i < n) = 100 + 200 + 400 = 700 ms`.
    public String text() {
        return symbol + " = " + formula + (numbers.isEmpty() ? "" : " = " + numbers) + " = " + value;
    }
}
