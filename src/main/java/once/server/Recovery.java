package once.server;

import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening.Drop;
import once.node.Happening;
import once.node.Timer;
import once.node.Turn;
import once.node.VirtualTime;
import once.service.Result;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// Survives crashes, and keeps a restarted server from executing what an earlier incarnation may have executed.
final class Recovery {

    private final CrashRecovery policy;
    private final DuplicateFilter filter;

    Recovery(CrashRecovery policy, DuplicateFilter filter) {
        this.policy = policy;
        this.filter = filter;
    }

    void start(Turn<ServerState> turn) {
        if (policy.snapshotMicros() > 0) {
            turn.start(new Timer.SnapshotDue(), policy.snapshotMicros());
        }
    }

    void snapshot(Turn<ServerState> turn) {
        turn.become(turn.state().with(turn.state().boot().saving(turn.state().entries())));
        turn.note(new Happening.SnapshotSaved(turn.state().entries().size()));
        start(turn);
    }

    /// Leaves what is durable.
    void crash(Turn<ServerState> turn) {
        var state = turn.state();
        var service = policy.storeSurvives() ? state.service() : state.service().withoutMemory();
        var boot = state.boot().crashed(asksWhenAlive() ? aliveUntil(turn.now()) : 0);
        turn.become(new ServerState(service, survivors(state), state.receipts(), TreePMap.empty(), TreePVector.empty(),
                TreePVector.empty(), boot));
        turn.note(new Happening.Crashed(service));
    }

    /// Times are noted only where they are asked for: worlds that differ in nothing else are one to an exploration.
    private boolean asksWhenAlive() {
        return policy.silence().sinceHeartbeat()
                || policy.admission().rule() == CrashRecovery.Admission.Rule.CREATED_AFTER_HEARTBEAT;
    }

    private boolean asksWhenRestarted() {
        return policy.admission().rule() == CrashRecovery.Admission.Rule.CREATED_AFTER_RESTART;
    }

    /// The end of the heartbeat interval that a time lies in: the server was certainly down after it.
    private long aliveUntil(long micros) {
        if (policy.heartbeatMicros() == 0) {
            return micros;
        }
        return micros / policy.heartbeatMicros() * policy.heartbeatMicros() + policy.heartbeatMicros();
    }

    private PSortedMap<MessageId, Entry> survivors(ServerState state) {
        PSortedMap<MessageId, Entry> left = TreePMap.empty();
        for (var saved : state.boot().snapshot().entrySet()) {
            if (saved.getValue().status() == Entry.Status.ANSWERED) {
                left = left.plus(saved.getKey(), saved.getValue());
            }
        }
        for (var entry : state.entries().entrySet()) {
            var survivor = entry.getValue().survivor();
            left = survivor == null ? left : left.plus(entry.getKey(), survivor);
        }
        return left;
    }

    void restart(Turn<ServerState> turn) {
        turn.become(turn.state().with(turn.state().boot().restarted(asksWhenRestarted() ? turn.now() : 0)));
        int incarnation = turn.state().boot().incarnation();
        turn.note(new Happening.Restarted(incarnation));
        filter.recover(turn);
        beSilent(turn);
        start(turn);
        for (int client = 1; client <= policy.announcesTo(); client++) {
            var news = new Message.Announcement(new MessageId(client, 0), incarnation);
            turn.send(NodeId.client(client), news, Trip.news(client, incarnation - 1));
        }
    }

    private void beSilent(Turn<ServerState> turn) {
        var silence = policy.silence();
        long lasts = silence.sinceHeartbeat()
                ? turn.state().boot().aliveUntil() + silence.micros() - turn.now()
                : silence.micros();
        if (silence.micros() > 0 && lasts > 0) {
            turn.become(turn.state().with(turn.state().boot().silent(true)));
            turn.note(new Happening.SilenceBegan(lasts));
            turn.start(new Timer.SilenceEnds(), lasts);
        }
    }

    /// Ends the silence; what has waited for it is returned to be looked at.
    Iterable<Arrival> endSilence(Turn<ServerState> turn) {
        var waiting = turn.state().delayed();
        turn.become(turn.state().delaying(TreePVector.empty()).with(turn.state().boot().silent(false)));
        turn.note(new Happening.SilenceEnded());
        return waiting;
    }

    /// Deals with requests that may have been executed before a crash.
    ///
    /// @return whether the request may be looked at further
    boolean admits(Turn<ServerState> turn, Arrival arrival) {
        return inTime(turn, arrival) && meantForUs(turn, arrival) && inSpiteOfSilence(turn, arrival);
    }

    /// Solution H: a deadline makes the longest propagation time true instead of assuming it.
    boolean inTime(Turn<ServerState> turn, Arrival arrival) {
        var stamps = arrival.request().stamps();
        boolean late = policy.admission().checksDeadlines() && stamps.saysExpiry()
                && turn.now() > VirtualTime.later(stamps.expiresAt(), policy.admission().skewMicros());
        return !late || drop(turn, arrival, Drop.EXPIRED);
    }

    private boolean meantForUs(Turn<ServerState> turn, Arrival arrival) {
        var stamps = arrival.request().stamps();
        var boot = turn.state().boot();
        return switch (policy.admission().rule()) {
            case EVERYTHING, CREATED_AFTER_RESTART, CREATED_AFTER_HEARTBEAT -> true;
            case EPOCH -> stamps.incarnation() == boot.incarnation() || DuplicateFilter.refuse(turn, arrival, new Result.Stale());
            case CHALLENGE -> boot.incarnation() == 1 || stamps.resumesFrom() > 0 && stamps.incarnation() == boot.incarnation()
                    || DuplicateFilter.refuse(turn, arrival, new Result.Challenge());
            case RESERVED_BOUND -> withinBound(turn, arrival);
        };
    }

    /// Solution C: nothing created up to the bound of an earlier incarnation is executed, and nothing beyond the bound
    /// on disk is executed before the bound is raised.
    private boolean withinBound(Turn<ServerState> turn, Arrival arrival) {
        long created = arrival.request().stamps().createdAt();
        var boot = turn.state().boot();
        if (boot.incarnation() > 1 && created <= boot.boundAtStart()) {
            return DuplicateFilter.refuse(turn, arrival, new Result.Unknown());
        }
        if (created > boot.bound()) {
            long next = VirtualTime.later(created, policy.admission().reserveMicros());
            turn.become(turn.state().with(boot.bounded(next)));
            turn.note(new Happening.BoundRaised(next));
        }
        return true;
    }

    private boolean inSpiteOfSilence(Turn<ServerState> turn, Arrival arrival) {
        if (!turn.state().boot().silent() || bornLater(turn, arrival)) {
            return true;
        }
        if (policy.silence().servesReads() && arrival.request().operation().readsOnly()) {
            return true;
        }
        if (policy.silence().leavesQueued()) {
            turn.become(turn.state().delaying(turn.state().delayed().plus(arrival)));
            turn.note(new Happening.Queued(arrival.trip(), arrival.request().id()));
            return false;
        }
        return drop(turn, arrival, Drop.SILENCE);
    }

    /// Solution B: a request that was created when the crash was over cannot have been executed before it.
    private boolean bornLater(Turn<ServerState> turn, Arrival arrival) {
        long created = arrival.request().stamps().createdAt();
        long skew = policy.admission().skewMicros();
        return switch (policy.admission().rule()) {
            case EVERYTHING, EPOCH, RESERVED_BOUND, CHALLENGE -> false;
            case CREATED_AFTER_RESTART -> created > turn.state().boot().restartedAt() + skew;
            case CREATED_AFTER_HEARTBEAT -> created > turn.state().boot().aliveUntil() + skew;
        };
    }

    private static boolean drop(Turn<ServerState> turn, Arrival arrival, Drop why) {
        turn.note(new Happening.Dropped(arrival.trip(), arrival.request().id(), why));
        return false;
    }
}
