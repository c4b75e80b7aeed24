package once.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Numbers for values, from 0 in the order in which they were first seen; equal values share one. Safe for threads.
final class Interner<T> {

    private static final int ENTRY_BYTES = 100;

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final ToLongFunction<T> weight;
    private long bytes;

    Interner() {
        this(_ -> 0);
    }

    /// @param weight about how much memory a value takes
    Interner(ToLongFunction<T> weight) {
        this.weight = weight;
    }

    synchronized int number(T value) {
        var known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        bytes += ENTRY_BYTES + weight.applyAsLong(value);
        return values.size() - 1;
    }

    synchronized T value(int number) {
        return values.get(number);
    }

    synchronized int size() {
        return values.size();
    }

    /// About how much memory all values take.
    synchronized long bytes() {
        return bytes;
    }
}
