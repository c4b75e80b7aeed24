package once.ui.spacetime;

import once.message.CallId;
import once.ui.playback.Selection;
import once.ui.playback.Sight;

/// What lies under the pointer, and what is picked there.
final class Pointing {

    private final SpaceTimeView view;
    private final Selection selection;
    private final Sight sight;

    Pointing(SpaceTimeView view, Selection selection, Sight sight) {
        this.view = view;
        this.selection = selection;
        this.sight = sight;
    }

    void at(double x, double y) {
        var plot = view.plot();
        if (plot != null) {
            var flight = plot.isDense() ? null : FlightPicker.at(x, y, plot);
            selection.hoveredFlightProperty().set(flight);
            selection.hoveredNodeProperty().set(plot.layout().nodeNamedAt(x, y));
            if (flight == null) {
                selection.hoveredCallProperty().set(callAt(x, y, plot));
            }
            view.arrival().hint(flight, x, y);
            view.tellDensity(x);
        }
    }

    void away() {
        selection.hoveredFlightProperty().set(null);
        selection.hoveredCallProperty().set(null);
        selection.hoveredNodeProperty().set(null);
    }

    /// The call of the bar or the band at a place; null for none.
    private static CallId callAt(double x, double y, Plot plot) {
        var fold = plot.foldAt(x);
        return fold != null && plot.layout().isBetweenNodes(y) ? fold.call() : plot.barAt(x, y);
    }

    private boolean isAtBand(double x, double y) {
        var plot = view.plot();
        return plot != null && plot.foldAt(x) != null && plot.layout().isBetweenNodes(y);
    }

    /// Takes the end of the flight that is pointed at; false where the pointer is at none.
    boolean takeEnd(double x, double y) {
        return view.plot() != null && view.arrival().take(selection.hoveredFlightProperty().get(), x, y);
    }

    /// Picks the flight, call or node that is pointed at, or lets go of the flight that was picked; unfolds the call of a
    /// band. False where nothing is pointed at.
    boolean pick(double x, double y) {
        var flight = selection.hoveredFlightProperty().get();
        var call = selection.hoveredCallProperty().get();
        var node = selection.hoveredNodeProperty().get();
        selection.selectedFlightProperty().set(flight);
        selection.selectedCallProperty().set(call);
        if (node != null) {
            selection.selectedNodeProperty().set(node);
        }
        if (flight == null && isAtBand(x, y)) {
            sight.toggle(call);
        }
        return call != null || node != null;
    }

    /// Folds the call of the bar that is pointed at; false where there is none.
    boolean fold() {
        var call = selection.hoveredCallProperty().get();
        boolean isBar = selection.hoveredFlightProperty().get() == null && call != null;
        if (isBar) {
            sight.toggle(call);
        }
        return isBar;
    }
}
