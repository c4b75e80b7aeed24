package once.simulation;

import once.message.MessageId;
import once.service.Service;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// A server as it is shown.
///
/// @param service the state of the application
/// @param change what the last execution did; null before the first
/// @param changedAt when that was, in microseconds; -1 before the first
/// @param cache the entries of duplicate filter and reply cache
public record ServerView(Service service, Service.Change change, long changedAt, PSortedMap<MessageId, CacheRow> cache) {

    static ServerView with(Service service) {
        return new ServerView(service, null, -1, TreePMap.empty());
    }

    ServerView executed(Service next, Service.Change did, long at) {
        return new ServerView(next, did, at, cache);
    }

    ServerView with(CacheRow row) {
        return new ServerView(service, change, changedAt, cache.plus(row.id(), row));
    }

    ServerView without(MessageId id) {
        return new ServerView(service, change, changedAt, cache.minus(id));
    }
}
