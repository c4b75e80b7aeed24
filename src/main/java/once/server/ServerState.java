package once.server;

import once.message.MessageId;
import once.message.NodeId;
import once.message.Request;
import once.message.Trip;
import once.service.Service;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What a server knows: the service's state, and the requests it has seen.
///
/// @param entries duplicate filter and reply cache in one: what is known of each request by its id
/// @param running the executions that have begun and not ended, by the trip their requests came on
public record ServerState(Service service, PSortedMap<MessageId, Entry> entries, PSortedMap<Trip, Running> running) {

    /// An execution that takes its time.
    record Running(NodeId client, Request request) {}

    /// A server that has seen nothing.
    static ServerState with(Service service) {
        return new ServerState(service, TreePMap.empty(), TreePMap.empty());
    }

    ServerState with(MessageId id, Entry entry) {
        return new ServerState(service, entries.plus(id, entry), running);
    }

    /// The same without an entry.
    public ServerState without(MessageId id) {
        return new ServerState(service, entries.minus(id), running);
    }

    ServerState starting(Trip trip, Running execution) {
        return new ServerState(service, entries, running.plus(trip, execution));
    }

    ServerState finished(Trip trip) {
        return new ServerState(service, entries, running.minus(trip));
    }

    ServerState now(Service next) {
        return new ServerState(next, entries, running);
    }
}
