package once.simulation;

import once.message.CallId;
import once.message.MessageId;
import once.message.Trip;
import once.node.Happening;
import once.service.Operation;
import once.service.Service;

/// Something that happened at one node at one time and deserves a mark of its own where a run is drawn.
public sealed interface Mark {

    /// The server executed an operation.
    ///
    /// @param nth how often it has now executed this call, from 1
    record Executed(int number, long at, Trip trip, Operation operation, Service.Change change, int nth) implements Mark {
        /// Whether the same call had been executed before.
        public boolean isAgain() {
            return nth > 1;
        }

        @Override
        public CallId call() {
            return trip.call();
        }
    }

    /// The reply cache answered a duplicate.
    record Hit(int number, long at, Trip trip, MessageId id) implements Mark {
        @Override
        public CallId call() {
            return trip.call();
        }
    }

    /// The duplicate filter dropped a copy of a request that was still being executed.
    record InProgress(int number, long at, Trip trip) implements Mark {
        @Override
        public CallId call() {
            return trip.call();
        }
    }

    /// The server dropped an entry of filter and cache.
    record Evicted(int number, long at, MessageId id, CallId call, Happening.Evicted.Why why) implements Mark {}

    /// The client waited in vain for a reply to an attempt.
    record TimedOut(int number, long at, CallId call, int attempt) implements Mark {}

    /// The client threw away a reply whose call was over.
    record LateReply(int number, long at, Trip trip) implements Mark {
        @Override
        public CallId call() {
            return trip.call();
        }
    }

    /// The number of the event.
    int number();

    /// When it happened, in microseconds.
    long at();

    /// The call it belongs to.
    CallId call();

    /// Whether it happened at the client.
    default boolean isAtClient() {
        return switch (this) {
            case TimedOut _, LateReply _ -> true;
            case Executed _, Hit _, InProgress _, Evicted _ -> false;
        };
    }
}
