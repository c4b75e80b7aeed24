package once.ui.spacetime;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Rows for labels that must not touch: a label gets the first row with room for it, or none.
final class LabelRows {

    static final int NO_ROOM = -1;
    private static final double GAP = 5;

    private final List<TreeMap<Double, Double>> rows = new ArrayList<>();

    LabelRows(int count) {
        for (int row = 0; row < count; row++) {
            rows.add(new TreeMap<>());
        }
    }

    /// Takes room between two pixels; the row's number from 0, or [#NO_ROOM].
    int claim(double from, double until) {
        for (int row = 0; row < rows.size(); row++) {
            if (isFree(rows.get(row), from - GAP, until + GAP)) {
                rows.get(row).put(from, until);
                return row;
            }
        }
        return NO_ROOM;
    }

    private static boolean isFree(TreeMap<Double, Double> taken, double from, double until) {
        var before = taken.lowerEntry(until);
        return before == null || before.getValue() <= from;
    }
}
