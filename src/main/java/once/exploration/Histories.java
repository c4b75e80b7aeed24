package once.exploration;

import java.util.Arrays;

/// What has been added to the outcome on the way to a world, as numbers: for a plain search, whose worlds carry it.
final class Histories {

    private record Values(int[] each) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Values(var theirs) && Arrays.equals(each, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(each);
        }
    }

    private final Interner<Values> values = new Interner<>(value -> 40 + 4L * value.each().length);

    Histories(int variables) {
        values.number(new Values(new int[variables]));
    }

    /// The history that follows; number 0 is that of the beginning.
    int after(int history, int[] marks) {
        int[] next = of(history).clone();
        for (int mark : marks) {
            Mark.note(mark, next);
        }
        return values.number(new Values(next));
    }

    long bytes() {
        return values.bytes();
    }

    /// The values of all variables.
    int[] of(int history) {
        return values.value(history).each();
    }

    /// A view of them for one thread, which remembers.
    final class View {
        private final LongIntMap known = new LongIntMap();

        int after(int history, int[] marks) {
            if (marks.length == 0) {
                return history;
            }
            if (marks.length > 1) {
                return Histories.this.after(history, marks);
            }
            long key = (long) history << 32 | marks[0];
            int next = known.get(key);
            if (next == LongIntMap.ABSENT) {
                next = Histories.this.after(history, marks);
                known.put(key, next);
            }
            return next;
        }
    }
}
