package once.relations;

/// Whether the entries of the duplicate filter live long enough for at-most-once.
///
/// @param needMicros they must live longer than this, in microseconds; [Long#MAX_VALUE] where no lifetime is long enough
/// @param liveMicros they live so long; [Long#MAX_VALUE] for ever, 0 where there is no filter
public record LifetimeCheck(long needMicros, long liveMicros) {

    /// Whether no copy can arrive after its request was forgotten.
    public boolean isSafe() {
        return liveMicros == Micros.UNBOUNDED || liveMicros > needMicros;
    }

    /// The check as a sentence.
    public String text() {
        var lived = liveMicros == Micros.UNBOUNDED ? "for ever" : Micros.text(liveMicros);
        return "Entries must live " + needed() + " here; they live " + lived + (isSafe() ? "." : ": late copies can run again.");
    }

    private String needed() {
        return needMicros == Micros.UNBOUNDED ? "for ever" : "longer than " + Micros.text(needMicros);
    }
}
