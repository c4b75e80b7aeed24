package once.node;

import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Trip;
import once.service.Operation;
import once.service.Result;
import once.service.Service;

/// What has happened inside a node, told so that it can be recorded and shown.
public sealed interface Happening {

    /// What has happened inside a client.
    sealed interface OfClient extends Happening {}

    /// What has happened inside a server.
    sealed interface OfServer extends Happening {}

    /// The client's application has asked for an operation.
    record CallBegan(CallId call, Operation operation) implements OfClient {}

    /// The client has waited in vain for a reply to this attempt.
    record AttemptTimedOut(CallId call, int attempt) implements OfClient {}

    /// The client has been told to come back later.
    record RetryPostponed(CallId call, long waitMicros) implements OfClient {}

    /// The client does not try again, though it could: too many of its attempts have failed of late.
    record RetryBudgetSpent(CallId call) implements OfClient {}

    /// The client has told its application how the call ended.
    record CallEnded(CallId call, Outcome outcome) implements OfClient {}

    /// The client has thrown a reply away: its call is over.
    record LateReplyIgnored(Trip trip) implements OfClient {}

    /// The client has learned which incarnation of the server it is talking to.
    record IncarnationLearned(int incarnation) implements OfClient {}

    /// The server has begun a stage of an execution that takes a while.
    record StageBegan(Trip trip, Operation operation, Stage stage, long lastsMicros) implements OfServer {}

    /// What a server does about a request, one after the other.
    enum Stage {
        /// Makes the id of the request durable.
        LOG_ID,
        /// Does what was asked for.
        EXECUTE,
        /// Makes the reply durable.
        LOG_REPLY,
        /// Sends the reply.
        REPLY
    }

    /// The server has executed the operation that came on this trip.
    record Executed(Trip trip, Operation operation, Result result, Service service, Service.Change change) implements OfServer {}

    /// The duplicate filter has taken note of a new request.
    ///
    /// @param lifetimeMicros how long the entry lives from now; [Long#MAX_VALUE] for ever
    record Remembered(Trip trip, MessageId id, long lifetimeMicros) implements OfServer {}

    /// The lifetime of an entry has begun anew.
    record Refreshed(MessageId id, long lifetimeMicros) implements OfServer {}

    /// Something about an entry has become durable.
    record Logged(Trip trip, MessageId id, Stage stage) implements OfServer {}

    /// The reply cache has taken in a reply.
    record ReplyCached(Reply reply) implements OfServer {}

    /// The duplicate filter has found a copy of an answered request, and the reply cache answers it.
    record AnsweredFromCache(Trip trip, Reply reply) implements OfServer {}

    /// The server has dropped a request without executing or answering it.
    record Dropped(Trip trip, MessageId id, Drop why) implements OfServer {}

    /// Why a server drops a request.
    enum Drop {
        /// Another copy of it is being executed.
        IN_PROGRESS,
        /// It was executed, and the filter keeps no replies.
        NO_REPLY_KEPT,
        /// The client has already gone on to later requests.
        SUPERSEDED,
        /// The server has restarted and is silent.
        SILENCE,
        /// Its deadline has passed.
        EXPIRED
    }

    /// The server has refused a request, and says so.
    record Refused(Trip trip, MessageId id, Result.Refusal refusal) implements OfServer {}

    /// The request waits until a worker is free, or until a silence is over.
    record Queued(Trip trip, MessageId id) implements OfServer {}

    /// The server has dropped an entry of filter and cache.
    record Evicted(MessageId id, Why why) implements OfServer {
        /// What ended the entry.
        public enum Why { LIFETIME, CAPACITY, ACKNOWLEDGED, SUPERSEDED, WIPED_OUT, ABANDONED }
    }

    /// The server has stopped an execution that nobody waits for any more.
    record OrphanKilled(Trip trip, Operation operation, boolean byClient) implements OfServer {}

    /// A restarted server has begun to be silent.
    record SilenceBegan(long lastsMicros) implements OfServer {}

    /// The silence is over.
    record SilenceEnded() implements OfServer {}

    /// The server has saved a copy of its duplicate filter.
    record SnapshotSaved(int entries) implements OfServer {}

    /// The server has made durable that it may have executed requests created up to this time.
    record BoundRaised(long createdUpToMicros) implements OfServer {}

    /// An entry has survived a crash.
    record Recovered(MessageId id, Reply reply) implements OfServer {}

    /// The node has crashed. What it knew is gone, but for what was durable.
    ///
    /// @param service the state of the service that is left; null on a client
    record Crashed(Service service) implements OfClient, OfServer {}

    /// The node is up again, for the given time; 1 is the first.
    record Restarted(int incarnation) implements OfClient, OfServer {}

    /// A message came that the node can make nothing of.
    record Unexpected(Message message) implements OfClient, OfServer {}
}
