package once.exploration;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import once.channel.FateScript;
import once.scenario.Scenario;
import once.simulation.Recording;

/// Answers which outcomes are possible, by running the nodes of a scenario over every schedule that its environment
/// allows.
public final class Explorer {

    private static final int MOST_EVENTS = 1_000_000;
    /// More than ten thousand bytes for each move of the longest run that is followed.
    private static final long STACK_BYTES = 1L << 28;

    private final Scenario scenario;
    private final Deadlines deadlines;
    private final Scenario explored;
    private final Plan plan;
    private final Monitor monitor;

    private Explorer(Scenario scenario, Plan plan, Monitor monitor) {
        this.scenario = scenario;
        this.deadlines = plan.reduced() ? Deadlines.of(scenario) : Deadlines.NONE;
        this.explored = plan.reduced() ? withoutWhatIsNeedless(deadlines.keptBy(scenario), plan.bounds()) : scenario;
        this.plan = plan;
        this.monitor = monitor;
    }

    private static Scenario withoutWhatIsNeedless(Scenario scenario, Bounds bounds) {
        var plain = Mechanisms.withoutNeedlessRecovery(scenario);
        return Timing.withoutNeedlessClocks(Mechanisms.withoutNeedlessSlots(plain, bounds), bounds);
    }

    /// All outcomes of a scenario, after the network has drained. The time at which the scenario ends its runs, and its
    /// seed, have no part in it.
    ///
    public static Exploration explore(Scenario scenario, Plan plan, Monitor monitor) {
        return new Explorer(leftOpen(scenario), plan, monitor).explore();
    }

    /// The luck of one run is no part of a scenario.
    private static Scenario leftOpen(Scenario scenario) {
        return scenario.fates().luck() == null ? scenario : scenario.with(new FateScript(scenario.fates().calls()));
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
        var space = new Space(explored, deadlines, plan, timed, sinceBeginning);
        var watch = new Watch(monitor, plan.bounds().bytes());
        return plan.reduced() ? reduced(space, watch, began) : plain(space, watch, began);
    }

    private Exploration reduced(Space space, Watch watch, long began) {
        var moves = space.moves();
        var diagram = new Diagram();
        var search = new BackwardSearch(moves, diagram, watch, space::endMarks);
        int root = rootOf(search, moves, watch);
        search.finish();
        var telling = space.movesTellingFaults();
        var outcomes = new OutcomeSet(space.nodes(), diagram, plan.projection(), root,
                (set, target, asked) -> witness(new PathFinder(telling, space::endMarksOfWay, search, diagram, asked),
                        search, telling, set, target, asked));
        return result(space, watch, outcomes, search, search.deepest(), began);
    }

    /// Whatever a search counts, somebody else may have taken the memory that there was; and what one move takes is known only
    /// afterwards.
    private static int rootOf(BackwardSearch search, Moves moves, Watch watch) {
        try {
            return onDeepStack(() -> search.outcomes(moves.initial()));
        } catch (OutOfMemoryError | StackOverflowError _) {
            watch.outOfRoom();
            return Diagram.EMPTY;
        }
    }

    private Witness witness(PathFinder paths, BackwardSearch search, Moves moves, OutcomeSet outcomes, int target,
            Monitor asked) {
        search.heeds(asked);
        search.carries(paths::bytes);
        try {
            return witness(paths, moves, outcomes, target, asked);
        } finally {
            search.heeds(Monitor.NONE);
            search.carries(() -> 0);
        }
    }

    /// What is shown is what was found: the run is made, and compared.
    private Witness witness(PathFinder paths, Moves moves, OutcomeSet outcomes, int target, Monitor asked) {
        var way = wayTo(paths, target);
        if (way == null) {
            throw new IllegalStateException("no way was found");
        }
        var luck = Rehearsal.along(way.steps(), explored, moves, asked)
                .orElseThrow(() -> new IllegalStateException("no delays lead this way"));
        var recording = Recording.of(scenario.with(luck), MOST_EVENTS);
        var ending = Replay.ending(recording, plan.projection());
        if (!outcomes.contains(ending)) {
            throw new IllegalStateException("no run shows what the search found");
        }
        return new Witness(recording, ending, Cost.faults(way.cost()), Cost.events(way.cost()), luck);
    }

    private static PathFinder.Way wayTo(PathFinder paths, int target) {
        try {
            return onDeepStack(() -> paths.wayTo(target));
        } catch (OutOfMemoryError | StackOverflowError _) {
            throw new NoRoom();
        }
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
