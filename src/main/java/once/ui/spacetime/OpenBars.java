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

    void show(Moment moment, Scenery scenery, DiagramLayout layout, TimeScale scale) {
        var open = layout.isCrowded() ? List.<CallBar>of() : open(moment, scenery);
        if (open.equals(painted)) {
            return;
        }
        painted = open;
        setWidth(layout.width());
        setHeight(layout.clientY(layout.clients()));
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        var painter = new BarPainter(getGraphicsContext2D(), layout, scenery);
        open.forEach(bar -> painter.paintOpen(bar, scale));
    }

    private static List<CallBar> open(Moment moment, Scenery scenery) {
        return scenery.chronicle().bars().stream().filter(bar -> bar.number() <= moment.applied() && isOpen(bar, moment)).toList();
    }

    private static boolean isOpen(CallBar bar, Moment moment) {
        var view = moment.calls().get(bar.call());
        return view != null && view.isWaiting();
    }
}
