package once.server;

import java.util.ArrayList;
import java.util.List;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Clock;
import once.node.Effect;
import once.node.Happening;
import once.node.Input;
import once.node.Node;
import once.node.Step;
import once.node.Timer;
import once.service.Service;

/// Filters duplicates, executes what is new, and answers.
public final class Server implements Node<ServerState> {

    private final ServerPolicy policy;
    private final Service service;

    /// A server with the state its service begins in.
    public Server(ServerPolicy policy, Service service) {
        this.policy = policy;
        this.service = service;
    }

    @Override
    public ServerState initial() {
        return ServerState.with(service);
    }

    @Override
    public Step<ServerState> on(ServerState state, Input input, Clock clock) {
        return switch (input) {
            case Input.Started _ -> Step.of(state);
            case Input.Arrived(var from, Request request, var trip) -> receive(state, from, request, trip);
            case Input.Arrived _ -> Step.of(state);
            case Input.Fired(Timer.ExecutionDone(var trip)) -> finish(state, trip);
            case Input.Fired(Timer.EntryExpires(var id)) -> expire(state, id);
            case Input.Fired _ -> Step.of(state);
        };
    }

    private Step<ServerState> receive(ServerState state, NodeId from, Request request, Trip trip) {
        if (!policy.filtersDuplicates()) {
            return start(state, from, request, trip, new ArrayList<>());
        }
        return switch (state.entries().get(request.id())) {
            case null -> start(state, from, request, trip, remember(request.id(), trip));
            case Entry.InProgress _ -> Step.of(state, note(new Happening.DuplicateInProgressDropped(trip, request.id())));
            case Entry.Answered(var reply) -> answerAgain(state, from, reply, trip);
        };
    }

    private static Step<ServerState> answerAgain(ServerState state, NodeId from, Reply reply, Trip trip) {
        var hit = note(new Happening.AnsweredFromCache(trip, reply));
        return Step.of(state, hit, new Effect.Send(from, reply, trip.reply()));
    }

    private List<Effect> remember(MessageId id, Trip trip) {
        var effects = new ArrayList<Effect>();
        effects.add(note(new Happening.Remembered(trip, id, policy.lifetimeMicros())));
        if (!policy.remembersForever()) {
            effects.add(new Effect.StartTimer(new Timer.EntryExpires(id), policy.lifetimeMicros()));
        }
        return effects;
    }

    private Step<ServerState> start(ServerState state, NodeId from, Request request, Trip trip, List<Effect> effects) {
        var noted = policy.filtersDuplicates() ? state.with(request.id(), new Entry.InProgress()) : state;
        if (policy.serviceMicros() == 0) {
            return execute(noted, from, request, trip, effects);
        }
        effects.add(note(new Happening.ExecutionBegan(trip, request.operation(), policy.serviceMicros())));
        effects.add(new Effect.StartTimer(new Timer.ExecutionDone(trip), policy.serviceMicros()));
        return new Step<>(noted.starting(trip, new ServerState.Running(from, request)), effects);
    }

    private Step<ServerState> finish(ServerState state, Trip trip) {
        var execution = state.running().get(trip);
        return execute(state.finished(trip), execution.client(), execution.request(), trip, new ArrayList<>());
    }

    /// An entry whose lifetime has ended during the execution does not come back.
    private static Step<ServerState> execute(ServerState state, NodeId from, Request request, Trip trip, List<Effect> effects) {
        var applied = state.service().apply(request.operation());
        var reply = new Reply(request.id(), applied.result());
        effects.add(note(new Happening.Executed(trip, request.operation(), applied.result(), applied.next(), applied.change())));
        var done = state.now(applied.next());
        if (done.entries().containsKey(request.id())) {
            effects.add(note(new Happening.ReplyCached(reply)));
            done = done.with(request.id(), new Entry.Answered(reply));
        }
        effects.add(new Effect.Send(from, reply, trip.reply()));
        return new Step<>(done, effects);
    }

    private static Step<ServerState> expire(ServerState state, MessageId id) {
        return Step.of(state.without(id), note(new Happening.Evicted(id, Happening.Evicted.Why.LIFETIME)));
    }

    private static Effect note(Happening happening) {
        return new Effect.Note(happening);
    }
}
