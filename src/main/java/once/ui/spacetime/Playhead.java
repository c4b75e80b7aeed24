package once.ui.spacetime;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import once.channel.Flight;
import once.node.VirtualTime;
import once.simulation.Moment;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.SharpCanvas;

/// The line that says which moment is shown, the flag with its time, a dot on every flight that it crosses, and a veil
/// over what is still to come.
final class Playhead extends Group {

    /// A stretch of height that the line leaves out, in pixels.
    record Gap(double top, double bottom) {}

    /// In a low diagram the shapes of timeouts reach above the grid.
    private static final double ABOVE_MARKS = 2;
    private static final double VEIL = 0.72;
    private static final double STRIP = 30;
    private static final double LABELS_BELOW_SERVER = 10;
    private static final int MOST_FRESH_MARKS = 40;
    private static final double RADIUS = 4.5;
    private static final double ASCENT = 11;
    private static final double DESCENT = 4;
    private static final double BESIDE = 2;
    private static final double LEAST_PIECE = 4;
    /// The veil leaves the frame free that says that the diagram has the focus.
    private static final double FRAME = 2;

    private final Rectangle veil = new Rectangle();
    private final Rectangle labelVeil = new Rectangle();
    private final List<Line> pieces = List.of(new Line(), new Line(), new Line());
    private final Group line = new Group();
    private final SharpCanvas dots = new SharpCanvas();
    private final Label flag = new Label();

    Playhead() {
        flag.getStyleClass().add("playhead-flag");
        flag.setId("playhead-flag");
        pieces.forEach(piece -> piece.getStyleClass().add("playhead-line"));
        line.getChildren().addAll(pieces);
        getChildren().addAll(veil, labelVeil, line, dots, flag);
        setMouseTransparent(true);
    }

    /// @param barTexts the stretches of height in which the line would strike through what stands in a bar
    void show(Moment moment, Plot plot, List<PlacedLabel> labels, List<Gap> barTexts) {
        var layout = plot.layout();
        var palette = plot.scenery().palette();
        double x = plot.x(moment);
        boolean inView = x >= layout.left() - 1 && x <= layout.right() + 1;
        line.setVisible(inView);
        dots.setVisible(inView);
        flag.setVisible(inView && layout.isWhole());
        double veilFrom = Math.clamp(x, layout.left(), layout.right());
        double labelTop = layout.serverY(layout.servers()) + LABELS_BELOW_SERVER;
        place(veil, veilFrom, layout.gridTop() - ABOVE_MARKS, labelTop, layout, palette);
        place(labelVeil, pastLabel(veilFrom, labels, moment.applied(), layout.servers()), labelTop, layout.height(), layout, palette);
        placeLine(x, Stream.concat(barTexts.stream(), crossed(x, labels, layout)).sorted(Comparator.comparingDouble(Gap::top)).toList(), layout, palette);
        placeFlag(x, moment, layout);
        dots.setLayoutX(x - STRIP / 2);
        dots.fresh(STRIP, layout.height());
        if (!plot.isDense()) {
            paintFreshMarks(moment, x, plot);
        }
        paintDots(moment, x, plot);
    }

    /// What has just happened lies half under the veil; here it is whole.
    private void paintFreshMarks(Moment moment, double x, Plot plot) {
        double since = plot.axis().micros(plot.scale().place(x - STRIP / 2));
        var fresh = plot.scenery().chronicle().marksBetween(since, moment.applied(), MOST_FRESH_MARKS);
        var strip = plot.scale().panned(x - plot.scale().left() - STRIP / 2).movedTo(0, STRIP);
        new MarkPainter(dots.getGraphicsContext2D(), plot.with(strip)).paintShapes(fresh.stream().filter(plot::isDrawn).toList());
    }

    private static void place(Rectangle veil, double x, double top, double bottom, DiagramLayout layout, Palette palette) {
        veil.setFill(palette.of(Role.SURFACE));
        veil.setOpacity(VEIL);
        veil.setX(x);
        veil.setY(top);
        double frame = layout.isWhole() ? FRAME : 0;
        veil.setWidth(Math.max(0, layout.width() - frame - x));
        veil.setHeight(Math.max(0, Math.min(bottom, layout.height() - frame) - top));
    }

    /// A label under the playhead is veiled as a whole or not at all.
    private static double pastLabel(double x, List<PlacedLabel> labels, int applied, int servers) {
        for (var label : labels) {
            if (label.from() <= x && x < label.until() && label.mark().node().number() == servers && !label.mark().node().isClient()) {
                return label.mark().number() <= applied ? label.until() : label.from();
            }
        }
        return x;
    }

    /// Where the line would strike through a label.
    private static Stream<Gap> crossed(double x, List<PlacedLabel> labels, DiagramLayout layout) {
        return labels.stream().filter(label -> label.from() - BESIDE <= x && x <= label.until() + BESIDE)
                .mapToDouble(label -> layout.labelBaseline(label.mark().node())).mapToObj(y -> new Gap(y - ASCENT, y + DESCENT)).limit(1);
    }

    /// The line leaves out the texts that it crosses.
    private void placeLine(double x, List<Gap> gaps, DiagramLayout layout, Palette palette) {
        double from = layout.gridTop();
        for (int piece = 0; piece < pieces.size(); piece++) {
            boolean last = piece >= gaps.size();
            place(pieces.get(piece), x, from, Math.clamp(last ? layout.flagTop() : gaps.get(piece).top(), from, layout.flagTop()), palette);
            from = last || gaps.get(piece).bottom() > layout.flagTop() - LEAST_PIECE ? layout.flagTop() : Math.max(from, gaps.get(piece).bottom());
        }
    }

    private static void place(Line line, double x, double top, double bottom, Palette palette) {
        line.setStroke(palette.of(Role.PLAYHEAD));
        line.setStrokeWidth(2);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(top);
        line.setEndY(bottom);
    }

    private void placeFlag(double x, Moment moment, DiagramLayout layout) {
        flag.setText(VirtualTime.text(moment.micros() / 100 * 100) + " ms");
        flag.autosize();
        double width = flag.prefWidth(-1);
        flag.relocate(Math.clamp(x - width / 2, 0, Math.max(0, layout.width() - width)), layout.flagTop());
    }

    /// Dots on the same pixels in the same colour count once, however many flights there are.
    private void paintDots(Moment moment, double x, Plot plot) {
        var graphics = dots.getGraphicsContext2D();
        var painted = new BitSet();
        for (var flight : moment.inFlight().values()) {
            double y = plot.layout().y(flight, plot.progress(flight, x));
            var role = roleOf(flight, moment);
            int place = (int) y * Role.values().length + role.ordinal();
            if (!painted.get(place) && plot.isDrawn(flight)) {
                painted.set(place);
                graphics.setFill(plot.scenery().palette().of(role));
                graphics.fillOval(STRIP / 2 - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            }
        }
    }

    private static Role roleOf(Flight flight, Moment moment) {
        var call = moment.calls().get(flight.trip().call());
        return call != null && call.isWaiting() ? Palette.roleOf(flight.trip().call()) : Role.INK_MUTED;
    }
}
