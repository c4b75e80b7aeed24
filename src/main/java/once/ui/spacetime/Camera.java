package once.ui.spacetime;

import java.util.SortedSet;
import once.message.CallId;
import once.simulation.Moment;
import once.ui.playback.Sight;

/// Which part of a recording is in view, and on which axis.
final class Camera {

    private static final double AHEAD = 0.15;
    private static final double STEP = 1.4;

    private Plot plot;

    /// What is in view; null for nothing.
    Plot plot() {
        return plot;
    }

    /// Shows nothing.
    void close() {
        plot = null;
    }

    /// Shows all of a recording.
    void open(Scenery scenery, boolean perEvent, SortedSet<CallId> folded, DiagramLayout layout) {
        var run = scenery.recording();
        var plain = perEvent ? EventAxis.of(run) : new TimeAxis(run.endMicros());
        var folds = Folds.of(plain, scenery.lifespans(), folded, layout.right() - layout.left());
        var axis = folds.isEmpty() ? plain : new FoldedAxis(plain, folds);
        var places = folded.isEmpty() ? Places.unfolded(run, perEvent) : new Places(scenery, axis, folded);
        plot = new Plot(scenery, axis, places, folded, layout, whole(axis, layout));
    }

    /// Shows as much as before with other calls folded, the playhead where it was; all of it where all of it was shown.
    void refold(SortedSet<CallId> folded, boolean perEvent, Moment now) {
        var before = plot;
        boolean wasWhole = isWhole();
        double x = before.x(now);
        open(before.scenery(), perEvent, folded, before.layout());
        if (!wasWhole && before.isInView(x)) {
            double from = plot.axis().of(now.micros(), now.applied()) - (x - before.scale().left()) * before.scale().perPixel();
            look(new Scale(before.scale().left(), before.scale().right(), from, before.scale().perPixel()));
        }
    }

    private boolean isWhole() {
        return plot.scale().perPixel() >= whole(plot.axis(), plot.layout()).perPixel() * (1 - 1e-9);
    }

    private static Scale whole(Axis axis, DiagramLayout layout) {
        return Scale.fitting(layout.left(), layout.right(), axis.first(), axis.last());
    }

    void fit() {
        look(whole(plot.axis(), plot.layout()));
    }

    void pan(double pixels) {
        look(plot.scale().panned(pixels));
    }

    void zoom(double x, double factor) {
        look(plot.scale().zoomed(x, factor));
    }

    /// Zooms about the playhead, or about the edge that it lies behind.
    void zoom(Sight.Zoom wished, Moment now) {
        double x = Math.clamp(plot.x(now), plot.layout().left(), plot.layout().right());
        switch (wished) {
            case CLOSER -> zoom(x, STEP);
            case WIDER -> zoom(x, 1 / STEP);
            case WHOLE -> fit();
        }
    }

    private void look(Scale wished) {
        plot = plot.with(wished.within(plot.axis().first(), plot.axis().last()));
    }

    /// Turns the page when the playhead leaves a view that does not show everything; says whether it did.
    boolean follow(Moment moment) {
        double x = plot.x(moment);
        boolean left = x < plot.scale().left() || x > plot.scale().right();
        if (left) {
            pan(x - plot.scale().left() - AHEAD * (plot.scale().right() - plot.scale().left()));
        }
        return left;
    }
}
