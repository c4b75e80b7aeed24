package once.node;

import once.message.CallId;
import once.message.MessageId;
import once.message.Reply;
import once.message.Trip;
import once.service.Operation;
import once.service.Result;
import once.service.Service;

/// What has happened inside a node, told so that it can be recorded and shown.
public sealed interface Happening {

    /// The client's application has asked for an operation.
    record CallBegan(CallId call, Operation operation) implements Happening {}

    /// The client has waited in vain for a reply to this attempt.
    record AttemptTimedOut(CallId call, int attempt) implements Happening {}

    /// The client has told its application how the call ended.
    record CallEnded(CallId call, Outcome outcome) implements Happening {}

    /// The client has thrown a reply away: its call is over.
    record LateReplyIgnored(Trip trip) implements Happening {}

    /// The server has begun an execution that takes a while.
    record ExecutionBegan(Trip trip, Operation operation, long lastsMicros) implements Happening {}

    /// The server has executed the operation that came on this trip.
    record Executed(Trip trip, Operation operation, Result result, Service service, Service.Change change) implements Happening {}

    /// The duplicate filter has taken note of a new request.
    ///
    /// @param lifetimeMicros how long the entry lives from now
    record Remembered(Trip trip, MessageId id, long lifetimeMicros) implements Happening {}

    /// The reply cache has taken in the reply that was just sent.
    record ReplyCached(Reply reply) implements Happening {}

    /// The duplicate filter has found a copy of an answered request, and the reply cache answers it.
    record AnsweredFromCache(Trip trip, Reply reply) implements Happening {}

    /// The duplicate filter has dropped a copy of a request that is still being executed.
    record DuplicateInProgressDropped(Trip trip, MessageId id) implements Happening {}

    /// The server has dropped an entry of filter and cache.
    record Evicted(MessageId id, Why why) implements Happening {
        /// What ended the entry.
        public enum Why { LIFETIME }
    }
}
