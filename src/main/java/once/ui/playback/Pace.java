package once.ui.playback;

import once.channel.Flight;
import once.simulation.Recording;

/// How much virtual time passes in a second of the viewer's. Flights take time to be seen; a stretch without an event
/// that is longer than a flight passes quicker, the quicker the longer it is, so that nobody waits for a timeout.
///
/// A gap of `x` seconds at the usual pace takes `x` seconds up to the time `f` of a typical flight and
/// `f · (1 + ln(x / f) / 3)` beyond, which joins without a jump.
public final class Pace {

    private static final double USUAL_FLIGHT_SECONDS = 1.2;
    private static final double QUICKEST_FLIGHT_SECONDS = 0.6;
    private static final double SLOWEST_FLIGHT_SECONDS = 2;
    private static final double LEAST_SECONDS = 15;
    private static final double MOST_SECONDS = 30;
    private static final double GROWTH = 1 / 3.0;

    private static final Recording.Derivation<Pace> TOLD = Pace::told;

    private final Recording recording;
    private final double flightMicros;
    private final double flightSeconds;

    private Pace(Recording recording, double flightMicros, double flightSeconds) {
        this.recording = recording;
        this.flightMicros = flightMicros;
        this.flightSeconds = flightSeconds;
    }

    /// The pace at which a recording takes 15 to 30 seconds, if its flights can be followed with the eye then.
    public static Pace of(Recording recording) {
        return recording.derived(TOLD);
    }

    private static Pace told(Recording recording) {
        double flight = typicalFlightMicros(recording);
        var usual = new Pace(recording, flight, USUAL_FLIGHT_SECONDS);
        double seconds = usual.wholeSeconds();
        if (seconds > MOST_SECONDS) {
            return usual.stretched(Math.max(QUICKEST_FLIGHT_SECONDS, USUAL_FLIGHT_SECONDS * MOST_SECONDS / seconds));
        }
        return seconds < LEAST_SECONDS && seconds > 0
                ? usual.stretched(Math.min(SLOWEST_FLIGHT_SECONDS, USUAL_FLIGHT_SECONDS * LEAST_SECONDS / seconds))
                : usual;
    }

    /// The median time of the flights that arrive.
    private static double typicalFlightMicros(Recording recording) {
        long[] times = recording.flights().stream().filter(flight -> !flight.isLost())
                .mapToLong(Pace::micros).filter(micros -> micros > 0).sorted().toArray();
        return times.length == 0 ? 100_000 : times[times.length / 2];
    }

    private static long micros(Flight flight) {
        return flight.endsAt() - flight.sentAt();
    }

    private Pace stretched(double seconds) {
        return new Pace(recording, flightMicros, seconds);
    }

    /// How long a typical flight takes, in virtual microseconds; what is highlighted stays so for about as long.
    public double flightMicros() {
        return flightMicros;
    }

    /// How many virtual microseconds pass in a second while messages come and go.
    public double usualMicrosPerSecond() {
        return flightMicros / flightSeconds;
    }

    /// How many virtual microseconds pass in a second at a time of the recording; never less than usual.
    public double microsPerSecond(long micros) {
        return rate(gapStart(micros), gapEnd(micros));
    }

    /// Whether time passes noticeably quicker than usual, because nothing happens for long.
    public boolean isHurrying(long micros) {
        return microsPerSecond(micros) > 1.5 * usualMicrosPerSecond();
    }

    /// How long the whole recording takes to watch, in seconds.
    public double wholeSeconds() {
        double seconds = 0;
        long before = 0;
        for (var event : recording.events()) {
            seconds += seconds(event.at() - before);
            before = event.at();
        }
        return seconds;
    }

    /// Where one is after watching for some seconds, from a time on; no later than the end.
    long advance(long from, double seconds) {
        long at = from;
        double left = seconds;
        while (left > 0 && at < recording.endMicros()) {
            long gapEnd = gapEnd(at);
            double rate = rate(gapStart(at), gapEnd);
            double toGapEnd = (gapEnd - at) / rate;
            if (toGapEnd > left) {
                return at + Math.max(1, Math.round(left * rate));
            }
            at = gapEnd;
            left -= toGapEnd;
        }
        return at;
    }

    private long gapStart(long micros) {
        int count = recording.countAt(micros);
        return count == 0 ? 0 : recording.events().get(count - 1).at();
    }

    private long gapEnd(long micros) {
        int count = recording.countAt(micros);
        return count == recording.events().size() ? micros : recording.events().get(count).at();
    }

    private double rate(long gapStart, long gapEnd) {
        return gapEnd <= gapStart ? usualMicrosPerSecond() : (gapEnd - gapStart) / seconds(gapEnd - gapStart);
    }

    private double seconds(long gapMicros) {
        double flights = gapMicros / flightMicros;
        return flightSeconds * (flights <= 1 ? flights : 1 + GROWTH * Math.log(flights));
    }
}
