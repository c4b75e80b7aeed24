package once.ui.panel;

import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/// The rows of a table that change with the playhead, made when they come into sight, so that a table of thousands costs
/// no more than the few that are seen.
final class RowsAt<R> extends ObservableListBase<R> {

    private final Object[] seen;
    private IntFunction<R> source;

    /// @param source makes a row, by its index
    RowsAt(int size, IntFunction<R> source) {
        this.seen = new Object[size];
        this.source = source;
    }

    @Override
    public int size() {
        return seen.length;
    }

    @Override
    public R get(int index) {
        if (seen[index] == null) {
            seen[index] = source.apply(index);
        }
        @SuppressWarnings("unchecked")
        var row = (R) seen[index];
        return row;
    }

    /// Makes rows of something else from now on. Whoever watches is told of those in sight that differ.
    ///
    /// @param first the first row in sight
    /// @param last the last row in sight; less than the first for none
    void change(IntFunction<R> next, int first, int last) {
        source = next;
        beginChange();
        for (int index = 0; index < seen.length; index++) {
            if (seen[index] != null) {
                forget(index, index >= first && index <= last);
            }
        }
        endChange();
    }

    private void forget(int index, boolean inSight) {
        var before = get(index);
        seen[index] = null;
        if (inSight && !get(index).equals(before)) {
            nextSet(index, before);
        }
    }
}
