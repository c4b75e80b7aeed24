package once.exploration;

/// The states seen so far, by fingerprint, each with a number that the search attaches to it: open addressing in arrays
/// of primitives, cut into stripes, so that it grows in small steps and threads rarely wait for each other.
final class StateTable {

    /// What a state has that was not there before.
    static final int NEW = Integer.MIN_VALUE;

    private static final int STRIPES = 64;

    private final Stripe[] stripes = new Stripe[STRIPES];

    /// @param valued whether a number belongs to each state
    StateTable(boolean valued) {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe(valued);
        }
    }

    /// Notes a state; true where it was not there before.
    boolean add(long first, long second) {
        var stripe = stripe(first);
        synchronized (stripe) {
            return stripe.add(first, second);
        }
    }

    /// The number of a state, [#NEW] where it is not there.
    int get(long first, long second) {
        var stripe = stripe(first);
        synchronized (stripe) {
            return stripe.get(first, second);
        }
    }

    void put(long first, long second, int value) {
        var stripe = stripe(first);
        synchronized (stripe) {
            stripe.put(first, second, value);
        }
    }

    long size() {
        long size = 0;
        for (var stripe : stripes) {
            size += stripe.size;
        }
        return size;
    }

    long bytes() {
        long bytes = 0;
        for (var stripe : stripes) {
            bytes += 8L * stripe.words.length + (stripe.values == null ? 0 : 4L * stripe.values.length);
        }
        return bytes;
    }

    private Stripe stripe(long first) {
        return stripes[(int) (first >>> 58)];
    }

    private static final class Stripe {
        private long[] words = new long[128];
        private int[] values;
        private volatile int size;

        Stripe(boolean valued) {
            values = valued ? new int[64] : null;
        }

        boolean add(long first, long second) {
            int slot = slot(first, second);
            if (isTaken(slot)) {
                return false;
            }
            take(slot, first, second);
            return true;
        }

        int get(long first, long second) {
            int slot = slot(first, second);
            return isTaken(slot) ? values[slot] : NEW;
        }

        void put(long first, long second, int value) {
            int slot = slot(first, second);
            boolean fresh = !isTaken(slot);
            values[slot] = value;
            if (fresh) {
                take(slot, first, second);
            }
        }

        private boolean isTaken(int slot) {
            return (words[2 * slot] | words[2 * slot + 1]) != 0;
        }

        private void take(int slot, long first, long second) {
            words[2 * slot] = first;
            words[2 * slot + 1] = second;
            size++;
            if (size * 10L > words.length * 4L) {
                grow();
            }
        }

        private int slot(long first, long second) {
            int mask = words.length / 2 - 1;
            int slot = (int) first & mask;
            while (isTaken(slot) && (words[2 * slot] != first || words[2 * slot + 1] != second)) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void grow() {
            long[] old = words;
            int[] oldValues = values;
            words = new long[2 * old.length];
            values = oldValues == null ? null : new int[2 * oldValues.length];
            for (int i = 0; i < old.length; i += 2) {
                if ((old[i] | old[i + 1]) != 0) {
                    int slot = slot(old[i], old[i + 1]);
                    words[2 * slot] = old[i];
                    words[2 * slot + 1] = old[i + 1];
                    if (values != null) {
                        values[slot] = oldValues[i / 2];
                    }
                }
            }
        }
    }
}
