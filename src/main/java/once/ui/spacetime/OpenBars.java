package once.ui.spacetime;

import java.util.List;
import javafx.scene.canvas.Canvas;
import once.simulation.CallBar;
import once.simulation.Moment;

/// The bars of the calls that the playhead is in, painted over the still picture as nobody knows yet how they end.
final class OpenBars extends Canvas {

    private List<CallBar> painted = List.of();

    OpenBars() {
        setMouseTransparent(true);
    }

    /// Paints anew, as the picture below has changed.
    void forget() {
        painted = null;
    }

    void show(Moment moment, Plot plot) {
        var open = plot.layout().isCrowded() ? List.<CallBar>of() : open(moment, plot.places());
        if (open.equals(painted)) {
            return;
        }
        painted = open;
        setWidth(plot.layout().width());
        setHeight(plot.layout().clientY(plot.layout().clients()));
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        var painter = new BarPainter(getGraphicsContext2D(), plot);
        for (var bars : plot.places().bars()) {
            int last = lastBegun(bars, moment);
            if (last >= 0 && open.contains(bars.get(last))) {
                painter.paintOpen(bars.get(last), plot.scale().x(bars.from(last)), plot.scale().x(bars.until(last)));
            }
        }
    }

    /// A client makes one call after the other, so that only its last one can be open.
    private static List<CallBar> open(Moment moment, Places places) {
        return places.bars().stream().filter(bars -> lastBegun(bars, moment) >= 0).map(bars -> bars.get(lastBegun(bars, moment)))
                .filter(bar -> isOpen(bar, moment)).toList();
    }

    /// The index of the last call that had begun; -1 for none.
    private static int lastBegun(Intervals<CallBar> bars, Moment moment) {
        int low = 0;
        int high = bars.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bars.get(middle).number() <= moment.applied()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static boolean isOpen(CallBar bar, Moment moment) {
        var view = moment.calls().get(bar.call());
        return view != null && view.isWaiting();
    }
}
