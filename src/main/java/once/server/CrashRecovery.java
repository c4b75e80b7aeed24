package once.server;

import java.util.Objects;

/// What a server does so that a crash does not make it execute a request again. Mechanisms can be combined.
///
/// @param storeSurvives whether the state of the service survives a crash; a printed page always does
/// @param log what is made durable about each request, and when
/// @param silence how long the server executes nothing after a restart
/// @param heartbeatMicros how often it notes durably that it is alive; 0 for never
/// @param admission which requests it executes at all, by what they say about themselves
/// @param snapshotMicros how often it saves its filter (tempting, and wrong); 0 for never
/// @param announcesTo to how many clients it says that it has restarted: client 1 up to this; 0 for none
public record CrashRecovery(
        boolean storeSurvives, Log log, Silence silence, long heartbeatMicros, Admission admission, long snapshotMicros,
        int announcesTo) {

    /// What is made durable about each request.
    ///
    /// @param writeMicros how long one durable write takes
    public record Log(When when, long writeMicros) {

        /// When it is made durable.
        public enum When {
            /// Never: a crash forgets filter and cache.
            NEVER,
            /// The id before the execution, the reply never.
            ID_BEFORE,
            /// The id before the execution, the reply after it.
            ID_BEFORE_REPLY_AFTER,
            /// Id and reply after the execution.
            AFTER,
            /// Id, reply and effect in one write.
            WITH_EFFECT
        }

        /// Nothing is made durable.
        public static final Log NONE = new Log(When.NEVER, 0);

        public Log {
            Objects.requireNonNull(when);
            if (writeMicros < 0) {
                throw new IllegalArgumentException("a write takes time, not " + writeMicros + " µs");
            }
        }
    }

    /// How a restarted server is silent.
    ///
    /// @param micros how long, counted from the restart; 0 for not at all
    /// @param sinceHeartbeat whether it is counted from the end of the last heartbeat interval before the crash instead,
    ///     so that the time the server was down counts
    /// @param leavesQueued whether what arrives meanwhile waits and is executed afterwards (a trap); otherwise it is dropped
    /// @param servesReads whether operations that only read are executed meanwhile
    public record Silence(long micros, boolean sinceHeartbeat, boolean leavesQueued, boolean servesReads) {

        /// The server serves at once.
        public static final Silence NONE = new Silence(0, false, false, false);

        public Silence {
            if (micros < 0) {
                throw new IllegalArgumentException("a silence cannot last " + micros + " µs");
            }
        }

        /// A silence of so long, in which everything is dropped.
        public static Silence of(long micros) {
            return new Silence(micros, false, false, false);
        }
    }

    /// Which requests are executed, by what they say about themselves.
    ///
    /// @param rule how requests that may have been executed before a crash are told from others
    /// @param skewMicros how far the clients' clocks may be off, 0 or more
    /// @param reserveMicros under [Rule#RESERVED_BOUND] by how much the durable bound is raised ahead of need
    /// @param checksDeadlines whether a request whose deadline has passed is dropped
    public record Admission(Rule rule, long skewMicros, long reserveMicros, boolean checksDeadlines) {

        /// How requests that may have been executed before a crash are told from others.
        public enum Rule {
            /// They are not.
            EVERYTHING,
            /// By the incarnation they were meant for (boot epoch).
            EPOCH,
            /// During the silence, those created after the restart are executed.
            CREATED_AFTER_RESTART,
            /// During the silence, those created after the last heartbeat interval are executed.
            CREATED_AFTER_HEARTBEAT,
            /// None is executed that was created before a durable bound, which no earlier incarnation went beyond
            /// (after Liskov, Shrira and Wroclawski 1991).
            RESERVED_BOUND,
            /// A client is asked which of its requests it still stands by.
            CHALLENGE
        }

        /// Everything is executed.
        public static final Admission ALL = new Admission(Rule.EVERYTHING, 0, 0, false);

        public Admission {
            Objects.requireNonNull(rule);
            if (skewMicros < 0 || reserveMicros < 0) {
                throw new IllegalArgumentException("no clock is off by less than nothing");
            }
        }
    }

    /// Nothing is done: the service's state survives, filter and cache are gone.
    public static final CrashRecovery NONE = new CrashRecovery(true, Log.NONE, Silence.NONE, 0, Admission.ALL, 0, 0);

    public CrashRecovery {
        Objects.requireNonNull(log);
        Objects.requireNonNull(silence);
        Objects.requireNonNull(admission);
        if (heartbeatMicros < 0 || snapshotMicros < 0 || announcesTo < 0) {
            throw new IllegalArgumentException("nothing is done more rarely than never");
        }
    }

    /// Whether replies say which incarnation sends them.
    boolean namesIncarnation() {
        return admission.rule() == Admission.Rule.EPOCH || admission.rule() == Admission.Rule.CHALLENGE || announcesTo > 0;
    }

    /// The same with something else made durable.
    public CrashRecovery with(Log other) {
        return new CrashRecovery(storeSurvives, other, silence, heartbeatMicros, admission, snapshotMicros, announcesTo);
    }

    /// The same with another silence.
    public CrashRecovery with(Silence other) {
        return new CrashRecovery(storeSurvives, log, other, heartbeatMicros, admission, snapshotMicros, announcesTo);
    }
}
