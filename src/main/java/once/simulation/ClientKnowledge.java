package once.simulation;

import java.util.ArrayList;
import java.util.List;
import once.message.CallId;
import once.message.Direction;
import once.node.Happening;
import once.node.Outcome;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.service.Result;

/// What a client can know about one of its calls: the worlds that fit everything it has seen of it. It knows its protocol
/// and what its environment may do; it sees what it sends, when, and what comes back; it sees nothing of the server.
/// No world is left out that may be the true one.
///
/// @param worlds none before the first request is sent
public record ClientKnowledge(CallId call, List<World> worlds) {

    /// What may have become of a call.
    ///
    /// @param leastExecutions how often it may have been executed by now, at least
    /// @param mostExecutions at most
    public record World(Kind kind, int leastExecutions, int mostExecutions) {}

    /// Kinds of worlds, told apart by how far the call has come.
    public enum Kind {
        /// No request has come through, and none is on its way.
        REQUEST_LOST,
        /// No request has come through yet, and one is on its way.
        REQUEST_UNDER_WAY,
        /// The server has a request, and is not done.
        AT_WORK,
        /// The server is down, and has not executed it.
        SERVER_DOWN,
        /// Executed, and a reply is on its way.
        REPLY_UNDER_WAY,
        /// Executed, and no reply is on its way.
        REPLY_LOST,
        /// A reply has come.
        ANSWERED,
        /// The server, or the lack of one, has said that it was not executed.
        REFUSED
    }

    public ClientKnowledge {
        worlds = List.copyOf(worlds);
    }

    /// What is known when so much has happened.
    public static ClientKnowledge of(Recording recording, Moment moment, CallId call) {
        var seen = Seen.of(recording, moment, call);
        boolean unsent = seen.sentAt.isEmpty() && !seen.refused;
        return new ClientKnowledge(call, unsent ? List.of() : new Worlds(recording.scenario(), seen, moment.micros()).all());
    }

    /// What a client has seen of a call.
    ///
    /// @param sentAt when its requests left
    /// @param answered whether a reply came, in time or too late
    /// @param refused whether it was told that nothing was executed
    private record Seen(List<Long> sentAt, boolean answered, boolean refused) {

        static Seen of(Recording recording, Moment moment, CallId call) {
            var sentAt = new ArrayList<Long>();
            boolean answered = false;
            boolean refused = false;
            for (var event : recording.events().subList(0, moment.applied())) {
                if (event instanceof Event.Sent(_, long at, var flight) && flight.trip().direction() == Direction.REQUEST
                        && flight.trip().call().equals(call) && flight.parent() == 0) {
                    sentAt.add(at);
                }
                answered |= isAnswer(event, call, recording);
                refused |= event instanceof Event.Told(_, _, _, Happening.CallEnded(var ended, Outcome.Failure(var why)))
                        && ended.equals(call) && why.isDefinite();
            }
            return new Seen(sentAt, answered, refused);
        }

        private static boolean isAnswer(Event event, CallId call, Recording recording) {
            return event instanceof Event.Told(_, _, _, Happening.CallEnded(var ended, Outcome.Success _)) && ended.equals(call)
                    || event instanceof Event.Told(int number, _, _, Happening.LateReplyIgnored(var trip))
                    && trip.call().equals(call) && isGiven(recording, number);
        }

        /// A client throws a reply away at once when it arrives.
        private static boolean isGiven(Recording recording, int number) {
            return recording.events().get(number - 2) instanceof Event.Arrived(_, _, var flight)
                    && flight.message() instanceof once.message.Reply reply && reply.result() instanceof Result.Given;
        }
    }

    /// The worlds that fit what was seen.
    private record Worlds(Scenario scenario, Leeway leeway, Seen seen, long now) {

        Worlds(Scenario scenario, Seen seen, long now) {
            this(scenario, Leeway.of(scenario), seen, now);
        }

        List<World> all() {
            if (seen.answered) {
                return List.of(new World(Kind.ANSWERED, leeway.pairsSurely() ? 1 : 0, Math.max(1, most())));
            }
            var worlds = new ArrayList<World>();
            if (seen.refused) {
                worlds.add(new World(Kind.REFUSED, 0, leeway.copies() > 1 || leeway.crashes() ? most() : 0));
                return worlds;
            }
            addNotExecuted(worlds);
            addExecuted(worlds);
            return worlds;
        }

        private void addNotExecuted(List<World> worlds) {
            boolean perhaps = leeway.losesRequests() || seen.sentAt.stream().allMatch(this::isYetToBeExecuted);
            if (leeway.losesRequests()) {
                worlds.add(new World(Kind.REQUEST_LOST, 0, 0));
            }
            if (perhaps && seen.sentAt.stream().anyMatch(this::isUnderWay)) {
                worlds.add(new World(Kind.REQUEST_UNDER_WAY, 0, 0));
            }
            if (leeway.workMost() > 0 && seen.sentAt.stream().anyMatch(this::isAtWork)) {
                worlds.add(new World(Kind.AT_WORK, 0, most()));
            }
            if (leeway.crashes()) {
                worlds.add(new World(Kind.SERVER_DOWN, 0, 0));
            }
        }

        private void addExecuted(List<World> worlds) {
            int most = most();
            if (most > 0 && seen.sentAt.stream().anyMatch(this::isReplyUnderWay)) {
                worlds.add(new World(Kind.REPLY_UNDER_WAY, 1, most));
            }
            if (most > 0 && leeway.losesReplies()) {
                worlds.add(new World(Kind.REPLY_LOST, 1, most));
            }
        }

        private boolean isYetToBeExecuted(long sentAt) {
            return now <= sentAt + leeway.requestMost() + leeway.workMost();
        }

        private boolean isUnderWay(long sentAt) {
            return now <= sentAt + leeway.requestMost();
        }

        private boolean mayHaveArrived(long sentAt) {
            return now >= sentAt + leeway.requestLeast();
        }

        private boolean isAtWork(long sentAt) {
            return mayHaveArrived(sentAt) && isYetToBeExecuted(sentAt);
        }

        private boolean isReplyUnderWay(long sentAt) {
            return mayHaveArrived(sentAt) && now <= sentAt + leeway.requestMost() + leeway.workMost() + leeway.replyMost();
        }

        /// How often it may have been executed by now.
        private int most() {
            int arrived = (int) seen.sentAt.stream().filter(this::mayHaveArrived).count() * leeway.copies();
            var filter = scenario.protocol().server().filter();
            return filter.on() && !filter.executesReadsAlways() && !mayForget()
                    ? Math.min(arrived, filter.executions())
                    : arrived;
        }

        /// How far apart the first and the last copy may have arrived by now; 0 where nothing was sent.
        private long arrivalsSpan() {
            return seen.sentAt.isEmpty()
                    ? 0
                    : Math.min(now,
                            seen.sentAt.getLast() + leeway.requestMost()) - (seen.sentAt.getFirst() + leeway.requestLeast());
        }

        private boolean mayForget() {
            var server = scenario.protocol().server();
            var eviction = server.eviction();
            boolean inCrash = leeway.crashes() && server.recovery().log().when() != CrashRecovery.Log.When.WITH_EFFECT;
            return inCrash || !server.filter().marksInProgress() || arrivalsSpan() >= eviction.lifetimeMicros()
                    || eviction.capacity() > 0 || eviction.onAcknowledgement() || eviction.slotsPerClient() > 0
                    || eviction.byWipeout() || !leeway.pairsSurely();
        }
    }
}
