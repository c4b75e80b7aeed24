package once.grading;

/// What a grader says of a server.
public enum Verdict {
    /// It did what it had to.
    PASS,
    /// It did what it must not.
    FAIL,
    /// It may have done either.
    UNDECIDED
}
