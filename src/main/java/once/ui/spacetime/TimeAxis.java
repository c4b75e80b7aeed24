package once.ui.spacetime;

import java.util.List;
import java.util.stream.IntStream;
import once.node.VirtualTime;
import once.ui.playback.Playback;

/// Time itself: a place is a microsecond.
///
/// @param endMicros when the last event happens
/// @param air how much more than the run is shown on either side, as a part of it
record TimeAxis(long endMicros, double air) implements Axis {

    private static final double AIR = 0.02;
    private static final double LEAST_TICK_PIXELS = 76;

    TimeAxis(long endMicros) {
        this(endMicros, AIR);
    }

    @Override
    public double of(long micros, int applied) {
        return micros;
    }

    @Override
    public double of(long micros) {
        return micros;
    }

    @Override
    public double micros(double place) {
        return place;
    }

    @Override
    public void seek(Playback playback, double place, double perPixel) {
        playback.seek(round(place, perPixel));
    }

    /// A round time near a place: as many digits as a pixel can tell apart.
    static long round(double micros, double perPixel) {
        long unit = Math.max(1, Math.round(Math.pow(10, Math.floor(Math.log10(perPixel)))));
        return Math.round(micros / unit) * unit;
    }

    @Override
    public double first() {
        return -margin();
    }

    @Override
    public double last() {
        return endMicros + margin();
    }

    private double margin() {
        return Math.max(VirtualTime.MILLI, endMicros * air);
    }

    @Override
    public List<Tick> ticks(double from, double until, double perPixel) {
        var ticks = Ticks.of(from, until, LEAST_TICK_PIXELS * perPixel);
        return IntStream.range(0, ticks.count()).mapToObj(index -> new Tick(ticks.at(index), ticks.label(index))).toList();
    }
}
