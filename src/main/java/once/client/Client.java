package once.client;

import java.util.ArrayList;
import java.util.List;
import once.message.CallId;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Clock;
import once.node.Effect;
import once.node.Happening;
import once.node.Input;
import once.node.Node;
import once.node.Outcome;
import once.node.Step;
import once.node.Timer;

/// Makes its calls one after the other: sends, waits, sends again, pairs replies with requests by their ids, and tells
/// its application success or failure.
public final class Client implements Node<ClientState> {

    private final int number;
    private final RetryPolicy retries;
    private final List<PlannedCall> calls;

    /// A client with its calls in the order in which they are made.
    ///
    /// @param number the client's number, from 1
    public Client(int number, RetryPolicy retries, List<PlannedCall> calls) {
        this.number = number;
        this.retries = retries;
        this.calls = List.copyOf(calls);
    }

    @Override
    public ClientState initial() {
        return ClientState.INITIAL;
    }

    @Override
    public Step<ClientState> on(ClientState state, Input input, Clock clock) {
        return switch (input) {
            case Input.Started _ -> prepare(1, clock, new ArrayList<>());
            case Input.Arrived(_, Reply reply, var trip) -> receive(state, reply, trip, clock);
            case Input.Arrived _ -> Step.of(state);
            case Input.Fired(Timer.CallDue(var call)) -> begin(call.number(), new ArrayList<>());
            case Input.Fired(Timer.AttemptTimeout(_, var attempt)) -> timeOut(state, attempt, clock);
            case Input.Fired _ -> Step.of(state);
        };
    }

    /// Begins a call, or waits until it is due.
    private Step<ClientState> prepare(int call, Clock clock, List<Effect> effects) {
        if (call > calls.size()) {
            return new Step<>(new ClientState(call, 0), effects);
        }
        long pause = pauseBefore(calls.get(call - 1), call, clock);
        if (pause == 0) {
            return begin(call, effects);
        }
        effects.add(new Effect.StartTimer(new Timer.CallDue(id(call)), pause));
        return new Step<>(new ClientState(call, 0), effects);
    }

    private static long pauseBefore(PlannedCall planned, int call, Clock clock) {
        long gap = call == 1 ? 0 : planned.gapMicros();
        return planned.notBeforeMicros() == 0 ? gap : Math.max(gap, planned.notBeforeMicros() - clock.micros());
    }

    private Step<ClientState> begin(int call, List<Effect> effects) {
        effects.add(new Effect.Note(new Happening.CallBegan(id(call), calls.get(call - 1).operation())));
        return attempt(call, 1, effects);
    }

    private Step<ClientState> attempt(int call, int attempt, List<Effect> effects) {
        var planned = calls.get(call - 1);
        var request = new Request(messageId(call), planned.operation());
        effects.add(new Effect.Send(planned.server(), request, Trip.request(id(call), attempt)));
        effects.add(new Effect.StartTimer(new Timer.AttemptTimeout(id(call), attempt), retries.timeoutMicros(attempt)));
        return new Step<>(new ClientState(call, attempt), effects);
    }

    private Step<ClientState> receive(ClientState state, Reply reply, Trip trip, Clock clock) {
        if (!state.awaits() || !reply.id().equals(messageId(state.call()))) {
            return Step.of(state, new Effect.Note(new Happening.LateReplyIgnored(trip)));
        }
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.StopTimer(new Timer.AttemptTimeout(id(state.call()), state.attempt())));
        return end(state.call(), new Outcome.Success(reply.result()), clock, effects);
    }

    private Step<ClientState> timeOut(ClientState state, int attempt, Clock clock) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Note(new Happening.AttemptTimedOut(id(state.call()), attempt)));
        return attempt < retries.attempts()
                ? attempt(state.call(), attempt + 1, effects)
                : end(state.call(), new Outcome.Failure(), clock, effects);
    }

    private Step<ClientState> end(int call, Outcome outcome, Clock clock, List<Effect> effects) {
        effects.add(new Effect.Note(new Happening.CallEnded(id(call), outcome)));
        return prepare(call + 1, clock, effects);
    }

    private CallId id(int call) {
        return new CallId(number, call);
    }

    private MessageId messageId(int call) {
        return new MessageId(number, call);
    }
}
