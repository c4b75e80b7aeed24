package once.exploration;

/// Which parts of a run make two outcomes different.
///
/// @param results what the clients were told
/// @param executions whether it counts how often each call was executed
/// @param finalState whether the state of the services counts, after the network has drained
public record Projection(Results results, boolean executions, boolean finalState) {

    /// How closely the clients' results are looked at.
    public enum Results {
        /// Not at all.
        NONE,
        /// Success or failure.
        KIND,
        /// Success with its value, or failure.
        VALUE
    }

    /// Everything.
    public static final Projection FULL = new Projection(Results.VALUE, true, true);

    /// Success or failure of each call, and the final state.
    public static final Projection KINDS_AND_FINAL_STATE = new Projection(Results.KIND, false, true);
}
