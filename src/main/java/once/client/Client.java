package once.client;

import java.util.List;
import java.util.Map;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.message.Trip;
import once.node.Chance;
import once.node.Clock;
import once.node.Happening;
import once.node.Input;
import once.node.Node;
import once.node.Outcome.Why;
import once.node.Outcome;
import once.node.Step;
import once.node.Timer;
import once.node.Turn;
import once.service.Result;

/// Makes its calls one after the other: sends, waits, sends again, pairs replies with requests by their ids, and tells
/// its application success or failure.
public final class Client implements Node<ClientState> {

    private final int number;
    private final ClientPolicy policy;
    private final List<PlannedCall> calls;
    private final Chance chance;
    private final Map<Trip, Long> waits;

    /// A client with its calls in the order in which they are made.
    ///
    /// @param number the client's number, from 1
    /// @param chance where jitter comes from
    public Client(int number, ClientPolicy policy, List<PlannedCall> calls, Chance chance) {
        this(number, policy, calls, chance, Map.of());
    }

    /// A client some of whose waits are not left to chance.
    ///
    /// @param waits how long it waits after its attempts, in microseconds
    public Client(int number, ClientPolicy policy, List<PlannedCall> calls, Chance chance, Map<Trip, Long> waits) {
        this.number = number;
        this.policy = policy;
        this.calls = List.copyOf(calls);
        this.chance = chance;
        this.waits = waits;
    }

    @Override
    public ClientState initial() {
        return ClientState.initial(policy.budget() == null ? 0 : policy.budget().full());
    }

    @Override
    public Step<ClientState> on(ClientState state, Input input, Clock clock) {
        var turn = new Turn<>(state, clock);
        switch (input) {
            case Input.Started _ -> start(turn);
            case Input.Arrived(_, var message, var trip) -> receive(turn, message, trip);
            case Input.Fired(var timer) -> fire(turn, timer);
            case Input.Disconnected _ -> tryAgainAtOnce(turn);
            case Input.Crashed _ -> crash(turn);
            case Input.Restarted _ -> restart(turn);
        }
        return turn.end();
    }

    private void fire(Turn<ClientState> turn, Timer timer) {
        switch (timer) {
            case Timer.CallDue(var call) -> begin(turn, call.number());
            case Timer.AttemptTimeout(_, var attempt) -> timeOut(turn, attempt);
            case Timer.RetryDue(var call, var attempt) -> comeBack(turn, call, attempt);
            case Timer.StageDone _, Timer.EntryExpires _, Timer.SilenceEnds _, Timer.OrphanExpires _, Timer.SnapshotDue _, Timer.DecisionDue _ ->
                throw new IllegalArgumentException("not a client's timer: " + timer);
        }
    }

    private void start(Turn<ClientState> turn) {
        turn.become(turn.state().beginning());
        prepare(turn, 1);
    }

    /// Begins a call, or waits until it is due.
    private void prepare(Turn<ClientState> turn, int call) {
        if (call > calls.size()) {
            return;
        }
        long pause = pauseBefore(turn, calls.get(call - 1), call);
        if (pause <= 0) {
            begin(turn, call);
        } else {
            turn.start(new Timer.CallDue(id(call)), pause);
        }
    }

    private static long pauseBefore(Turn<ClientState> turn, PlannedCall planned, int call) {
        long gap = call == 1 ? 0 : planned.gapMicros();
        return planned.notBeforeMicros() == 0 ? gap : Math.max(gap, planned.notBeforeMicros() - turn.now());
    }

    private void begin(Turn<ClientState> turn, int call) {
        turn.note(new Happening.CallBegan(id(call), calls.get(call - 1).operation()));
        if (!calls.get(call - 1).locatable()) {
            end(turn, new Outcome.Failure(Why.CANNOT_LOCATE));
            return;
        }
        turn.become(turn.state().carrying(stamps(turn)));
        attempt(turn, 1);
    }

    private Stamps stamps(Turn<ClientState> turn) {
        boolean timed = policy.stampsCreation() || policy.deadlineMicros() > 0;
        long created = timed ? turn.now() + policy.clockOffsetMicros() : Stamps.NO_TIME;
        long expires = policy.deadlineMicros() > 0 ? created + policy.deadlineMicros() : Stamps.NO_TIME;
        var session = turn.state().session();
        boolean saysIncarnation = policy.epoch() != ClientPolicy.Epoch.IGNORED || session.resumesFrom() > 0;
        return new Stamps(policy.stampsCreation() ? created : Stamps.NO_TIME, expires, saysIncarnation ? session.incarnation() : 0, session.resumesFrom());
    }

    private void attempt(Turn<ClientState> turn, int attempt) {
        int call = turn.state().call();
        turn.become(turn.state().trying(attempt));
        send(turn, call, attempt);
        turn.start(new Timer.AttemptTimeout(id(call), attempt), wait(id(call), attempt));
    }

    private long wait(CallId call, int attempt) {
        var prescribed = waits.isEmpty() ? null : waits.get(Trip.request(call, attempt));
        return prescribed != null ? prescribed : policy.retry().timeoutMicros(call, attempt, chance);
    }

    private void send(Turn<ClientState> turn, int call, int attempt) {
        var planned = calls.get(call - 1);
        var request = new Request(messageId(turn, call), planned.operation(), turn.state().stamps());
        turn.send(planned.server(), request, Trip.request(id(call), attempt));
    }

    private void receive(Turn<ClientState> turn, Message message, Trip trip) {
        switch (message) {
            case Reply reply -> receive(turn, reply, trip);
            case Message.Announcement(_, var incarnation) -> hearOfRestart(turn, incarnation);
            case Request _, Message.Acknowledgement _, Message.Extermination _ -> turn.note(new Happening.Unexpected(message));
        }
    }

    private void receive(Turn<ClientState> turn, Reply reply, Trip trip) {
        learn(turn, reply.incarnation());
        if (!turn.state().awaits() || !reply.id().equals(messageId(turn, turn.state().call()))) {
            late(turn, reply, trip);
            return;
        }
        switch (reply.result()) {
            case Result.Given result -> accept(turn, result);
            case Result.Refusal refusal -> refused(turn, refusal, reply.incarnation());
        }
    }

    private void late(Turn<ClientState> turn, Reply reply, Trip trip) {
        int call = turn.state().call();
        boolean ofTheCallBefore = call > 1 && reply.id().equals(messageId(turn, call - 1));
        boolean mayRetry = turn.state().awaits() && turn.state().attempt() < policy.retry().attempts();
        if (policy.resendsOnLateReply() && ofTheCallBefore && mayRetry) {
            turn.stop(timeout(turn));
            attempt(turn, turn.state().attempt() + 1);
        } else {
            turn.note(new Happening.LateReplyIgnored(trip));
        }
    }

    private void learn(Turn<ClientState> turn, int incarnation) {
        if (policy.epoch() != ClientPolicy.Epoch.IGNORED && incarnation > turn.state().session().incarnation()) {
            turn.become(turn.state().with(turn.state().session().knowing(incarnation)));
            turn.note(new Happening.IncarnationLearned(incarnation));
        }
    }

    private void accept(Turn<ClientState> turn, Result.Given result) {
        turn.stop(timeout(turn));
        int call = turn.state().call();
        if (policy.acknowledges()) {
            turn.send(calls.get(call - 1).server(), new Message.Acknowledgement(messageId(turn, call)), Trip.notice(id(call), 1));
        }
        if (policy.budget() != null) {
            turn.become(turn.state().with(turn.state().session().left(policy.budget().afterSuccess(turn.state().session().budget()))));
        }
        end(turn, outcome(result, turn.state().attempt()));
    }

    /// A version that does not fit says nothing once the request was sent twice: the first copy may have moved it.
    private static Outcome outcome(Result.Given result, int attempt) {
        return result instanceof Result.WrongVersion && attempt > 1 ? new Outcome.Failure(Why.UNKNOWN) : new Outcome.Success(result);
    }

    private void refused(Turn<ClientState> turn, Result.Refusal refusal, int incarnation) {
        switch (refusal) {
            case Result.Overloaded(var wait) -> postpone(turn, wait);
            case Result.Mismatch _ -> fail(turn, Why.CONFLICT);
            case Result.Unknown _ -> fail(turn, Why.UNKNOWN);
            case Result.Stale _ -> stale(turn);
            case Result.Challenge _ -> resume(turn, incarnation);
        }
    }

    /// After the last attempt the call is refused only if each attempt was: another may still be executed, or answered.
    private void postpone(Turn<ClientState> turn, long waitMicros) {
        var call = id(turn.state().call());
        int attempt = turn.state().attempt();
        turn.become(turn.state().refused());
        if (attempt < policy.retry().attempts()) {
            turn.stop(timeout(turn));
            turn.note(new Happening.RetryPostponed(call, waitMicros));
            turn.start(new Timer.RetryDue(call, attempt), waitMicros);
        } else if (turn.state().refusals() >= attempt) {
            fail(turn, Why.REFUSED);
        }
    }

    /// The call may have ended in the meantime, or gone on: a late reply to an earlier attempt is as good as any.
    private void comeBack(Turn<ClientState> turn, CallId call, int after) {
        if (turn.state().attempt() == after && call.equals(id(turn.state().call()))) {
            attempt(turn, after + 1);
        }
    }

    private void stale(Turn<ClientState> turn) {
        boolean again = policy.epoch() == ClientPolicy.Epoch.RESTAMPED && turn.state().attempt() < policy.retry().attempts();
        if (!again) {
            fail(turn, Why.UNKNOWN);
            return;
        }
        turn.stop(timeout(turn));
        restamp(turn);
        attempt(turn, turn.state().attempt() + 1);
    }

    /// Gives up what it has sent so far, and says so with everything it sends from now on.
    private void resume(Turn<ClientState> turn, int incarnation) {
        int next = messageId(turn, turn.state().call()).number() + 1;
        turn.become(turn.state().with(turn.state().session().knowing(incarnation).resumingFrom(next)));
        fail(turn, Why.UNKNOWN);
    }

    private void timeOut(Turn<ClientState> turn, int attempt) {
        turn.note(new Happening.AttemptTimedOut(id(turn.state().call()), attempt));
        if (attempt >= policy.retry().attempts()) {
            end(turn, new Outcome.Failure(Why.TIMED_OUT));
        } else if (!mayRetry(turn)) {
            turn.note(new Happening.RetryBudgetSpent(id(turn.state().call())));
            end(turn, new Outcome.Failure(Why.TIMED_OUT));
        } else {
            restamp(turn);
            attempt(turn, attempt + 1);
        }
    }

    private boolean mayRetry(Turn<ClientState> turn) {
        if (policy.budget() == null) {
            return true;
        }
        int left = policy.budget().afterFailure(turn.state().session().budget());
        turn.become(turn.state().with(turn.state().session().left(left)));
        return policy.budget().allows(left);
    }

    private void restamp(Turn<ClientState> turn) {
        if (policy.epoch() == ClientPolicy.Epoch.RESTAMPED) {
            turn.become(turn.state().carrying(turn.state().stamps().of(turn.state().session().incarnation())));
        }
    }

    /// What was under way on the connection is lost, so there is nothing to wait for.
    private void tryAgainAtOnce(Turn<ClientState> turn) {
        if (turn.state().awaits()) {
            turn.stop(timeout(turn));
            timeOut(turn, turn.state().attempt());
        }
    }

    private void fail(Turn<ClientState> turn, Why why) {
        turn.stop(timeout(turn));
        end(turn, new Outcome.Failure(why));
    }

    private void end(Turn<ClientState> turn, Outcome outcome) {
        int call = turn.state().call();
        turn.note(new Happening.CallEnded(id(call), outcome));
        turn.become(turn.state().ended(outcome instanceof Outcome.Success));
        prepare(turn, call + 1);
    }

    private void hearOfRestart(Turn<ClientState> turn, int incarnation) {
        learn(turn, incarnation);
        boolean waits = turn.state().awaits();
        boolean hasAsked = waits || turn.state().last().attempts() > 0;
        if (policy.reissue() == ClientPolicy.Reissue.PAYS_NO_ATTENTION || !hasAsked) {
            return;
        }
        if (!reissues(!waits && turn.state().last().acknowledged())) {
            giveUp(turn);
        } else if (waits) {
            turn.stop(timeout(turn));
            attempt(turn, turn.state().attempt() + 1);
        } else {
            turn.become(turn.state().reissuing());
            send(turn, turn.state().call() - 1, turn.state().last().attempts());
        }
    }

    private boolean reissues(boolean acknowledged) {
        return switch (policy.reissue()) {
            case ALWAYS -> true;
            case NEVER, PAYS_NO_ATTENTION -> false;
            case ONLY_WHEN_ACKNOWLEDGED -> acknowledged;
            case ONLY_WHEN_NOT_ACKNOWLEDGED -> !acknowledged;
        };
    }

    private void giveUp(Turn<ClientState> turn) {
        if (turn.state().awaits()) {
            fail(turn, Why.UNKNOWN);
        }
    }

    private void crash(Turn<ClientState> turn) {
        turn.note(new Happening.Crashed(null));
        if (turn.state().awaits()) {
            turn.note(new Happening.CallEnded(id(turn.state().call()), new Outcome.Failure(Why.CRASHED)));
            turn.become(turn.state().ended(false));
        }
    }

    private void restart(Turn<ClientState> turn) {
        int call = Math.max(1, turn.state().call());
        var before = call > 1 ? messageId(turn, call - 1) : null;
        int countFrom = policy.ids() == ClientPolicy.Ids.REUSED_AFTER_RESTART ? call - 1 : turn.state().session().idsFrom();
        turn.become(turn.state().with(turn.state().session().restarted(countFrom)));
        turn.note(new Happening.Restarted(turn.state().session().boots()));
        if (policy.exterminates() && before != null) {
            turn.send(calls.get(call - 2).server(), new Message.Extermination(before), Trip.notice(id(call - 1), turn.state().session().boots()));
        }
        prepare(turn, call);
    }

    private Timer timeout(Turn<ClientState> turn) {
        return new Timer.AttemptTimeout(id(turn.state().call()), turn.state().attempt());
    }

    private CallId id(int call) {
        return new CallId(number, call);
    }

    private MessageId messageId(Turn<ClientState> turn, int call) {
        int sameAs = calls.get(call - 1).sameIdAs();
        int counted = sameAs > 0 ? sameAs : call;
        return new MessageId(number, policy.ids() == ClientPolicy.Ids.NONE ? 0 : counted - turn.state().session().idsFrom());
    }
}
