package once.server;

import java.util.Collections;
import java.util.Comparator;
import once.message.MessageId;
import once.message.Reply;
import once.node.Happening.Drop;
import once.node.Happening.Evicted.Why;
import once.node.Happening;
import once.node.Timer;
import once.node.Turn;
import once.service.Result;

/// Tells new requests from duplicates, keeps replies to answer duplicates with, and drops entries it need not keep.
final class DuplicateFilter {

    private final ServerPolicy.Filter policy;
    private final ServerPolicy.Eviction eviction;
    private final boolean logs;

    DuplicateFilter(ServerPolicy server) {
        this.policy = server.filter();
        this.eviction = server.eviction();
        this.logs = server.recovery().log().when() != CrashRecovery.Log.When.NEVER || server.recovery().snapshotMicros() > 0;
    }

    /// Deals with a duplicate, or makes room for what is new.
    ///
    /// @return whether the request is to be executed
    boolean admits(Turn<ServerState> turn, Arrival arrival) {
        if (bypassedBy(arrival)) {
            return true;
        }
        var entry = turn.state().entries().get(arrival.request().id());
        return entry == null ? admitsNew(turn, arrival) : admitsKnown(turn, arrival, entry);
    }

    private boolean bypassedBy(Arrival arrival) {
        return !policy.on() || policy.executesReadsAlways() && arrival.request().operation().readsOnly();
    }

    private boolean admitsKnown(Turn<ServerState> turn, Arrival arrival, Entry entry) {
        if (policy.comparesRequests() && !arrival.request().operation().equals(entry.operation())) {
            refuse(turn, arrival, new Result.Mismatch());
            return false;
        }
        return switch (entry.status()) {
            case IN_PROGRESS -> drops(turn, arrival, Drop.IN_PROGRESS);
            case UNKNOWN -> refuse(turn, arrival, new Result.Unknown());
            case ANSWERED -> admitsAnswered(turn, arrival, entry);
        };
    }

    private boolean admitsAnswered(Turn<ServerState> turn, Arrival arrival, Entry entry) {
        touch(turn, arrival.request().id(), entry);
        if (entry.executions() < policy.executions()) {
            turn.become(turn.state().with(arrival.request().id(), turn.state().entries().get(arrival.request().id()).again()));
            return true;
        }
        if (!policy.keepsReplies()) {
            return drops(turn, arrival, Drop.NO_REPLY_KEPT);
        }
        turn.note(new Happening.AnsweredFromCache(arrival.trip(), entry.reply()));
        turn.send(arrival.client(), entry.reply(), arrival.trip().reply());
        return false;
    }

    private void touch(Turn<ServerState> turn, MessageId id, Entry entry) {
        if (eviction.refreshed() && eviction.byTime()) {
            turn.note(new Happening.Refreshed(id, eviction.lifetimeMicros()));
            turn.start(new Timer.EntryExpires(id), eviction.lifetimeMicros());
            turn.become(turn.state().with(id, entry.until(expiry(turn))));
        }
        if (eviction.capacity() > 0 && eviction.whenFull() == ServerPolicy.Eviction.WhenFull.EVICT_LEAST_RECENTLY_USED) {
            turn.become(turn.state().counting());
            turn.become(turn.state().with(id, turn.state().entries().get(id).at(turn.state().receipts())));
        }
    }

    private boolean admitsNew(Turn<ServerState> turn, Arrival arrival) {
        if (isSuperseded(turn.state(), arrival.request().id())) {
            return drops(turn, arrival, Drop.SUPERSEDED);
        }
        if (!makesRoom(turn)) {
            return refuse(turn, arrival, new Result.Overloaded(eviction.overloadWaitMicros()));
        }
        if (policy.marksInProgress()) {
            remember(turn, arrival);
        }
        return true;
    }

    /// A client with so many slots uses the oldest again only when it has the reply that was kept there.
    private boolean isSuperseded(ServerState state, MessageId id) {
        return eviction.slotsPerClient() > 0 && highest(state, id.client()) >= id.number() + eviction.slotsPerClient();
    }

    private static int highest(ServerState state, int client) {
        var upTo = state.entries().floorKey(new MessageId(client, Integer.MAX_VALUE));
        return upTo != null && upTo.client() == client ? upTo.number() : Integer.MIN_VALUE;
    }

    /// Only when the new request is executed, and so as durable as the old one is: until then a crash may forget it.
    private void supersede(Turn<ServerState> turn, MessageId id) {
        if (eviction.slotsPerClient() == 0) {
            return;
        }
        var upTo = turn.state().entries().floorKey(new MessageId(id.client(), id.number() - eviction.slotsPerClient()));
        if (upTo != null && upTo.client() == id.client()) {
            evict(turn, upTo, Why.SUPERSEDED);
        }
    }

    /// A crash may have left more than there is room for: a snapshot, and what was logged since.
    private boolean makesRoom(Turn<ServerState> turn) {
        if (eviction.capacity() == 0 || turn.state().entries().size() < eviction.capacity()) {
            return true;
        }
        if (eviction.whenFull() == ServerPolicy.Eviction.WhenFull.REFUSE) {
            return false;
        }
        while (turn.state().entries().size() >= eviction.capacity()) {
            evict(turn, oldest(turn.state()), Why.CAPACITY);
        }
        return true;
    }

    private static MessageId oldest(ServerState state) {
        return Collections.min(state.entries().entrySet(), Comparator.comparingInt(entry -> entry.getValue().order())).getKey();
    }

    private void remember(Turn<ServerState> turn, Arrival arrival) {
        var id = arrival.request().id();
        if (eviction.capacity() > 0) {
            turn.become(turn.state().counting());
        }
        var operation = policy.comparesRequests() ? arrival.request().operation() : null;
        turn.become(turn.state().with(id, Entry.inProgress(operation, turn.state().receipts(), expiry(turn))));
        turn.note(new Happening.Remembered(arrival.trip(), id, eviction.lifetimeMicros()));
        if (eviction.byTime()) {
            turn.start(new Timer.EntryExpires(id), eviction.lifetimeMicros());
        }
    }

    /// When an entry that begins to live now expires; kept only where a crash may leave the entry.
    private long expiry(Turn<ServerState> turn) {
        return logs && eviction.byTime() ? turn.now() + eviction.lifetimeMicros() : 0;
    }

    /// Keeps the reply to a request that was executed. An entry that was evicted during the execution does not come back.
    void answered(Turn<ServerState> turn, Arrival arrival, Reply reply) {
        if (bypassedBy(arrival)) {
            return;
        }
        var id = reply.id();
        if (!policy.marksInProgress() && !turn.state().entries().containsKey(id) && makesRoom(turn)) {
            remember(turn, arrival);
        }
        var entry = turn.state().entries().get(id);
        if (entry != null) {
            turn.become(turn.state().with(id, entry.answered(policy.keepsReplies() ? reply : null)));
            note(turn, reply);
            supersede(turn, id);
        }
    }

    private void note(Turn<ServerState> turn, Reply reply) {
        if (policy.keepsReplies()) {
            turn.note(new Happening.ReplyCached(reply));
        }
    }

    /// What has not been executed after all need not be filtered; what was executed before is answered as before.
    void notExecuted(Turn<ServerState> turn, MessageId id) {
        var entry = turn.state().entries().get(id);
        if (entry == null || entry.status() != Entry.Status.IN_PROGRESS) {
            return;
        }
        if (entry.executions() == 0) {
            evict(turn, id, Why.ABANDONED);
        } else {
            turn.become(turn.state().with(id, entry.asBefore()));
        }
    }

    void expire(Turn<ServerState> turn, MessageId id) {
        turn.become(turn.state().without(id));
        turn.note(new Happening.Evicted(id, Why.LIFETIME));
    }

    void acknowledge(Turn<ServerState> turn, MessageId id) {
        if (eviction.onAcknowledgement() && turn.state().entries().containsKey(id)) {
            evict(turn, id, Why.ACKNOWLEDGED);
        }
    }

    /// Forgets all requests but the one that asks for it.
    void wipe(Turn<ServerState> turn, MessageId asking) {
        if (eviction.byWipeout()) {
            var others = turn.state().entries().minus(asking).keySet();
            others.forEach(id -> evict(turn, id, Why.WIPED_OUT));
        }
    }

    void evict(Turn<ServerState> turn, MessageId id, Why why) {
        turn.become(turn.state().without(id));
        if (eviction.byTime()) {
            turn.stop(new Timer.EntryExpires(id));
        }
        turn.note(new Happening.Evicted(id, why));
    }

    /// Starts the lifetimes of what a crash has left.
    void recover(Turn<ServerState> turn) {
        for (var entry : turn.state().entries().entrySet()) {
            turn.note(new Happening.Recovered(entry.getKey(), entry.getValue().reply()));
            if (eviction.byTime()) {
                turn.start(new Timer.EntryExpires(entry.getKey()), Math.max(0, entry.getValue().expiresAt() - turn.now()));
            }
        }
    }

    private static boolean drops(Turn<ServerState> turn, Arrival arrival, Drop why) {
        turn.note(new Happening.Dropped(arrival.trip(), arrival.request().id(), why));
        return false;
    }

    static boolean refuse(Turn<ServerState> turn, Arrival arrival, Result.Refusal refusal) {
        turn.note(new Happening.Refused(arrival.trip(), arrival.request().id(), refusal));
        turn.send(arrival.client(), new Reply(arrival.request().id(), refusal, turn.state().boot().incarnation()),
                arrival.trip().reply());
        return false;
    }
}
