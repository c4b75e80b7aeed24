package once.ui.spacetime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import once.simulation.CallBar;
import once.simulation.Moment;

/// The bars of the calls that the playhead is in, painted over the still picture as nobody knows yet how they end.
final class OpenBars extends Canvas {

    private final Map<CallBar, Double> textEnds = new HashMap<>();
    private List<CallBar> painted = List.of();

    OpenBars() {
        setMouseTransparent(true);
    }

    /// Paints anew, as the picture below has changed.
    void forget() {
        painted = null;
    }

    void show(Moment moment, Plot plot) {
        var open = plot.layout().isCrowded() || !plot.layout().isWhole() ? List.<CallBar>of() : open(moment, plot.places());
        if (open.equals(painted)) {
            return;
        }
        painted = open;
        textEnds.clear();
        setWidth(plot.layout().width());
        setHeight(plot.layout().clientY(plot.layout().clients()));
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        var painter = new BarPainter(getGraphicsContext2D(), plot);
        for (var bars : plot.places().bars()) {
            int last = lastBegun(bars, moment);
            if (last >= 0 && open.contains(bars.get(last))) {
                var bar = bars.get(last);
                textEnds.put(bar, painter.paintOpen(bar, plot.scale().x(bars.from(last)), plot.scale().x(bars.until(last))));
            }
        }
    }

    /// Where the playhead would strike through what stands in the bars.
    List<Playhead.Gap> crossed(Moment moment, Plot plot) {
        double x = plot.x(moment);
        return painted.stream().filter(bar -> x > plot.startX(bar) && x < textEnds.getOrDefault(bar, 0.0))
                .mapToDouble(bar -> plot.layout().barTop(bar.call().client()))
                .mapToObj(top -> new Playhead.Gap(top, top + plot.layout().barHeight())).limit(1).toList();
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
