package once.server;

import java.util.stream.Stream;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Request;
import once.message.Trip;
import once.service.Result;
import once.service.Service;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What a server knows.
///
/// @param service the state of the application
/// @param entries duplicate filter and reply cache in one: what is known of each request by its id
/// @param receipts how many entries were made or used, counted where there is not room for all
/// @param running the executions that have begun and not ended, by the trip their requests came on
/// @param queue the requests that wait for a worker, in the order of their arrival
/// @param delayed the requests that wait for the end of a silence, in the order of their arrival
/// @param boot what it knows about itself
public record ServerState(
        Service service,
        PSortedMap<MessageId, Entry> entries,
        int receipts,
        PSortedMap<Trip, Running> running,
        PVector<Arrival> queue,
        PVector<Arrival> delayed,
        Boot boot) {

    /// An execution that takes its time.
    ///
    /// @param stage which of its stages is under way, from 0
    /// @param result what the execution gave; null before it
    record Running(NodeId client, Request request, int stage, Result result) {
        Running next() {
            return new Running(client, request, stage + 1, result);
        }

        Running giving(Result given) {
            return new Running(client, request, stage, given);
        }
    }

    /// What a server knows about itself.
    ///
    /// @param incarnation how often it was started, from 1; durable
    /// @param restartedAt when it was started last
    /// @param aliveUntil the end of the last heartbeat interval before the crash; durable
    /// @param silent whether it executes nothing for now
    /// @param bound up to which creation time it may have executed requests; durable
    /// @param boundAtStart the bound when it was started
    /// @param snapshot the entries as they were last saved; durable
    record Boot(
            int incarnation,
            long restartedAt,
            long aliveUntil,
            boolean silent,
            long bound,
            long boundAtStart,
            PSortedMap<MessageId, Entry> snapshot) {

        static final Boot FIRST = new Boot(1, 0, 0, false, Long.MIN_VALUE, Long.MIN_VALUE, TreePMap.empty());

        Boot crashed(long alive) {
            return new Boot(incarnation, restartedAt, alive, false, bound, boundAtStart, snapshot);
        }

        Boot restarted(long at) {
            return new Boot(incarnation + 1, at, aliveUntil, false, bound, bound, snapshot);
        }

        Boot silent(boolean is) {
            return new Boot(incarnation, restartedAt, aliveUntil, is, bound, boundAtStart, snapshot);
        }

        Boot bounded(long next) {
            return new Boot(incarnation, restartedAt, aliveUntil, silent, next, boundAtStart, snapshot);
        }

        Boot saving(PSortedMap<MessageId, Entry> entries) {
            return new Boot(incarnation, restartedAt, aliveUntil, silent, bound, boundAtStart, entries);
        }
    }

    /// A server that has seen nothing.
    static ServerState with(Service service) {
        return new ServerState(service, TreePMap.empty(), 0, TreePMap.empty(), TreePVector.empty(), TreePVector.empty(),
                Boot.FIRST);
    }

    ServerState with(MessageId id, Entry entry) {
        return remembering(entries.plus(id, entry));
    }

    /// The same without an entry.
    public ServerState without(MessageId id) {
        return remembering(entries.minus(id));
    }

    /// Whether a request is executed, or waits to be.
    public boolean isBusyWith(MessageId id) {
        return running.values().stream().anyMatch(each -> each.request().id().equals(id))
                || Stream.concat(queue.stream(), delayed.stream()).anyMatch(each -> each.request().id().equals(id));
    }

    /// How often what is remembered of a request says that it was executed; 0 where nothing is.
    public int executions(MessageId id) {
        var entry = entries.get(id);
        return entry == null ? 0 : entry.executions();
    }

    /// The same, but that nobody knows what was answered under an id: for a server that is not going to be asked again.
    public ServerState withoutReply(MessageId id) {
        return with(id, entries.get(id).untold());
    }

    /// The same with nothing saved: for a server that is not going to crash.
    public ServerState withoutSnapshot() {
        return with(boot.saving(TreePMap.empty()));
    }

    ServerState remembering(PSortedMap<MessageId, Entry> next) {
        return new ServerState(service, next, receipts, running, queue, delayed, boot);
    }

    ServerState counting() {
        return new ServerState(service, entries, receipts + 1, running, queue, delayed, boot);
    }

    ServerState at(Trip trip, Running execution) {
        return new ServerState(service, entries, receipts, running.plus(trip, execution), queue, delayed, boot);
    }

    ServerState finished(Trip trip) {
        return new ServerState(service, entries, receipts, running.minus(trip), queue, delayed, boot);
    }

    ServerState now(Service next) {
        return new ServerState(next, entries, receipts, running, queue, delayed, boot);
    }

    ServerState queueing(PVector<Arrival> next) {
        return new ServerState(service, entries, receipts, running, next, delayed, boot);
    }

    ServerState delaying(PVector<Arrival> next) {
        return new ServerState(service, entries, receipts, running, queue, next, boot);
    }

    ServerState with(Boot next) {
        return new ServerState(service, entries, receipts, running, queue, delayed, next);
    }
}
