package once.ui.spacetime;

import javafx.scene.control.Label;
import once.node.VirtualTime;
import once.ui.look.Texts;

/// Says that the diagram shows how dense messages are, not the messages, and what to do about it; how many there are where
/// the pointer is.
final class DensityNote extends Label {

    private static final double BELOW_SERVER = 12;

    private String all = "";

    DensityNote() {
        getStyleClass().add("density-note");
        setId("density");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Speaks of everything in view, where it is dense.
    void show(Plot plot) {
        setVisible(plot.isDense());
        if (isVisible()) {
            int inView = plot.places().crowd().between(plot.scale().from(), plot.scale().until()).all();
            all = Texts.of("density", inView, DensityPainter.most(plot));
            say(all, plot);
        }
    }

    /// Speaks of what is at a pixel.
    void tell(Plot plot, double x) {
        if (isVisible()) {
            say(plot.isInView(x) ? at(plot, DensityPainter.column(plot, x)) : all, plot);
        }
    }

    private static String at(Plot plot, double x) {
        var count = DensityPainter.count(plot, x);
        return Texts.of("density.at", time(plot, x), time(plot, x + DensityPainter.COLUMN_PIXELS),
                count.requests(), count.lostRequests(), count.replies(), count.lostReplies());
    }

    private static String time(Plot plot, double x) {
        return VirtualTime.text(Math.round(plot.axis().micros(plot.scale().place(x)) / VirtualTime.MILLI) * VirtualTime.MILLI);
    }

    private void say(String text, Plot plot) {
        setText(text);
        autosize();
        var layout = plot.layout();
        double below = layout.serverY(layout.servers()) + BELOW_SERVER;
        boolean fits = below + prefHeight(-1) <= layout.flagTop();
        relocate((layout.left() + layout.right() - prefWidth(-1)) / 2, fits ? below : layout.gridTop());
    }
}
