package once.ui.spacetime;

import java.util.TreeMap;

/// A row for labels that must not touch: a label gets its room, or none.
final class LabelRow {

    private static final double GAP = 5;

    private final TreeMap<Double, Double> taken = new TreeMap<>();

    /// Takes the room between two pixels for what is there anyway.
    void block(double from, double until) {
        taken.merge(from, until, Math::max);
    }

    /// Takes the room between two pixels; false where some of it is taken already.
    boolean claim(double from, double until) {
        var before = taken.lowerEntry(until + GAP);
        if (before != null && before.getValue() > from - GAP) {
            return false;
        }
        taken.put(from, until);
        return true;
    }
}
