package once.exploration;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Sets of assignments of numbers to variables, as decision diagrams: variables in one order on every path, equal parts
/// held once. A set of a million outcomes may take a hundred nodes, and equal sets are the same number.
final class Diagram {

    /// The set with nothing in it.
    static final int EMPTY = 0;
    /// The set with the assignment of nothing in it.
    static final int UNIT = 1;

    private static final int NO_VARIABLE = Integer.MAX_VALUE;

    private int[] variables = {NO_VARIABLE, NO_VARIABLE};
    private int[][] edges = {{}, {}};
    private int count = 2;
    private int[] unique = new int[1024];
    private final LongIntMap unions = new LongIntMap();
    private final LongIntMap increments = new LongIntMap();
    private long edgeWords;

    int variable(int node) {
        return variables[node];
    }

    /// A node's values and what follows each: value, child, value, child …, by value.
    int[] edges(int node) {
        return edges[node];
    }

    long bytes() {
        return 28L * count + 4 * edgeWords + unions.bytes() + increments.bytes() + 4L * unique.length;
    }

    /// Every assignment of a set, with one more variable that none of them has.
    int assign(int variable, int value, int node) {
        if (node == EMPTY) {
            return EMPTY;
        }
        return variable < variables[node]
                ? node(variable, new int[] {value, node})
                : mapChildren(node, child -> assign(variable, value, child));
    }

    /// Every assignment of a set, with a variable that all of them have one greater.
    int increment(int variable, int node) {
        if (node == EMPTY) {
            return EMPTY;
        }
        long key = (long) variable << 32 | node;
        int known = increments.get(key);
        if (known == LongIntMap.ABSENT) {
            known = variables[node] == variable ? shifted(node) : mapChildren(node, child -> increment(variable, child));
            increments.put(key, known);
        }
        return known;
    }

    private int shifted(int node) {
        int[] next = edges[node].clone();
        for (int i = 0; i < next.length; i += 2) {
            next[i]++;
        }
        return node(variables[node], next);
    }

    private int mapChildren(int node, IntUnaryOperator map) {
        int[] next = edges[node].clone();
        for (int i = 1; i < next.length; i += 2) {
            next[i] = map.applyAsInt(next[i]);
        }
        return node(variables[node], next);
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
            known = merged(a, b);
            unions.put(key, known);
        }
        return known;
    }

    private int merged(int a, int b) {
        if (variables[a] != variables[b]) {
            throw new IllegalStateException("two sets of outcomes do not speak of the same: " + variables[a] + " " + variables[b]);
        }
        int[] one = edges[a];
        int[] other = edges[b];
        int[] both = new int[one.length + other.length];
        int i = 0;
        int j = 0;
        int length = 0;
        while (i < one.length || j < other.length) {
            boolean left = j == other.length || i < one.length && one[i] <= other[j];
            boolean right = i == one.length || j < other.length && other[j] <= one[i];
            both[length] = left ? one[i] : other[j];
            both[length + 1] = left && right ? union(one[i + 1], other[j + 1]) : left ? one[i + 1] : other[j + 1];
            length += 2;
            i += left ? 2 : 0;
            j += right ? 2 : 0;
        }
        return node(variables[a], Arrays.copyOf(both, length));
    }

    /// The assignments whose value of a variable passes.
    int where(int variable, IntPredicate test, int node) {
        return new Pass(variable, test).of(node);
    }

    /// The assignments without the variables that do not pass.
    int onto(IntPredicate kept, int node) {
        return new Projection(kept).of(node);
    }

    BigInteger size(int node) {
        return size(node, new java.util.HashMap<>());
    }

    private BigInteger size(int node, java.util.Map<Integer, BigInteger> known) {
        if (node <= UNIT) {
            return BigInteger.valueOf(node);
        }
        var before = known.get(node);
        if (before != null) {
            return before;
        }
        var sum = BigInteger.ZERO;
        for (int i = 1; i < edges[node].length; i += 2) {
            sum = sum.add(size(edges[node][i], known));
        }
        known.put(node, sum);
        return sum;
    }

    int node(int variable, int[] pairs) {
        int mask = unique.length - 1;
        int slot = (int) Fingerprint.mix(31L * Arrays.hashCode(pairs) + variable) & mask;
        while (unique[slot] != 0) {
            int known = unique[slot];
            if (variables[known] == variable && Arrays.equals(edges[known], pairs)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        return fresh(variable, pairs, slot);
    }

    private int fresh(int variable, int[] pairs, int slot) {
        if (count == variables.length) {
            variables = Arrays.copyOf(variables, 2 * count);
            edges = Arrays.copyOf(edges, 2 * count);
        }
        variables[count] = variable;
        edges[count] = pairs;
        edgeWords += pairs.length;
        unique[slot] = count++;
        if (count * 2 > unique.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        unique = new int[2 * unique.length];
        int mask = unique.length - 1;
        for (int node = 2; node < count; node++) {
            int slot = (int) Fingerprint.mix(31L * Arrays.hashCode(edges[node]) + variables[node]) & mask;
            while (unique[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            unique[slot] = node;
        }
    }

    private final class Pass {
        private final int variable;
        private final IntPredicate test;
        private final LongIntMap known = new LongIntMap();

        Pass(int variable, IntPredicate test) {
            this.variable = variable;
            this.test = test;
        }

        int of(int node) {
            if (node <= UNIT || variables[node] > variable) {
                return node;
            }
            int before = known.get(node);
            if (before == LongIntMap.ABSENT) {
                before = filtered(node);
                known.put(node, before);
            }
            return before;
        }

        private int filtered(int node) {
            int[] old = edges[node];
            int[] next = new int[old.length];
            int length = 0;
            for (int i = 0; i < old.length; i += 2) {
                boolean here = variables[node] == variable;
                int child = here ? (test.test(old[i]) ? old[i + 1] : EMPTY) : of(old[i + 1]);
                if (child != EMPTY) {
                    next[length++] = old[i];
                    next[length++] = child;
                }
            }
            return length == 0 ? EMPTY : node(variables[node], Arrays.copyOf(next, length));
        }
    }

    private final class Projection {
        private final IntPredicate kept;
        private final LongIntMap known = new LongIntMap();

        Projection(IntPredicate kept) {
            this.kept = kept;
        }

        int of(int node) {
            if (node <= UNIT) {
                return node;
            }
            int before = known.get(node);
            if (before == LongIntMap.ABSENT) {
                before = kept.test(variables[node]) ? mapChildren(node, this::of) : joined(node);
                known.put(node, before);
            }
            return before;
        }

        private int joined(int node) {
            int all = EMPTY;
            for (int i = 1; i < edges[node].length; i += 2) {
                all = union(all, of(edges[node][i]));
            }
            return all;
        }
    }
}
