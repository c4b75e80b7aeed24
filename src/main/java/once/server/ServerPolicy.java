package once.server;

/// The mechanisms of a server.
///
/// @param filtersDuplicates whether it remembers the ids of requests and answers a duplicate from its reply cache
/// @param lifetimeMicros how long an entry lives from the first receipt of its request; more than 0
/// @param serviceMicros how long an execution takes; 0 for no time at all
public record ServerPolicy(boolean filtersDuplicates, long lifetimeMicros, long serviceMicros) {

    /// A lifetime that never ends.
    public static final long FOREVER = Long.MAX_VALUE;

    /// A duplicate filter that remembers for 5 s, and executions that take no time.
    public static final ServerPolicy USUAL = new ServerPolicy(true, 5_000_000, 0);

    public ServerPolicy {
        if (lifetimeMicros < 1) {
            throw new IllegalArgumentException("an entry lives longer than nothing");
        }
        if (serviceMicros < 0) {
            throw new IllegalArgumentException("an execution cannot take " + serviceMicros + " µs");
        }
    }

    /// Whether entries are never dropped.
    public boolean remembersForever() {
        return lifetimeMicros == FOREVER;
    }
}
