package once.server;

import java.util.List;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Happening.Stage;
import once.node.Happening;
import once.node.Timer;
import once.node.Turn;
import once.service.Operation;
import once.service.Result;
import once.service.Service;

/// Executes requests stage by stage, as many at once as there are workers.
final class Executions {

    private final ServerPolicy policy;
    private final List<Stage> stages;
    private final DuplicateFilter filter;
    private final Recovery recovery;

    Executions(ServerPolicy policy, DuplicateFilter filter, Recovery recovery) {
        this.policy = policy;
        this.filter = filter;
        this.recovery = recovery;
        this.stages = stages(policy);
    }

    private static List<Stage> stages(ServerPolicy policy) {
        if (policy.execution().repliesFirst()) {
            return List.of(Stage.REPLY, Stage.EXECUTE);
        }
        return switch (policy.recovery().log().when()) {
            case NEVER, WITH_EFFECT -> List.of(Stage.EXECUTE, Stage.REPLY);
            case ID_BEFORE -> List.of(Stage.LOG_ID, Stage.EXECUTE, Stage.REPLY);
            case ID_BEFORE_REPLY_AFTER -> List.of(Stage.LOG_ID, Stage.EXECUTE, Stage.LOG_REPLY, Stage.REPLY);
            case AFTER -> List.of(Stage.EXECUTE, Stage.LOG_REPLY, Stage.REPLY);
        };
    }

    /// Executes a request, or lets it wait until a worker is free.
    void begin(Turn<ServerState> turn, Arrival arrival) {
        int workers = policy.execution().workers();
        if (workers > 0 && turn.state().running().size() >= workers) {
            turn.become(turn.state().queueing(turn.state().queue().plus(arrival)));
            turn.note(new Happening.Queued(arrival.trip(), arrival.request().id()));
            return;
        }
        turn.become(turn.state().at(arrival.trip(), new ServerState.Running(arrival.client(), arrival.request(), 0, null)));
        if (policy.execution().orphanMicros() > 0) {
            turn.start(new Timer.OrphanExpires(arrival.trip()), policy.execution().orphanMicros());
        }
        advance(turn, arrival.trip());
    }

    /// Goes through the stages that take no time, up to one that does or to the end.
    private void advance(Turn<ServerState> turn, Trip trip) {
        for (var running = turn.state().running().get(trip); running != null; running = turn.state().running().get(trip)) {
            if (running.stage() == stages.size()) {
                finish(turn, trip);
                return;
            }
            var stage = stages.get(running.stage());
            long lasts = lasts(stage, running.request().operation());
            if (lasts > 0) {
                turn.note(new Happening.StageBegan(trip, running.request().operation(), stage, lasts));
                turn.start(new Timer.StageDone(trip), lasts);
                return;
            }
            complete(turn, trip, running, stage);
        }
    }

    private long lasts(Stage stage, Operation operation) {
        long write = policy.recovery().log().writeMicros();
        return switch (stage) {
            case LOG_ID, LOG_REPLY -> write;
            case EXECUTE ->
                working(operation) + (policy.recovery().log().when() == CrashRecovery.Log.When.WITH_EFFECT ? write : 0);
            case REPLY -> policy.execution().replyMicros();
        };
    }

    private long working(Operation operation) {
        return operation instanceof Operation.Work(var lasts) ? lasts : policy.execution().serviceMicros();
    }

    /// The stage that was under way is over.
    void stageDone(Turn<ServerState> turn, Trip trip) {
        var running = turn.state().running().get(trip);
        complete(turn, trip, running, stages.get(running.stage()));
        advance(turn, trip);
    }

    private void complete(Turn<ServerState> turn, Trip trip, ServerState.Running running, Stage stage) {
        turn.become(turn.state().at(trip, running.next()));
        var arrival = new Arrival(running.client(), running.request(), trip);
        switch (stage) {
            case LOG_ID -> log(turn, arrival, Entry.Durable.ID, stage);
            case LOG_REPLY -> log(turn, arrival, Entry.Durable.REPLY, stage);
            case EXECUTE -> execute(turn, arrival, running);
            case REPLY -> reply(turn, arrival, running);
        }
    }

    private static void log(Turn<ServerState> turn, Arrival arrival, Entry.Durable what, Stage stage) {
        var id = arrival.request().id();
        var entry = turn.state().entries().get(id);
        if (entry != null) {
            turn.become(turn.state().with(id, entry.kept(what)));
            turn.note(new Happening.Logged(arrival.trip(), id, stage));
        }
    }

    private void execute(Turn<ServerState> turn, Arrival arrival, ServerState.Running running) {
        var applied = turn.state().service().apply(arrival.request().operation());
        if (applied.result() instanceof Result.Refusal refusal) {
            refuse(turn, arrival, running, refusal);
        } else {
            executed(turn, arrival, running, applied);
        }
    }

    /// The application will not do it, so the next copy is looked at anew.
    private void refuse(Turn<ServerState> turn, Arrival arrival, ServerState.Running running, Result.Refusal refusal) {
        turn.note(new Happening.Refused(arrival.trip(), arrival.request().id(), refusal));
        turn.become(turn.state().at(arrival.trip(), running.next().giving(refusal)));
        filter.notExecuted(turn, arrival.request().id());
    }

    private void executed(Turn<ServerState> turn, Arrival arrival, ServerState.Running running, Service.Applied applied) {
        var operation = arrival.request().operation();
        turn.note(new Happening.Executed(arrival.trip(), operation, applied.result(), applied.next(), applied.change()));
        turn.become(turn.state().now(applied.next()).at(arrival.trip(), running.next().giving(applied.result())));
        if (operation instanceof Operation.Wipeout) {
            filter.wipe(turn, arrival.request().id());
        }
        filter.answered(turn, arrival, new Reply(arrival.request().id(), applied.result(), incarnation(turn)));
        if (policy.recovery().log().when() == CrashRecovery.Log.When.WITH_EFFECT) {
            log(turn, arrival, Entry.Durable.REPLY, Stage.EXECUTE);
        }
    }

    /// A server that replies first does not know the result yet; it says that it is going to do it.
    private void reply(Turn<ServerState> turn, Arrival arrival, ServerState.Running running) {
        var result = running.result() == null ? new Result.Done() : running.result();
        turn.send(arrival.client(), new Reply(arrival.request().id(), result, incarnation(turn)), arrival.trip().reply());
    }

    private int incarnation(Turn<ServerState> turn) {
        return policy.recovery().namesIncarnation() ? turn.state().boot().incarnation() : 0;
    }

    private void finish(Turn<ServerState> turn, Trip trip) {
        turn.become(turn.state().finished(trip));
        if (policy.execution().orphanMicros() > 0) {
            turn.stop(new Timer.OrphanExpires(trip));
        }
        next(turn);
    }

    /// Takes the next request that waits, and passes over those whose deadline has passed meanwhile.
    private void next(Turn<ServerState> turn) {
        boolean free = true;
        while (free && !turn.state().queue().isEmpty()) {
            var waiting = turn.state().queue().getFirst();
            turn.become(turn.state().queueing(turn.state().queue().minus(0)));
            if (recovery.inTime(turn, waiting)) {
                begin(turn, waiting);
                free = false;
            }
        }
    }

    /// Hears from the client of an execution: it is no orphan.
    void renew(Turn<ServerState> turn, MessageId id) {
        if (policy.execution().orphanMicros() == 0) {
            return;
        }
        turn.state().running().forEach((trip, running) -> {
            if (running.request().id().equals(id)) {
                turn.start(new Timer.OrphanExpires(trip), policy.execution().orphanMicros());
            }
        });
    }

    /// Stops an execution that nobody waits for.
    void kill(Turn<ServerState> turn, Trip trip, boolean byClient) {
        var running = turn.state().running().get(trip);
        turn.stop(new Timer.StageDone(trip));
        abandon(turn, trip, running.request(), byClient);
        finish(turn, trip);
    }

    private void abandon(Turn<ServerState> turn, Trip trip, Request request, boolean byClient) {
        turn.note(new Happening.OrphanKilled(trip, request.operation(), byClient));
        filter.notExecuted(turn, request.id());
    }

    /// Stops what goes on for a client's requests up to an id.
    void exterminate(Turn<ServerState> turn, MessageId upTo) {
        for (var waiting : turn.state().queue()) {
            if (isUpTo(upTo, waiting.request().id())) {
                turn.become(turn.state().queueing(turn.state().queue().minus(waiting)));
                abandon(turn, waiting.trip(), waiting.request(), true);
            }
        }
        turn.state().running().forEach((trip, running) -> {
            if (isUpTo(upTo, running.request().id())) {
                kill(turn, trip, true);
            }
        });
    }

    private static boolean isUpTo(MessageId last, MessageId id) {
        return id.client() == last.client() && id.number() <= last.number();
    }
}
