package once.oracle;

import java.util.List;

/// What the model explores, in its own words. All times are in ticks.
///
/// @param clients the calls of each client, in order
record Setup(Kind kind, List<List<Ask>> clients, Retry retry, Net net, Host host, Crash crash, Talk talk) {

    Setup(Kind kind, List<List<Ask>> clients, Retry retry, Net net, Host host, Crash crash) {
        this(kind, clients, retry, net, host, crash, Talk.PLAIN);
    }


    /// No end.
    static final int EVER = 1 << 20;

    /// Two stores may reject any PUT: one keeps to it and tells every copy the same, one looks at the next copy anew.
    enum Kind { COUNTER, STORE, VERSIONS, CHOOSY, FICKLE }

    enum What { INC, DEC, READ, PUT, GET, REMOVE }

    /// A call.
    ///
    /// @param version the one that PUT names, -1 for none
    /// @param gap how long the client pauses before it, where it is not the first
    record Ask(What what, String value, int version, int gap) {
        static Ask of(What what) {
            return new Ask(what, "", -1, 0);
        }

        static Ask put(String value) {
            return new Ask(What.PUT, value, -1, 0);
        }

        static Ask put(String value, int version) {
            return new Ask(What.PUT, value, version, 0);
        }

        boolean reads() {
            return what == What.READ || what == What.GET;
        }

        Ask after(int pause) {
            return new Ask(what, value, version, pause);
        }
    }

    /// @param waits after attempt 1, 2, …
    /// @param endless whether the client never gives up, and is followed through these attempts
    record Retry(List<Integer> waits, boolean endless) {
        int attempts() {
            return waits.size();
        }
    }

    /// How long a message takes.
    record Span(int least, int most) {}

    /// @param copies how many messages the network may double in a run
    record Net(boolean losesRequests, boolean losesReplies, int copies, Span requests, Span replies, boolean fifo) {}

    enum Full { OLDEST, LEAST_USED, REFUSE }

    /// @param executions how often the filter lets a request be executed; 0 for no filter
    /// @param room for how many entries; 0 for all
    /// @param slots how many of each client; 0 for all
    /// @param workers how many executions at once; 0 for all
    record Host(int executions, boolean keepsReplies, boolean marks, boolean readsAlways, int lifetime, boolean refreshed,
                int room, Full full, int slots, int service, int reply, int workers) {

        static Host filtering(int executions) {
            return new Host(executions, true, true, false, EVER, false, 0, Full.OLDEST, 0, 0, 0, 0);
        }

        /// The same with another lifetime of its entries.
        Host remembering(int lives) {
            return new Host(executions, keepsReplies, marks, readsAlways, lives, refreshed, room, full, slots, service, reply, workers);
        }

        boolean filters() {
            return executions > 0;
        }
    }

    /// What a client makes of the server's incarnation: nothing; its requests say the one that was known when their call began, or
    /// when each of them was sent.
    enum Epoch { IGNORED, FIXED, RESTAMPED }

    /// What client and server say to each other beside requests and replies.
    ///
    /// @param pairs whether a reply is taken only for the call that it answers
    /// @param epoch more than ignored: the server executes what is meant for its incarnation, and tells all others that they are stale
    /// @param acknowledges whether the client says that it has its reply, and the server forgets the entry then
    /// @param resends whether a late reply to the call before makes the client send at once
    /// @param challenges whether a server that has crashed executes only what is from a client that has heard of it, and has given up
    ///     all it sent before
    /// @param stamps whether a silent server executes what was created after its restart
    /// @param deadline how long after its call began a request may be executed; 0 for ever
    /// @param skew by how much clocks may differ
    record Talk(boolean pairs, Epoch epoch, boolean acknowledges, boolean resends, boolean challenges, boolean stamps, int deadline, int skew) {
        static final Talk PLAIN = new Talk(true, Epoch.IGNORED, false, false, false, false, 0, 0);

        boolean namesEpochs() {
            return epoch != Epoch.IGNORED;
        }
    }

    enum Log { NEVER, ID_BEFORE, ID_BEFORE_REPLY_AFTER, AFTER, WITH_EFFECT }

    /// @param most how often the server crashes in a run, or the first client
    record Crash(int most, int down, boolean storeSurvives, Log log, int write, int silence, boolean queues, boolean servesReads, boolean ofClient) {
        Crash(int most, int down, boolean storeSurvives, Log log, int write, int silence, boolean queues, boolean servesReads) {
            this(most, down, storeSurvives, log, write, silence, queues, servesReads, false);
        }

        static Crash ofClient(int most, int down) {
            return new Crash(most, down, true, Log.NEVER, 0, 0, false, false, true);
        }

        boolean ofServer() {
            return most > 0 && !ofClient;
        }

        static final Crash NONE = new Crash(0, 0, true, Log.NEVER, 0, 0, false, false);
    }
}
