package once.simulation;

import java.util.function.UnaryOperator;
import once.message.MessageId;
import once.message.Trip;
import once.node.Happening.Stage;
import once.service.Operation;
import once.service.Service;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// A server as it is shown.
///
/// @param service the state of the application
/// @param change what the last execution did; null before the first
/// @param changedAt when that was, in microseconds; -1 before the first
/// @param cache the entries of duplicate filter and reply cache
/// @param lostCache the entries before the last crash; empty before it
/// @param running the executions under way, by the trip their requests came on
/// @param queue the trips of the requests that wait
/// @param health whether it is up, and serves
public record ServerView(
        Service service,
        Service.Change change,
        long changedAt,
        PSortedMap<MessageId, CacheRow> cache,
        PSortedMap<MessageId, CacheRow> lostCache,
        PSortedMap<Trip, Running> running,
        PSortedSet<Trip> queue,
        Health health) {

    /// A stage of an execution under way, in microseconds since the run began.
    public record Running(Operation operation, Stage stage, long since, long until) {}

    static ServerView with(Service service) {
        return new ServerView(service, null, -1, TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePSet.empty(),
                Health.WELL);
    }

    ServerView executed(Service next, Service.Change did, long at) {
        return new ServerView(next, did, at, cache, lostCache, running, queue, health);
    }

    ServerView with(CacheRow row) {
        return caching(cache.plus(row.id(), row));
    }

    ServerView without(MessageId id) {
        return caching(cache.minus(id));
    }

    ServerView row(MessageId id, UnaryOperator<CacheRow> changed) {
        var row = cache.get(id);
        return row == null ? this : with(changed.apply(row));
    }

    private ServerView caching(PSortedMap<MessageId, CacheRow> rows) {
        return new ServerView(service, change, changedAt, rows, lostCache, running, queue, health);
    }

    ServerView starting(Trip trip, Running stage) {
        return new ServerView(service, change, changedAt, cache, lostCache, running.plus(trip, stage), queue.minus(trip), health);
    }

    ServerView finished(Trip trip) {
        return new ServerView(service, change, changedAt, cache, lostCache, running.minus(trip), queue.minus(trip), health);
    }

    ServerView queueing(Trip trip) {
        return new ServerView(service, change, changedAt, cache, lostCache, running, queue.plus(trip), health);
    }

    ServerView crashed(Service left, long at) {
        return new ServerView(left, change, changedAt, TreePMap.empty(), cache, TreePMap.empty(), TreePSet.empty(),
                health.crashed(at));
    }

    ServerView with(Health next) {
        return new ServerView(service, change, changedAt, cache, lostCache, running, queue, next);
    }
}
