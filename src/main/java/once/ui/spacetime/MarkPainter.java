package once.ui.spacetime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import once.message.NodeId;
import once.simulation.Mark;
import once.ui.look.Lettering;
import once.ui.look.MarkLook;
import once.ui.look.Palette;
import once.ui.look.Role;

/// Paints what happened at the nodes: shapes on their lines and labels below. The weighty ones come last, on top, and
/// choose their labels' places first.
final class MarkPainter {

    private record Placed(double x, double y, Mark mark, MarkLook look) {}

    private static final double LEAST_DISTANCE = 8;
    /// So far apart shapes of a kind do not touch.
    private static final double APART = 26;
    private static final double GLYPH = 6;
    private static final double EDGE = 5;

    private final GraphicsContext graphics;
    private final Plot plot;
    private final DiagramLayout layout;
    private final Palette palette;

    MarkPainter(GraphicsContext graphics, Plot plot) {
        this.graphics = graphics;
        this.plot = plot;
        this.layout = plot.layout();
        this.palette = plot.scenery().palette();
    }

    /// Paints all marks in view, and says where their labels are.
    List<PlacedLabel> paint() {
        var placed = thinned(LEAST_DISTANCE).sorted(Comparator.comparingInt(one -> one.look().weight())).toList();
        placed.forEach(this::paintShape);
        return paintLabels(placed.reversed());
    }

    /// Paints those marks only that warn.
    void paintWarnings() {
        thinned(APART).filter(placed -> placed.look().isWarning()).forEach(this::paintShape);
    }

    /// Paints some marks about their own time.
    void paintShapes(List<Mark> marks) {
        marks.stream().filter(this::isShown).map(this::placed).forEach(this::paintShape);
    }

    private boolean isShown(Mark mark) {
        return !layout.isCrowded() || !mark.node().isClient();
    }

    /// The marks in view, without those that would lie on one of their kind.
    private Stream<Placed> thinned(double distance) {
        return plot.places().marks().stream().filter(kind -> isShown(kind.get(0))).flatMap(kind -> apart(kind, distance));
    }

    private Stream<Placed> apart(Intervals<Mark> kind, double distance) {
        var found = new ArrayList<Placed>();
        double last = plot.scale().place(layout.right());
        double step = distance * plot.scale().perPixel();
        int index = kind.firstFrom(plot.scale().place(layout.left()));
        while (index < kind.size() && kind.from(index) <= last) {
            found.add(placed(kind.get(index)));
            index = Math.max(index + 1, kind.firstFrom(kind.from(index) + step));
        }
        return found.stream();
    }

    private Placed placed(Mark mark) {
        return new Placed(plot.x(mark), y(mark), mark, MarkLook.of(mark, palette));
    }

    private double y(Mark mark) {
        return switch (mark) {
            case Mark.TimedOut timedOut -> layout.timeoutY(timedOut.node().number());
            case Mark.Executed _, Mark.Hit _, Mark.Dropped _, Mark.Refused _, Mark.OrphanKilled _, Mark.Discarded _, Mark.LateReply _,
                    Mark.Evicted _, Mark.Crashed _, Mark.Restarted _, Mark.ConnectionsBroke _ ->
                layout.y(mark.node());
        };
    }

    private void paintShape(Placed placed) {
        placed.look().glyph().paint(graphics, placed.x(), placed.y(), placed.look().ink(), palette.of(Role.SURFACE));
    }

    private List<PlacedLabel> paintLabels(List<Placed> weightiestFirst) {
        var rows = new TreeMap<NodeId, LabelRow>();
        var labels = new ArrayList<PlacedLabel>();
        graphics.setFont(Lettering.text(Lettering.SMALL));
        graphics.setTextAlign(TextAlignment.CENTER);
        block(weightiestFirst, rows);
        weightiestFirst.stream().filter(placed -> !placed.look().text().isEmpty() && hasLabels(placed.mark().node()))
                .forEach(placed -> paintLabel(placed, rows.computeIfAbsent(placed.mark().node(), _ -> new LabelRow()), labels));
        labels.sort(Comparator.comparingDouble(PlacedLabel::from));
        return labels;
    }

    /// Timeouts are marked in the row of their client's labels.
    private void block(List<Placed> all, Map<NodeId, LabelRow> rows) {
        all.stream().filter(placed -> placed.mark() instanceof Mark.TimedOut && hasLabels(placed.mark().node()))
                .forEach(placed -> rows.computeIfAbsent(placed.mark().node(), _ -> new LabelRow()).block(placed.x() - GLYPH, placed.x() + GLYPH));
    }

    /// Where lines lie close together there is no room for labels between them.
    private boolean hasLabels(NodeId node) {
        return node.isClient() ? layout.hasClientLabels() : layout.hasLabels(node.number());
    }

    /// A label stands below its mark; at a client, where others stand there already, beside it.
    private void paintLabel(Placed placed, LabelRow row, List<PlacedLabel> labels) {
        double half = Lettering.textWidth(placed.look().text(), Lettering.SMALL) / 2;
        double aside = placed.mark().node().isClient() ? half + LEAST_DISTANCE + GLYPH : 0;
        DoubleStream.of(0, -aside, aside).map(shift -> Math.min(placed.x() + shift, layout.width() - half - EDGE))
                .filter(x -> row.claim(x - half, x + half)).findFirst().ifPresent(x -> {
                    graphics.setFill(placed.look().textInk());
                    graphics.fillText(placed.look().text(), x, layout.labelBaseline(placed.mark().node()));
                    labels.add(new PlacedLabel(x - half, x + half, placed.mark()));
                });
    }
}
