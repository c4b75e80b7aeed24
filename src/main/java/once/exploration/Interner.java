package once.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for values, from 0 in the order in which they were first seen; equal values share one. Safe for threads.
final class Interner<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    synchronized int number(T value) {
        var known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    synchronized T value(int number) {
        return values.get(number);
    }

    synchronized int size() {
        return values.size();
    }
}
