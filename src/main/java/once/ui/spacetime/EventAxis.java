package once.ui.spacetime;

import java.util.ArrayList;
import java.util.List;
import once.node.VirtualTime;
import once.simulation.Event;
import once.simulation.Recording;
import once.ui.playback.Playback;

/// One column for each event that people care about, however close in time or far apart; the others share the column
/// before them.
final class EventAxis implements Axis {

    /// How much of the axis a column takes.
    static final double COLUMN = 10;

    private static final double LEAST_LABEL_PIXELS = 70;
    private static final double LEAST_LINE_PIXELS = 11;
    private static final long TENTH = VirtualTime.MILLI / 10;

    private static final Recording.Derivation<EventAxis> COUNTED = EventAxis::new;

    private final List<Event> events;
    private final int[] columnOf;
    private final int[] eventIn;

    /// The columns of a recording.
    static EventAxis of(Recording recording) {
        return recording.derived(COUNTED);
    }

    private EventAxis(Recording recording) {
        events = recording.events();
        columnOf = new int[events.size() + 1];
        for (var event : events) {
            columnOf[event.number()] = columnOf[event.number() - 1] + (event.isSilent() ? 0 : 1);
        }
        eventIn = new int[columnOf[events.size()] + 1];
        events.stream().filter(event -> !event.isSilent()).forEach(event -> eventIn[columnOf[event.number()]] = event.number());
    }

    /// How many columns there are.
    int columns() {
        return eventIn.length - 1;
    }

    @Override
    public double of(long micros, int applied) {
        int column = columnOf[applied];
        if (column == columns()) {
            return (column + (micros > at(column) ? 0.5 : 0)) * COLUMN;
        }
        double since = Math.max(0, micros - at(column));
        double gap = at(column + 1) - at(column);
        return (column + (gap <= 0 ? 0 : Math.min(1, since / gap))) * COLUMN;
    }

    @Override
    public double of(long micros) {
        int before = columnBefore(micros);
        boolean isEvent = before < columns() && at(before + 1) == micros;
        return isEvent ? (before + 1) * COLUMN : of(micros, eventIn[before]);
    }

    /// The last column with an event before a time; 0 for none.
    private int columnBefore(long micros) {
        int low = 0;
        int high = columns();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (at(middle) < micros) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long at(int column) {
        return column == 0 ? 0 : events.get(eventIn[column] - 1).at();
    }

    @Override
    public double micros(double place) {
        double column = Math.clamp(place / COLUMN, 0, columns());
        int whole = (int) Math.min(column, Math.max(0, columns() - 1));
        return columns() == 0 ? 0 : at(whole) + (column - whole) * (at(whole + 1) - at(whole));
    }

    @Override
    public void seek(Playback playback, double place, double perPixel) {
        int column = Math.clamp(Math.round(place / COLUMN), 0, columns());
        playback.seekEvent(eventIn[column]);
    }

    @Override
    public double first() {
        return -COLUMN / 2;
    }

    @Override
    public double last() {
        return (columns() + 1) * COLUMN;
    }

    @Override
    public List<Tick> ticks(double from, double until, double perPixel) {
        int stride = (int) Math.max(1, Math.ceil(LEAST_LINE_PIXELS * perPixel / COLUMN));
        double labelled = Double.NEGATIVE_INFINITY;
        var ticks = new ArrayList<Tick>();
        for (int column = firstMultiple(from / COLUMN, stride); column <= Math.min(columns(), until / COLUMN); column += stride) {
            boolean isNew = stride > 1 || column == 1 || at(column) > at(column - 1);
            boolean isLabelled = isNew && (column - labelled) * COLUMN / perPixel >= LEAST_LABEL_PIXELS;
            labelled = isLabelled ? column : labelled;
            if (isLabelled || stride == 1) {
                ticks.add(new Tick(column * COLUMN, isLabelled ? label(column) : ""));
            }
        }
        return ticks;
    }

    private static int firstMultiple(double column, int stride) {
        return (int) Math.max(1, Math.ceil(column / stride)) * stride;
    }

    /// The time of its event, to a tenth of a millisecond.
    private String label(int column) {
        return VirtualTime.text(at(column) / TENTH * TENTH) + " ms";
    }
}
