package once.exploration;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Sets of assignments of numbers to variables, as decision diagrams: variables in one order on every path, equal parts
/// held once. A set of a million outcomes may take a hundred nodes, and equal sets are the same number.
///
/// A node says: the variable has this value and the rest is in one set, or it has a greater value and the whole is in
/// another. All assignments of a set speak of the same variables.
final class Diagram {

    /// The set with nothing in it.
    static final int EMPTY = 0;
    /// The set with the assignment of nothing in it.
    static final int UNIT = 1;

    private int[] variables = new int[1024];
    private int[] values = new int[1024];
    private int[] rests = new int[1024];
    private int[] others = new int[1024];
    private int[] unique = new int[4096];
    private int count = 2;
    private final LongIntMap unions = new LongIntMap();
    private final LongIntMap meetings = new LongIntMap();

    int variable(int node) {
        return variables[node];
    }

    int value(int node) {
        return values[node];
    }

    /// What follows the node's value.
    int rest(int node) {
        return rests[node];
    }

    /// The same set without the node's value: only greater ones.
    int other(int node) {
        return others[node];
    }

    int nodes() {
        return count;
    }

    /// How much memory it takes, or is about to take where it will soon have to grow.
    long bytes() {
        long nodes = 16L * variables.length * (count * 4L > variables.length * 3L ? 2 : 1);
        long index = 4L * unique.length * (count * 8L > unique.length * 3L ? 2 : 1);
        return nodes + index + unions.bytes() + meetings.bytes();
    }

    /// Every assignment of a set, with one more variable that none of them has.
    int assign(int variable, int value, int node) {
        if (node == EMPTY) {
            return EMPTY;
        }
        return node == UNIT || variable < variables[node]
                ? node(variable, value, node, EMPTY)
                : node(variables[node], values[node], assign(variable, value, rests[node]),
                        assign(variable, value, others[node]));
    }

    /// Every assignment of a set, with a variable that all of them have one greater.
    int increment(int variable, int node) {
        return node > UNIT && variables[node] == variable ? shifted(node) : new Mapping().increment(variable, node);
    }

    private int shifted(int node) {
        return node == EMPTY ? EMPTY : node(variables[node], values[node] + 1, rests[node], shifted(others[node]));
    }

    int union(int a, int b) {
        if (a == b || b == EMPTY) {
            return a;
        }
        if (a == EMPTY) {
            return b;
        }
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        int known = unions.get(key);
        if (known == LongIntMap.ABSENT) {
            known = values[a] <= values[b] ? merged(a, b) : merged(b, a);
            unions.put(key, known);
        }
        return known;
    }

    private int merged(int less, int more) {
        if (variables[less] != variables[more]) {
            throw new IllegalStateException("two sets of outcomes do not speak of the same: " + variables[less] + " "
                    + variables[more]);
        }
        return values[less] < values[more]
                ? node(variables[less], values[less], rests[less], union(others[less], more))
                : node(variables[less], values[less], union(rests[less], rests[more]), union(others[less], others[more]));
    }

    /// The assignments whose value of a variable passes.
    int where(int variable, IntPredicate test, int node) {
        return new Mapping().where(variable, test, node);
    }

    /// The assignments without the variables that do not pass.
    int onto(IntPredicate kept, int node) {
        return new Mapping().onto(kept, node);
    }

    /// Whether two sets have an assignment in common.
    boolean meet(int a, int b) {
        if (a == b) {
            return a != EMPTY;
        }
        if (a <= UNIT || b <= UNIT) {
            return false;
        }
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        int known = meetings.get(key);
        if (known == LongIntMap.ABSENT) {
            known = meetAnew(a, b) ? 1 : 0;
            meetings.put(key, known);
        }
        return known == 1;
    }

    private boolean meetAnew(int a, int b) {
        if (values[a] != values[b]) {
            return values[a] < values[b] ? meet(others[a], b) : meet(a, others[b]);
        }
        return meet(rests[a], rests[b]) || meet(others[a], others[b]);
    }

    /// What is left of the assignments in which a variable has a value, without it.
    int without(int variable, int value, int node) {
        return onto(each -> each != variable, where(variable, each -> each == value, node));
    }

    /// The assignments in which a variable is not 0, with one less.
    int decrement(int variable, int node) {
        return new Mapping().decrement(variable, where(variable, each -> each > 0, node));
    }

    BigInteger size(int node) {
        return size(node, new HashMap<>());
    }

    private BigInteger size(int node, Map<Integer, BigInteger> known) {
        if (node <= UNIT) {
            return BigInteger.valueOf(node);
        }
        var before = known.get(node);
        if (before == null) {
            before = size(rests[node], known).add(size(others[node], known));
            known.put(node, before);
        }
        return before;
    }

    private int node(int variable, int value, int rest, int other) {
        if (rest == EMPTY) {
            return other;
        }
        int mask = unique.length - 1;
        int slot = hash(variable, value, rest, other) & mask;
        while (unique[slot] != 0) {
            int known = unique[slot];
            if (rests[known] == rest && others[known] == other && values[known] == value && variables[known] == variable) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        unique[slot] = count;
        return fresh(variable, value, rest, other);
    }

    private int fresh(int variable, int value, int rest, int other) {
        if (count == variables.length) {
            variables = Arrays.copyOf(variables, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
            rests = Arrays.copyOf(rests, 2 * count);
            others = Arrays.copyOf(others, 2 * count);
        }
        variables[count] = variable;
        values[count] = value;
        rests[count] = rest;
        others[count] = other;
        count++;
        if (count * 2 > unique.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        unique = new int[2 * unique.length];
        int mask = unique.length - 1;
        for (int node = 2; node < count; node++) {
            int slot = hash(variables[node], values[node], rests[node], others[node]) & mask;
            while (unique[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            unique[slot] = node;
        }
    }

    private static int hash(int variable, int value, int rest, int other) {
        return (int) Fingerprint.mix(((long) rest << 32 | other) * 0x9E3779B97F4A7C15L + ((long) variable << 32 | value));
    }

    /// One pass over a set, in which equal parts are done once.
    private final class Mapping {
        private final LongIntMap known = new LongIntMap();

        private int once(int node, IntUnaryOperator map) {
            if (node <= UNIT) {
                return node;
            }
            int before = known.get(node);
            if (before == LongIntMap.ABSENT) {
                before = map.applyAsInt(node);
                known.put(node, before);
            }
            return before;
        }

        int increment(int variable, int node) {
            if (node > UNIT && variables[node] == variable) {
                return shifted(node);
            }
            return once(node,
                    one -> node(variables[one], values[one], increment(variable, rests[one]), increment(variable, others[one])));
        }

        int decrement(int variable, int node) {
            if (node > UNIT && variables[node] == variable) {
                return node(variable, values[node] - 1, rests[node], decrement(variable, others[node]));
            }
            return once(node,
                    one -> node(variables[one], values[one], decrement(variable, rests[one]), decrement(variable, others[one])));
        }

        int where(int variable, IntPredicate test, int node) {
            if (node > UNIT && variables[node] == variable) {
                int rest = test.test(values[node]) ? rests[node] : EMPTY;
                return node(variable, values[node], rest, where(variable, test, others[node]));
            }
            return once(node, one -> node(
                    variables[one], values[one], where(variable, test, rests[one]), where(variable, test, others[one])));
        }

        int onto(IntPredicate kept, int node) {
            return once(node, one -> {
                int rest = onto(kept, rests[one]);
                int other = onto(kept, others[one]);
                return kept.test(variables[one]) ? node(variables[one], values[one], rest, other) : union(rest, other);
            });
        }
    }
}
