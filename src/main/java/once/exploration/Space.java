package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.message.Direction;
import once.scenario.Scenario;

/// The worlds of a scenario, made ready for one search.
final class Space {

    private final Scenario scenario;
    private final Plan plan;
    private final Nodes nodes;
    private final boolean timed;
    private final boolean fifo;
    private final Retiring retiring;
    private final Search search;

    Space(Scenario scenario, Plan plan, boolean timed, boolean sinceBeginning) {
        this.scenario = scenario;
        this.plan = plan;
        this.timed = timed;
        this.fifo = scenario.environment().isOrdered();
        this.retiring = plan.reduced() ? retiring() : Retiring.NOT;
        this.nodes = new Nodes(scenario, new Allowed(scenario, !plan.reduced()), plan.projection(), plan.bounds().crashes() > 0);
        this.search = new Search(
                nodes, new Interner<>(), timed, sinceBeginning, fifo, plan.bounds(), new Moves.Findings(),
                scenario.protocol().retry().isUnbounded(), retiring);
    }

    private Retiring retiring() {
        if (!scenario.fates().isEmpty() || !Mechanisms.executeAtOnce(scenario) || !Mechanisms.ignoreLateReplies(scenario)) {
            return Retiring.NOT;
        }
        if (!scenario.protocol().server().filtersDuplicates()) {
            return Retiring.BY_COPY;
        }
        if (Mechanisms.mayForget(scenario)) {
            return Retiring.NOT;
        }
        return Timing.isUnbounded(scenario, Direction.REQUEST) && !fifo ? Retiring.BY_CALL : Retiring.BY_EXECUTION;
    }

    Nodes nodes() {
        return nodes;
    }

    /// The moves, for one thread.
    Moves moves() {
        boolean executions = plan.projection().executions();
        if (plan.reduced() && !timed && !fifo) {
            return new SequentialMoves(search, scenario, executions);
        }
        boolean dropsLateReplies = plan.reduced() && Mechanisms.ignoreLateReplies(scenario)
                && (!fifo || scenario.fates().isEmpty());
        return new GeneralMoves(search, !plan.reduced(), dropsLateReplies, scenario, executions);
    }

    List<Exploration.Cut> cuts() {
        var cuts = new ArrayList<Exploration.Cut>();
        if (search.findings().cutAtAttempts) {
            cuts.add(Exploration.Cut.ATTEMPTS);
        }
        if (search.findings().cutAtClock) {
            cuts.add(Exploration.Cut.CLOCK);
        }
        return cuts;
    }

    /// What is added to the outcome at rest: the final state, and no executions yet of calls that keep their identity.
    int[] endMarks(int[] world) {
        int calls = plan.projection().executions() && (retiring == Retiring.NOT || retiring == Retiring.BY_EXECUTION)
                ? nodes.calls()
                : 0;
        int[] marks = new int[calls + 1];
        for (int call = 0; call < calls; call++) {
            marks[call] = Mark.assign(Mark.executions(call), 0);
        }
        marks[calls] = Mark.assign(nodes.finalVariable(), nodes.finalState(world));
        return marks;
    }

    /// One outcome as a set.
    int outcome(int[] history, int finalState, Diagram diagram) {
        int outcome = diagram.assign(nodes.finalVariable(), finalState, Diagram.UNIT);
        for (int variable = nodes.finalVariable() - 1; variable >= 0; variable--) {
            boolean counts = Mark.isExecutions(variable)
                    ? plan.projection().executions()
                    : plan.projection().results() != Projection.Results.NONE;
            outcome = counts ? diagram.assign(variable, history[variable], outcome) : outcome;
        }
        return outcome;
    }
}
