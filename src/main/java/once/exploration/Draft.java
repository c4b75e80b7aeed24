package once.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import once.channel.Outage;
import once.message.NodeId;
import once.node.Effect;
import once.node.Happening;
import once.node.Timer;

/// What a node does in one step, gathered effect by effect.
final class Draft {

    private final Nodes nodes;
    private final int index;
    private final NodeId node;
    private final Allowed allowed;
    private final List<Reaction.Sending> sends = new ArrayList<>();
    private final List<Reaction.Start> starts = new ArrayList<>();
    private int[] stops = {};
    private int[] marks = {};
    private int[] ended = {};

    Draft(Nodes nodes, int index, Allowed allowed) {
        this.nodes = nodes;
        this.index = index;
        this.node = nodes.id(index);
        this.allowed = allowed;
    }

    /// The number of the node.
    int index() {
        return index;
    }

    void take(Effect effect) {
        switch (effect) {
            case Effect.Send send -> sends.add(new Reaction.Sending(launches(send)));
            case Effect.StartTimer(var timer, var after) -> start(timer, after);
            case Effect.StopTimer(var timer) -> stop(nodes.items.number(new Item.Running(node, timer)));
            case Effect.Note(Happening.CallEnded(var call, var outcome)) ->
                end(nodes.call(call), Told.of(outcome, nodes.projection.results()));
            case Effect.Note(Happening.Executed executed) -> executed(nodes.call(executed.trip().call()));
            case Effect.Note _ -> { }
        }
    }

    /// Stops are carried out before starts; what was started in the same step does not run at all.
    private void stop(int item) {
        stops = with(stops, item);
        starts.removeIf(start -> start.item() == item);
    }

    /// Starting a timer that runs restarts it.
    private void start(Timer timer, long after) {
        int item = nodes.items.number(new Item.Running(node, timer));
        stop(item);
        var wait = Timing.wait(nodes.retry, timer, Math.min(after, Zone.NEVER - 1));
        starts.add(new Reaction.Start(item, wait.leastMicros(), wait.mostMicros()));
    }

    private void end(int call, Told how) {
        ended = with(ended, call);
        if (nodes.projection.results() != Projection.Results.NONE) {
            marks = with(marks, Mark.assign(Mark.told(call), nodes.told.number(how)));
        }
    }

    private void executed(int call) {
        if (nodes.projection.executions()) {
            marks = with(marks, Mark.increment(Mark.executions(call)));
        }
    }

    private List<Reaction.Launch> launches(Effect.Send send) {
        return allowed.choices(node, send).stream().map(choice -> launch(send, choice)).toList();
    }

    private Reaction.Launch launch(Effect.Send send, Choice choice) {
        var copies = choice.copies();
        int[] numbers = copies.stream().mapToInt(copy -> nodes.item(node, send, copy)).toArray();
        long[] least = copies.stream().mapToLong(Choice.Copy::leastMicros).toArray();
        long[] most = copies.stream().mapToLong(Choice.Copy::mostMicros).toArray();
        return new Reaction.Launch(numbers, least, most, choice.faults(), choice.duplications(), choice.alterations(),
                send.to().isClient());
    }

    void comeBack(NodeId id, long downMicros) {
        if (downMicros != Outage.FOR_EVER) {
            starts.add(new Reaction.Start(nodes.items.number(new Item.Restarting(id)), downMicros, downMicros));
        }
    }

    Reaction reaction(int next, boolean crashes) {
        return new Reaction(next, List.copyOf(sends), List.copyOf(starts), stops, marks, ended, crashes);
    }

    private static int[] with(int[] list, int one) {
        int[] more = Arrays.copyOf(list, list.length + 1);
        more[list.length] = one;
        return more;
    }
}
