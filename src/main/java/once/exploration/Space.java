package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.channel.Outage;
import once.message.Direction;
import once.scenario.Scenario;

/// The worlds of a scenario, made ready for one search.
final class Space {

    private final Scenario scenario;
    private final Deadlines deadlines;
    private final Plan plan;
    private final Alterations alterations;
    private final Nodes nodes;
    private final boolean timed;
    private final boolean fifo;
    private final Retiring retiring;
    private final Search search;

    /// @param deadlines until when its requests come in time
    Space(Scenario scenario, Deadlines deadlines, Plan plan, boolean timed, boolean sinceBeginning) {
        this.scenario = scenario;
        this.deadlines = deadlines;
        this.plan = plan;
        this.timed = timed;
        this.fifo = scenario.environment().isOrdered();
        boolean local = timed && !sinceBeginning && isLocal();
        this.retiring = plan.reduced() ? retiring(local) : Retiring.NOT;
        this.alterations = new Alterations(scenario, plan.bounds().alterations());
        this.nodes = new Nodes(scenario, plan.projection(), plan.bounds().crashes() > 0, plan.bounds().bytes());
        this.search = new Search(
                nodes, new Interner<>(Moves.ZoneKey::bytes), timed, local, untilHeardMicros(),
                sinceBeginning, fifo,
                plan.bounds(), new Moves.Findings(), scenario.protocol().retry().isUnbounded(),
                ClockGrid.of(scenario, plan.bounds()), retiring);
    }

    private boolean isLocal() {
        return plan.reduced() && untilHeardMicros() >= 0 && Timing.isLocal(scenario);
    }

    /// How long after something at a server its client hears of it at least; -1 where a server has a clock, or something has
    /// to happen at it by a time.
    private long untilHeardMicros() {
        boolean unbounded = Timing.isUnbounded(scenario, Direction.REQUEST) && Timing.isUnbounded(scenario, Direction.REPLY);
        if (!unbounded || !Mechanisms.ignoreLateReplies(scenario)
                || !Mechanisms.keepsNoTime(scenario) && !Mechanisms.keepsLifetimes(scenario)
                || Mechanisms.isPrescribed(scenario) || Allowed.mustLose(scenario, Direction.REPLY)) {
            return -1;
        }
        return scenario.environment().replyDelay().minMicros() + crashesMicros();
    }

    private long crashesMicros() {
        var crashes = scenario.environment().faults().randomCrashes();
        boolean comesBack = crashes != null && crashes.downMicros() != Outage.FOR_EVER;
        return comesBack ? plan.bounds().crashes() * (crashes.downMicros() + 1) : 0;
    }

    private Retiring retiring(boolean local) {
        if (timed && !local && LateCopies.areFollowed(scenario, plan.bounds())) {
            return Retiring.BY_WINDOW;
        }
        if (timed && !local && LateCopies.areFollowedThroughCrashes(scenario, plan.bounds())) {
            return Retiring.BY_WINDOW_AND_CRASH;
        }
        if (Mechanisms.isPrescribed(scenario) || !Mechanisms.executeAtOnce(scenario) || !Mechanisms.ignoreLateReplies(scenario)) {
            return Retiring.NOT;
        }
        if (!scenario.protocol().server().filtersDuplicates()) {
            return Retiring.BY_COPY;
        }
        if (Mechanisms.mayForget(scenario)) {
            boolean mayBeIgnored = mayLoseRequests()
                    || !Allowed.mayLose(scenario, Direction.REQUEST) && Horizon.isWithinLifetimes(scenario, plan.bounds());
            return local && mayBeIgnored ? Retiring.BY_LIFETIME : Retiring.NOT;
        }
        return Timing.isUnbounded(scenario, Direction.REQUEST) && !fifo ? Retiring.BY_CALL : Retiring.BY_EXECUTION;
    }

    Nodes nodes() {
        return nodes;
    }

    /// The moves, for one thread.
    Moves moves() {
        return moves(plan.reduced() ? GeneralMoves.Manner.REDUCED : GeneralMoves.Manner.LITERAL);
    }

    /// The moves for finding the way with the fewest faults.
    Moves movesTellingFaults() {
        return moves(GeneralMoves.Manner.TELLING_FAULTS);
    }

    private Moves moves(GeneralMoves.Manner manner) {
        boolean open = manner == GeneralMoves.Manner.REDUCED && areWindowsOpen();
        return moves(manner, open ? Timing.withRepliesAsLateAsTheyLike(scenario) : scenario);
    }

    private Moves moves(GeneralMoves.Manner manner, Scenario scenario) {
        boolean executions = plan.projection().executions();
        var allowed = new Allowed(scenario, manner == GeneralMoves.Manner.LITERAL
                || manner == GeneralMoves.Manner.REDUCED && mayLeaveLossOpen(), alterations,
                manner == GeneralMoves.Manner.TELLING_FAULTS ? deadlines.tellingLate() : deadlines, plan.bounds());
        if (plan.reduced() && !timed && !fifo) {
            return new SequentialMoves(search, allowed, scenario, executions);
        }
        boolean dropsLateReplies = plan.reduced() && Mechanisms.ignoreLateRepliesWhateverTheySay(scenario)
                && (!fifo || !Mechanisms.isPrescribed(scenario));
        return new GeneralMoves(search, allowed, manner, dropsLateReplies, scenario, executions);
    }

    /// Where a request may be as late as it likes, or [Windows] follows it, whether it is lost need not be chosen when it is
    /// sent.
    private boolean mayLeaveLossOpen() {
        return search.local() && mayLoseRequests() || areWindowsOpen();
    }

    private boolean areWindowsOpen() {
        return retiring == Retiring.BY_WINDOW || retiring == Retiring.BY_WINDOW_AND_CRASH;
    }

    private boolean mayLoseRequests() {
        return Allowed.mayLose(scenario, Direction.REQUEST) && !Allowed.mustLose(scenario, Direction.REQUEST);
    }

    List<Exploration.Cut> cuts() {
        var cuts = new ArrayList<Exploration.Cut>();
        if (search.findings().cutAtAttempts) {
            cuts.add(Exploration.Cut.ATTEMPTS);
        }
        if (search.findings().cutAtClock) {
            cuts.add(Exploration.Cut.CLOCK);
        }
        if (search.findings().cutAtAlterations) {
            cuts.add(Exploration.Cut.ALTERATIONS);
        }
        if (Alterations.isAnAdversaryAbout(scenario.fates())) {
            cuts.add(Exploration.Cut.ADVERSARY);
        }
        return cuts;
    }

    /// What is added to the outcome at rest: the final state, no executions yet of calls that keep their identity, and nothing
    /// told of calls that never ended.
    int[] endMarks(int[] world) {
        return endMarks(world, retiring == Retiring.NOT || retiring == Retiring.BY_EXECUTION
                || retiring == Retiring.BY_WINDOW_AND_CRASH);
    }

    /// The same at the end of a way along [#movesTellingFaults].
    int[] endMarksOfWay(int[] world) {
        return retiring == Retiring.BY_LIFETIME || retiring == Retiring.BY_WINDOW ? endMarks(world, true) : endMarks(world);
    }

    private int[] endMarks(int[] world, boolean keepIdentity) {
        int calls = plan.projection().executions() && keepIdentity ? nodes.calls() : 0;
        int[] marks = new int[calls + 1];
        for (int call = 0; call < calls; call++) {
            marks[call] = Mark.assign(Mark.executions(call), 0);
        }
        marks[calls] = Mark.assign(nodes.finalVariable(), nodes.finalState(world));
        return plan.projection().results() == Projection.Results.NONE ? marks : Moves.joined(marks, endless(world));
    }

    private int[] endless(int[] world) {
        int nothing = nodes.told.number(Nodes.NOTHING);
        return nodes.endless(world).stream().mapToInt(call -> Mark.assign(Mark.told(call), nothing)).toArray();
    }

    /// One outcome as a set.
    int outcome(int[] history, int finalState, Diagram diagram) {
        int outcome = diagram.assign(nodes.finalVariable(), finalState, Diagram.UNIT);
        for (int variable = nodes.finalVariable() - 1; variable >= 0; variable--) {
            boolean counts = Mark.isExecutions(variable) ? plan.projection().executions()
                    : plan.projection().results() != Projection.Results.NONE;
            outcome = counts ? diagram.assign(variable, history[variable], outcome) : outcome;
        }
        return outcome;
    }
}
