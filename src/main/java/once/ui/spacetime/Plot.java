package once.ui.spacetime;

import java.util.Set;
import once.channel.Flight;
import once.message.CallId;
import once.simulation.CallBar;
import once.simulation.Mark;
import once.simulation.Moment;
import once.ui.playback.Playback;
import once.ui.playback.Ruler;

/// What is drawn, and where: everything that a painter reads.
///
/// @param places where everything lies on the axis
/// @param folded the calls of which only bars are drawn
/// @param scale which part of the axis is in view
record Plot(Scenery scenery, Axis axis, Places places, Set<CallId> folded, DiagramLayout layout, Scale scale) implements Ruler {

    /// More flights for each pixel than this are not told apart.
    private static final double MOST_FLIGHTS_A_PIXEL = 2;

    /// The pixel at which a flight leaves.
    double startX(Flight flight) {
        return scale.x(Places.start(flight, axis, scenery.journeys()));
    }

    /// The pixel at which a flight ends.
    double endX(Flight flight) {
        return scale.x(Places.end(flight, axis, scenery.journeys(), scenery));
    }

    /// Which part of its way a flight has made at a pixel.
    double progress(Flight flight, double x) {
        double start = startX(flight);
        double length = endX(flight) - start;
        double whole = flight.progress(flight.endsAt());
        return length <= 0 ? whole : Math.clamp((x - start) / length, 0, 1) * whole;
    }

    /// A flight of the run that is drawn; null for one of another run, such as what is picked may be while runs change.
    Flight known(Flight flight) {
        var flights = scenery.recording().flights();
        boolean isOfRun = flight != null && flight.number() <= flights.size() && flights.get(flight.number() - 1).trip().equals(flight.trip());
        return isOfRun ? flight : null;
    }

    double x(Mark mark) {
        return scale.x(axis.of(mark.at(), mark.number()));
    }

    @Override
    public double left() {
        return layout.left();
    }

    @Override
    public double right() {
        return layout.right();
    }

    @Override
    public double x(Moment moment) {
        return scale.x(axis.of(moment.micros(), moment.applied()));
    }

    @Override
    public double x(long micros) {
        return scale.x(axis.of(micros));
    }

    @Override
    public void seek(Playback playback, double x) {
        axis.seek(playback, scale.place(x), scale.perPixel());
    }

    /// A round time near a pixel: as many digits as the pixel can tell apart.
    long round(double x) {
        double place = scale.place(x);
        return TimeAxis.round(axis.micros(place), Math.max(1, axis.micros(place + scale.perPixel()) - axis.micros(place)));
    }

    /// The pixel at which the client was done with the call of a flight; far right where it never was.
    double callEndX(Flight flight) {
        var bar = scenery.chronicle().bar(flight.trip().call());
        return bar == null || bar.isOpen() ? Double.MAX_VALUE : endX(bar);
    }

    /// The pixel at which a call begins.
    double startX(CallBar bar) {
        return scale.x(axis.of(bar.beganAt(), bar.number()));
    }

    /// The pixel at which a call ends, or the run where the call does not.
    double endX(CallBar bar) {
        var run = scenery.recording();
        return scale.x(bar.isOpen() ? axis.of(run.endMicros(), run.events().size()) : axis.of(bar.endedAt(), bar.endNumber()));
    }

    /// The call whose bar is at a place; null for none.
    CallId barAt(double x, double y) {
        int client = layout.clientOfBarAt(y);
        if (client == 0 || !isInView(x)) {
            return null;
        }
        return places.bars().get(client - 1).between(scale.place(x), scale.place(x)).stream()
                .filter(bar -> startX(bar) <= x && x <= endX(bar)).map(CallBar::call).findFirst().orElse(null);
    }

    /// The fold whose band is at a pixel; null for none.
    Fold foldAt(double x) {
        return axis instanceof FoldedAxis folded ? folded.at(scale.place(x)) : null;
    }

    /// Whether a flight is drawn where it lies in view.
    boolean isDrawn(Flight flight) {
        return !folded.contains(flight.trip().call());
    }

    /// Whether a mark is drawn where it lies in view.
    boolean isDrawn(Mark mark) {
        return !(mark instanceof Mark.OfCall ofCall && folded.contains(ofCall.call()));
    }

    boolean isInView(double x) {
        return x >= layout.left() && x <= layout.right();
    }

    /// Whether there are too many flights in view for lines.
    boolean isDense() {
        int inView = places.flights().firstFrom(scale.until()) - places.flights().firstFrom(scale.from());
        return inView > MOST_FLIGHTS_A_PIXEL * (layout.right() - layout.left());
    }

    Plot with(Scale other) {
        return new Plot(scenery, axis, places, folded, layout, other);
    }
}
