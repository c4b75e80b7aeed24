package once.exploration;

import java.util.Arrays;

/// A map from long to int in two arrays. Keys are 0 or more.
final class LongIntMap {

    /// What [#get] gives for a key that is not there.
    static final int ABSENT = Integer.MIN_VALUE;

    private static final long FREE = -1;

    private long[] keys;
    private int[] values;
    private int size;

    LongIntMap() {
        allocate(256);
    }

    private void allocate(int capacity) {
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(keys, FREE);
    }

    int get(long key) {
        int slot = slot(key);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    void put(long key, int value) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /// How much memory it takes, or is about to take where it will soon have to grow.
    long bytes() {
        return 12L * keys.length * (size * 8L > keys.length * 3L ? 2 : 1);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (Fingerprint.mix(key) & mask);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        allocate(2 * oldKeys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
