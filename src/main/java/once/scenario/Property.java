package once.scenario;

import once.node.Outcome;

/// Something that a semantics promises about every call, or admits about some.
public enum Property {
    /// No call is executed twice.
    AT_MOST_ONE_EXECUTION(Kind.ALWAYS, "at most one execution per call"),
    /// No call is executed three times.
    AT_MOST_TWO_EXECUTIONS(Kind.ALWAYS, "at most two executions per call"),
    /// A call whose application was told success was executed.
    SUCCESS_MEANS_EXECUTED(Kind.ALWAYS, "success ⇒ executed"),
    /// A call whose application was told success was executed exactly once.
    SUCCESS_MEANS_EXECUTED_ONCE(Kind.ALWAYS, "success ⇒ executed once"),
    /// A failure that says that nothing was executed is right.
    DEFINITE_FAILURE_MEANS_NOT_EXECUTED(Kind.ALWAYS, "refused ⇒ not executed"),
    /// Every call ends.
    EVERY_CALL_ENDS(Kind.ALWAYS, "every call ends in bounded time"),
    /// No call fails.
    NO_CALL_FAILS(Kind.ALWAYS, "no call fails"),
    /// Some call fails though it was executed.
    FAILURE_THOUGH_EXECUTED(Kind.SOMETIMES, "a failed call may have been executed"),
    /// Some call fails that was not executed.
    FAILURE_NOT_EXECUTED(Kind.SOMETIMES, "a failed call may not have been executed"),
    /// Some call is executed more than once.
    EXECUTED_AGAIN(Kind.SOMETIMES, "a call may be executed again");

    /// Whether a property is promised or admitted.
    public enum Kind {
        /// Every call of every run has it; one that has not violates it.
        ALWAYS,
        /// Some call of some run has it; that shows it.
        SOMETIMES
    }

    private final Kind kind;
    private final String sentence;

    Property(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    /// Whether it is promised or admitted.
    public Kind kind() {
        return kind;
    }

    /// The property as people read it.
    public String sentence() {
        return sentence;
    }

    /// Whether a call has the property, when nothing can happen to it any more.
    ///
    /// @param outcome what the application was told; null for nothing
    /// @param executions how often the call was executed
    public boolean holdsFor(Outcome outcome, int executions) {
        boolean success = outcome instanceof Outcome.Success;
        boolean failure = outcome instanceof Outcome.Failure;
        return switch (this) {
            case AT_MOST_ONE_EXECUTION -> executions <= 1;
            case AT_MOST_TWO_EXECUTIONS -> executions <= 2;
            case SUCCESS_MEANS_EXECUTED -> !success || executions >= 1;
            case SUCCESS_MEANS_EXECUTED_ONCE -> !success || executions == 1;
            case DEFINITE_FAILURE_MEANS_NOT_EXECUTED ->
                !(outcome instanceof Outcome.Failure(var why) && why.isDefinite()) || executions == 0;
            case EVERY_CALL_ENDS -> outcome != null;
            case NO_CALL_FAILS -> !failure;
            case FAILURE_THOUGH_EXECUTED -> failure && executions >= 1;
            case FAILURE_NOT_EXECUTED -> failure && executions == 0;
            case EXECUTED_AGAIN -> executions >= 2;
        };
    }
}
