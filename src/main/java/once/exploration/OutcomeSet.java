package once.exploration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import once.message.CallId;
import once.service.Service;

/// The outcomes that an exploration found. May be far more than can be listed; asking is cheap all the same.
///
/// Safe for threads: whoever asks waits until whoever asked before has the answer.
public final class OutcomeSet {

    private final Nodes nodes;
    private final Diagram diagram;
    private final Projection projection;
    private final int root;
    private final Ways ways;

    /// Finds the plainest way to one of a set of outcomes.
    @FunctionalInterface
    interface Ways {
        Witness to(OutcomeSet outcomes, int root, Monitor monitor);
    }

    OutcomeSet(Nodes nodes, Diagram diagram, Projection projection, int root, Ways ways) {
        this.nodes = nodes;
        this.diagram = diagram;
        this.projection = projection;
        this.root = root;
        this.ways = ways;
    }

    private OutcomeSet where(int variable, IntPredicate test) {
        return alone(() -> with(diagram.where(variable, test, root)));
    }

    private OutcomeSet with(int other) {
        return new OutcomeSet(nodes, diagram, projection, other, ways);
    }

    /// A run that ends in one of these outcomes: with the fewest faults, among those with the fewest events, at the
    /// earliest times.
    ///
    /// @throws IllegalStateException where there are none, or a plain search has found them, which keeps no ways
    public Witness witness() {
        return witness(Monitor.NONE);
    }

    /// The same, for somebody who waits for it.
    ///
    /// @param monitor told how many worlds were looked at
    /// @throws CancellationException where the monitor cancels
    /// @throws IllegalStateException where there are none, or a plain search has found them, which keeps no ways
    public Witness witness(Monitor monitor) {
        if (isEmpty() || ways == null) {
            throw new IllegalStateException(isEmpty() ? "what is impossible has no witness" : "a plain search keeps no ways");
        }
        return alone(() -> ways.to(this, root, monitor));
    }

    private <T> T alone(Supplier<T> question) {
        synchronized (diagram) {
            return question.get();
        }
    }

    /// How many there are.
    public BigInteger size() {
        return alone(() -> diagram.size(root));
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return root == Diagram.EMPTY;
    }

    /// The outcomes in which a client was told something like this at the end of a call.
    public OutcomeSet whereTold(CallId call, Predicate<Told> test) {
        return where(Mark.told(nodes.call(call)), value -> nodes.told.value(value) != Nodes.NOTHING
                && test.test(nodes.told.value(value)));
    }

    /// The outcomes in which a call was executed so many times.
    public OutcomeSet whereExecuted(CallId call, IntPredicate test) {
        return where(Mark.executions(nodes.call(call)), test);
    }

    /// The outcomes in which the services end like this.
    public OutcomeSet whereFinally(Predicate<List<Service>> test) {
        return where(nodes.finalVariable(), value -> test.test(nodes.finals.value(value)));
    }

    /// The outcomes in which the services end in these states, as [#finalTexts] has them.
    public OutcomeSet whereFinalText(String text) {
        return whereFinally(services -> Ending.text(services).equals(text));
    }

    /// Every call there is, client 1 first.
    public List<CallId> calls() {
        return nodes.callsByClient();
    }

    /// The outcomes in which every call succeeds.
    public OutcomeSet allSucceed() {
        return whereEveryone(Told::success);
    }

    /// The outcomes in which every call fails.
    public OutcomeSet allFail() {
        return whereEveryone(told -> !told.success());
    }

    /// The outcomes in which at least one call ends like this: what its client was told, null where it never ended, and how
    /// often it was executed.
    public OutcomeSet whereSomeCall(BiPredicate<Told, Integer> test) {
        return alone(() -> with(someCall(test)));
    }

    private int someCall(BiPredicate<Told, Integer> test) {
        int some = Diagram.EMPTY;
        for (int number = 0; number < nodes.calls(); number++) {
            var call = nodes.call(number);
            for (int told : values(Mark.told(number))) {
                var such = where(Mark.told(number), value -> value == told)
                        .whereExecuted(call, executions -> test.test(nodes.told.value(told), executions));
                some = diagram.union(some, such.root);
            }
        }
        return some;
    }

    private OutcomeSet whereEveryone(Predicate<Told> test) {
        var left = this;
        for (int call = 0; call < nodes.calls(); call++) {
            left = left.whereTold(nodes.call(call), test);
        }
        return left;
    }

    /// Everything the client may be told at the end of a call.
    public List<Told> told(CallId call) {
        return values(Mark.told(nodes.call(call))).stream().map(nodes.told::value).filter(Objects::nonNull)
                .sorted((one, other) -> numbersFirst(one.text(), other.text())).toList();
    }

    /// How often a call may be executed.
    public SortedSet<Integer> executions(CallId call) {
        return values(Mark.executions(nodes.call(call)));
    }

    /// The states in which the services may end, as text, in order.
    public List<String> finalTexts() {
        return values(nodes.finalVariable()).stream().map(value -> Ending.text(nodes.finals.value(value))).distinct()
                .sorted(OutcomeSet::numbersFirst).toList();
    }

    private static int numbersFirst(String one, String other) {
        int byLength = one.matches("-?\\d+") && other.matches("-?\\d+") ? Integer.compare(one.length(), other.length()) : 0;
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private SortedSet<Integer> values(int variable) {
        return alone(() -> valuesOf(variable));
    }

    private SortedSet<Integer> valuesOf(int variable) {
        var found = new TreeSet<Integer>();
        for (int node = diagram.onto(each -> each == variable, root); node > Diagram.UNIT; node = diagram.other(node)) {
            found.add(diagram.value(node));
        }
        return found;
    }

    /// The outcomes with less detail: without what clients were told, how often calls were executed, or the final state.
    public OutcomeSet onto(boolean told, boolean executions, boolean finalState) {
        IntPredicate kept = variable -> {
            boolean last = variable == nodes.finalVariable();
            return last ? finalState : Mark.isExecutions(variable) ? executions : told;
        };
        return alone(() -> with(diagram.onto(kept, root)));
    }

    /// This outcome, if it is among them.
    public OutcomeSet only(Ending ending) {
        var left = this;
        for (int variable = 0; variable <= nodes.finalVariable(); variable++) {
            int wanted = value(ending, variable);
            left = left.where(variable, value -> value == wanted);
        }
        return left;
    }

    /// Whether this outcome is among them.
    public boolean contains(Ending ending) {
        return alone(() -> isIn(ending));
    }

    private boolean isIn(Ending ending) {
        int node = root;
        while (node > Diagram.UNIT) {
            node = child(node, value(ending, diagram.variable(node)));
        }
        return node == Diagram.UNIT;
    }

    private int child(int node, int value) {
        int at = node;
        while (at > Diagram.UNIT && diagram.value(at) != value) {
            at = diagram.other(at);
        }
        return at > Diagram.UNIT ? diagram.rest(at) : Diagram.EMPTY;
    }

    private int value(Ending ending, int variable) {
        if (variable == nodes.finalVariable()) {
            return projection.finalState() ? nodes.finals.number(ending.services()) : 0;
        }
        var call = ending.of(nodes.call(variable / 2));
        return Mark.isExecutions(variable) ? call.executions() : nodes.told.number(call.told());
    }

    /// The first of the outcomes, in an order that is always the same.
    public List<Ending> list(int most) {
        var endings = new ArrayList<Ending>();
        var values = new int[nodes.finalVariable() + 1];
        Arrays.fill(values, -1);
        return alone(() -> {
            list(root, values, endings, most);
            return endings;
        });
    }

    private void list(int node, int[] values, List<Ending> endings, int most) {
        if (node == Diagram.UNIT && endings.size() < most) {
            endings.add(ending(values));
        }
        if (node <= Diagram.UNIT || endings.size() >= most) {
            return;
        }
        for (int at = node; at > Diagram.UNIT; at = diagram.other(at)) {
            values[diagram.variable(at)] = diagram.value(at);
            list(diagram.rest(at), values, endings, most);
        }
        values[diagram.variable(node)] = -1;
    }

    private Ending ending(int[] values) {
        var calls = new ArrayList<Ending.OfCall>();
        for (var call : nodes.callsByClient()) {
            int number = nodes.call(call);
            int told = values[Mark.told(number)];
            calls.add(new Ending.OfCall(call, told < 0 ? null : nodes.told.value(told), values[Mark.executions(number)]));
        }
        int last = values[nodes.finalVariable()];
        return new Ending(calls, last < 0 || !projection.finalState() ? List.of() : nodes.finals.value(last));
    }
}
