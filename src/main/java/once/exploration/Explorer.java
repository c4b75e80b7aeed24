package once.exploration;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import once.scenario.Scenario;
import once.simulation.Recording;

/// Answers which outcomes are possible, by running the nodes of a scenario over every schedule that its environment
/// allows.
public final class Explorer {

    /// How many seeds are tried before simultaneous events are given an order: chance may crash a node, or make copies.
    private static final int MOST_SEEDS = 20;
    private static final int MOST_EVENTS = 1_000_000;
    private static final long STACK_BYTES = 1L << 30;

    private final Scenario scenario;
    private final Scenario explored;
    private final Plan plan;
    private final Monitor monitor;

    private Explorer(Scenario scenario, Plan plan, Monitor monitor) {
        this.scenario = scenario;
        this.explored = plan.reduced() ? Timing.withoutNeedlessClocks(scenario, plan.bounds()) : scenario;
        this.plan = plan;
        this.monitor = monitor;
    }

    /// All outcomes of a scenario, after the network has drained. The time at which the scenario ends its runs, and its
    /// seed, have no part in it.
    ///
    /// @throws IllegalArgumentException where the scenario has something that is not explored: see [#obstacle]
    public static Exploration explore(Scenario scenario, Plan plan, Monitor monitor) {
        obstacle(scenario).ifPresent(what -> {
            throw new IllegalArgumentException(what + " cannot be explored");
        });
        return new Explorer(scenario, plan, monitor).explore();
    }

    /// What a scenario has that is not explored; empty for nothing.
    public static Optional<String> obstacle(Scenario scenario) {
        return Optional.ofNullable(Mechanisms.obstacle(scenario));
    }

    private Exploration explore() {
        long began = System.nanoTime();
        try {
            return explore(Timing.isNeeded(explored), false, began);
        } catch (Nodes.ClockRead _) {
            return explore(true, true, began);
        }
    }

    private Exploration explore(boolean timed, boolean sinceBeginning, long began) {
        var space = new Space(explored, plan, timed, sinceBeginning);
        var watch = new Watch(monitor, plan.bounds().bytes());
        return plan.reduced() ? reduced(space, watch, began) : plain(space, watch, began);
    }

    private Exploration reduced(Space space, Watch watch, long began) {
        var moves = space.moves();
        var diagram = new Diagram();
        var search = new BackwardSearch(moves, diagram, watch, space::endMarks);
        int root = onDeepStack(() -> search.outcomes(moves.initial()));
        search.finish();
        var outcomes = new OutcomeSet(space.nodes(), diagram, plan.projection(), root,
                (set, target) -> witness(moves, search, diagram, set, target));
        return result(space, watch, outcomes, search, search.deepest(), began);
    }

    /// What is shown is what was found: the run is made, and compared.
    private Witness witness(Moves moves, BackwardSearch search, Diagram diagram, OutcomeSet outcomes, int target) {
        var way = onDeepStack(() -> new PathFinder(moves, search, diagram).wayTo(target));
        var prescription = Rehearsal.along(way.steps(), explored, moves).in(scenario);
        for (long seed = scenario.seed(); seed < scenario.seed() + MOST_SEEDS; seed++) {
            var run = run(prescription.byHand(seed), outcomes, way.cost());
            if (run != null) {
                return run;
            }
        }
        var run = run(prescription.exactly(), outcomes, way.cost());
        if (run == null) {
            throw new IllegalStateException("no run shows what the search found");
        }
        return run;
    }

    private Witness run(Scenario scripted, OutcomeSet outcomes, int cost) {
        var recording = Recording.of(scripted, MOST_EVENTS);
        var ending = Replay.ending(recording, plan.projection());
        return outcomes.contains(ending) ? new Witness(scripted, recording, ending, Cost.faults(cost), Cost.events(cost)) : null;
    }

    private Exploration plain(Space space, Watch watch, long began) {
        var histories = new Histories(space.nodes().finalVariable());
        var search = new PlainSearch(space::moves, Moves.historyAt(space.nodes()), histories, watch, plan.threads());
        search.run();
        var diagram = new Diagram();
        int root = Diagram.EMPTY;
        for (long end : search.ends()) {
            root = diagram.union(root, space.outcome(histories.of((int) (end >>> 32)), (int) end, diagram));
        }
        var outcomes = new OutcomeSet(space.nodes(), diagram, plan.projection(), root, null);
        return result(space, watch, outcomes, search, search.depth(), began);
    }

    private Exploration result(Space space, Watch watch, OutcomeSet outcomes, Watch.Size size, int depth, long began) {
        var cuts = new ArrayList<>(space.cuts());
        cuts.addAll(watch.cuts());
        return new Exploration(
                scenario, plan, outcomes, size.states(), watch.transitions(), depth, System.nanoTime() - began, size.bytes(),
                cuts);
    }

    /// The recursion is as deep as a run is long.
    static <T> T onDeepStack(java.util.function.Supplier<T> work) {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Throwable>();
        var thread = new Thread(null, () -> {
            try {
                result.set(work.get());
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        }, "exploration", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        if (failure.get() instanceof RuntimeException known) {
            throw known;
        }
        if (failure.get() instanceof Error known) {
            throw known;
        }
        return result.get();
    }
}
