package once.exploration;

/// What a step adds to the outcome, in one number: a variable and the value it is given, or that it grows by one.
///
/// Call number c ([CallNumbers]) has the variables 2c for how often it was executed and 2c + 1
/// for what its client was told; the last variable is the final state.
final class Mark {

    private static final int VALUE_BITS = 20;
    private static final int VALUE_MASK = (1 << VALUE_BITS) - 1;

    private Mark() {}

    /// Whether there is hardly a number left for another value.
    static boolean isFull(int values) {
        return values > VALUE_MASK / 2;
    }

    /// Whether there is a number for each variable.
    static boolean fits(int variables) {
        return variables <= 1 << Integer.SIZE - VALUE_BITS;
    }

    /// Executions stand before what was told: a set of outcomes is asked to count one more far more often than anything
    /// else, and a variable in front is reached at once.
    static int executions(int call) {
        return 2 * call;
    }

    static int told(int call) {
        return 2 * call + 1;
    }

    static boolean isExecutions(int variable) {
        return variable % 2 == 0;
    }

    static int assign(int variable, int value) {
        return variable << VALUE_BITS | value + 1;
    }

    static int increment(int variable) {
        return variable << VALUE_BITS;
    }

    /// The set of outcomes with this in front.
    static int applied(int mark, int outcomes, Diagram diagram) {
        int variable = mark >>> VALUE_BITS;
        int value = mark & VALUE_MASK;
        return value == 0 ? diagram.increment(variable, outcomes) : diagram.assign(variable, value - 1, outcomes);
    }

    /// The outcomes of a set that have this in front, without it: the opposite of [#applied].
    static int removed(int mark, int outcomes, Diagram diagram) {
        int variable = mark >>> VALUE_BITS;
        int value = mark & VALUE_MASK;
        return value == 0 ? diagram.decrement(variable, outcomes) : diagram.without(variable, value - 1, outcomes);
    }

    /// Notes it in a list of values by variable.
    static void note(int mark, int[] values) {
        int variable = mark >>> VALUE_BITS;
        int value = mark & VALUE_MASK;
        values[variable] = value == 0 ? values[variable] + 1 : value - 1;
    }
}
