package once.ui.panel;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import once.simulation.Event;
import once.simulation.Recording;

/// The events of a recording that have a row, in order, each looked up when it is asked for.
final class EventRows extends AbstractList<Event> implements RandomAccess {

    private final Recording recording;
    private final int[] shown;

    EventRows(Recording recording, Predicate<Event> isShown) {
        this.recording = recording;
        var events = recording.events();
        this.shown = IntStream.range(0, events.size()).filter(index -> isShown.test(events.get(index))).toArray();
    }

    @Override
    public Event get(int row) {
        return recording.events().get(shown[row]);
    }

    @Override
    public int size() {
        return shown.length;
    }

    /// The row of the last event that had happened; -1 for none.
    int rowAt(int applied) {
        int low = 0;
        int high = shown.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shown[middle] < applied) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
