package once.server;

import java.util.Objects;

/// The mechanisms of a server.
public record ServerPolicy(Filter filter, Eviction eviction, Execution execution, CrashRecovery recovery) {

    /// A lifetime that never ends.
    public static final long FOREVER = Long.MAX_VALUE;

    /// A duplicate filter that remembers for 5 s, and executions that take no time.
    public static final ServerPolicy USUAL = new ServerPolicy(true, 5_000_000, 0);

    /// What the duplicate filter does.
    ///
    /// @param on whether the server remembers the ids of requests at all
    /// @param executions how often a request may be executed, 1 or more
    /// @param keepsReplies whether a duplicate is answered; otherwise it is dropped
    /// @param marksInProgress whether a request is remembered when its execution begins; otherwise when it ends
    /// @param comparesRequests whether another request under a known id is refused
    /// @param executesReadsAlways whether operations that only read bypass the filter (a cross-layer optimisation)
    public record Filter(
            boolean on, int executions, boolean keepsReplies, boolean marksInProgress, boolean comparesRequests,
            boolean executesReadsAlways) {

        /// No filter: whatever arrives is executed.
        public static final Filter OFF = new Filter(false, 1, false, false, false, false);

        /// One execution, and its reply for every duplicate.
        public static final Filter ON = new Filter(true, 1, true, true, false, false);

        public Filter {
            if (executions < 1) {
                throw new IllegalArgumentException("a request may be executed at least once, not " + executions + " times");
            }
        }

        /// The same with another number of executions allowed.
        public Filter allowing(int count) {
            return new Filter(on, count, keepsReplies, marksInProgress, comparesRequests, executesReadsAlways);
        }
    }

    /// When an entry of filter and cache is dropped.
    ///
    /// @param lifetimeMicros how long it lives, more than 0; [#FOREVER] for without end
    /// @param refreshed whether each duplicate lets the lifetime begin anew; otherwise it counts from the first receipt
    /// @param capacity how many entries there is room for; 0 for as many as come
    /// @param whenFull what happens to a new request when there is no room
    /// @param overloadWaitMicros after how long a refused client may come back, 0 or more
    /// @param onAcknowledgement whether a client's acknowledgement drops the entry
    /// @param slotsPerClient how many entries each client has; a later request takes the place of an earlier; 0 for no such limit
    /// @param byWipeout whether WIPEOUT wipes the filter, too
    public record Eviction(
            long lifetimeMicros,
            boolean refreshed,
            int capacity,
            WhenFull whenFull,
            long overloadWaitMicros,
            boolean onAcknowledgement,
            int slotsPerClient,
            boolean byWipeout) {

        /// What happens to a new request when there is no room for its entry.
        public enum WhenFull { EVICT_OLDEST, EVICT_LEAST_RECENTLY_USED, REFUSE }

        public Eviction {
            Objects.requireNonNull(whenFull);
            if (lifetimeMicros < 1) {
                throw new IllegalArgumentException("an entry lives longer than nothing");
            }
            if (capacity < 0 || overloadWaitMicros < 0 || slotsPerClient < 0) {
                throw new IllegalArgumentException("no room for less than nothing");
            }
        }

        /// After how long a refused client may come back where nothing else is said: 1 s.
        public static final long USUAL_OVERLOAD_WAIT = 1_000_000;

        /// Entries that live so long from the first receipt, and nothing else that ends them.
        public static Eviction after(long lifetimeMicros) {
            return new Eviction(lifetimeMicros, false, 0, WhenFull.EVICT_OLDEST, USUAL_OVERLOAD_WAIT, false, 0, false);
        }

        /// Whether time ends an entry.
        public boolean byTime() {
            return lifetimeMicros != FOREVER;
        }

        /// The same with another lifetime.
        public Eviction living(long micros) {
            return new Eviction(micros, refreshed, capacity, whenFull, overloadWaitMicros, onAcknowledgement, slotsPerClient,
                    byWipeout);
        }

        /// The same with as many entries of each client as come.
        public Eviction withoutSlots() {
            return new Eviction(lifetimeMicros, refreshed, capacity, whenFull, overloadWaitMicros, onAcknowledgement, 0,
                    byWipeout);
        }
    }

    /// How requests are executed.
    ///
    /// @param serviceMicros how long an execution takes; 0 for no time at all
    /// @param workers how many executions can go on at once; 0 for any number
    /// @param repliesFirst whether the reply is sent before the execution
    /// @param orphanMicros how long an execution may go on without hearing from its client; 0 for without limit
    /// @param replyMicros how long it takes to send the reply; 0 for no time at all
    public record Execution(long serviceMicros, int workers, boolean repliesFirst, long orphanMicros, long replyMicros) {
        public Execution {
            if (serviceMicros < 0 || workers < 0 || orphanMicros < 0 || replyMicros < 0) {
                throw new IllegalArgumentException("an execution cannot take less than nothing");
            }
        }

        /// Any number of executions at once, each as long, then the reply.
        public static Execution lasting(long serviceMicros) {
            return new Execution(serviceMicros, 0, false, 0, 0);
        }
    }

    public ServerPolicy {
        Objects.requireNonNull(filter);
        Objects.requireNonNull(eviction);
        Objects.requireNonNull(execution);
        Objects.requireNonNull(recovery);
    }

    /// A server with or without a plain duplicate filter, which forgets everything but its service's state in a crash.
    public ServerPolicy(boolean filtersDuplicates, long lifetimeMicros, long serviceMicros) {
        this(filtersDuplicates ? Filter.ON : Filter.OFF, Eviction.after(lifetimeMicros), Execution.lasting(serviceMicros),
                CrashRecovery.NONE);
    }

    /// Whether it remembers the ids of requests.
    public boolean filtersDuplicates() {
        return filter.on();
    }

    /// How long an entry lives.
    public long lifetimeMicros() {
        return eviction.lifetimeMicros();
    }

    /// How long an execution takes.
    public long serviceMicros() {
        return execution.serviceMicros();
    }

    /// The same with another filter.
    public ServerPolicy with(Filter other) {
        return new ServerPolicy(other, eviction, execution, recovery);
    }

    /// The same with another eviction.
    public ServerPolicy with(Eviction other) {
        return new ServerPolicy(filter, other, execution, recovery);
    }

    /// The same with another crash recovery.
    public ServerPolicy with(CrashRecovery other) {
        return new ServerPolicy(filter, eviction, execution, other);
    }
}
