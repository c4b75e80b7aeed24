package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.Outage;
import once.message.NodeId;
import once.scenario.Scenario;

/// What is going to happen from the beginning on: what a scenario prescribes, and a crash that may come at any time.
final class Programme {

    /// Something that is going to happen; at a time, or at any.
    record Planned(Item item, long least, long most) {
        Planned(Item item, long at) {
            this(item, at, at);
        }
    }

    private final List<NodeId> nodes;
    private final List<Planned> plan = new ArrayList<>();

    private Programme(List<NodeId> nodes) {
        this.nodes = nodes;
    }

    /// @param nodes who takes part; what happens to others is left out
    /// @param mayCrash whether crashes by chance are followed
    static List<Planned> of(Scenario scenario, List<NodeId> nodes, boolean mayCrash) {
        var programme = new Programme(nodes);
        var faults = scenario.environment().faults();
        faults.outages().forEach(programme::crash);
        scenario.interventions().forEach(programme::intervene);
        programme.disturb(faults);
        var random = faults.randomCrashes();
        if (random != null && mayCrash && nodes.contains(random.node())) {
            programme.plan.add(new Planned(new Item.Crashing(random.node(), random.downMicros(), true), 0, Zone.NEVER));
        }
        return programme.plan;
    }

    private void disturb(Faults faults) {
        faults.partitions().forEach(span ->
                span(span.from(), span.until(), new Item.Parting(span.until() - span.from()), new Item.Joining()));
        faults.stalls().forEach(span -> span(span.from(), span.until(),
                new Item.Stalling(span.node(), span.until() - span.from()), new Item.Resuming(span.node())));
        faults.breaks().forEach(each -> plan.add(new Planned(new Item.Breaking(each.client()), each.at())));
    }

    private void intervene(Intervention intervention) {
        switch (intervention) {
            case Intervention.Crash(var outage) -> crash(outage);
            case Intervention.Restart(var node, var at) when nodes.contains(node) ->
                    plan.add(new Planned(new Item.Restarting(node), at));
            case Intervention.Restart _, Intervention.OnFlight _ -> { } // nobody's business, and the channel's
        }
    }

    /// Of two crashes of a node at the same instant the one that is named first takes it down, and the other finds it down.
    private void crash(Outage outage) {
        if (nodes.contains(outage.node()) && plan.stream().noneMatch(before -> isDownFrom(before, outage))) {
            plan.add(new Planned(new Item.Crashing(outage.node(), outage.downMicros(), false), outage.at()));
        }
    }

    private static boolean isDownFrom(Planned before, Outage outage) {
        return before.least() == outage.at() && before.item() instanceof Item.Crashing(var node, var down, _)
                && node.equals(outage.node()) && down > 0;
    }

    /// A span that begins with the run has begun.
    private void span(long from, long until, Item begins, Item ends) {
        if (until > from) {
            plan.add(from > 0 ? new Planned(begins, from) : new Planned(ends, until));
        }
    }
}
