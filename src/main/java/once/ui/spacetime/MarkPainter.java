package once.ui.spacetime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import once.message.NodeId;
import once.simulation.Mark;
import once.ui.look.Lettering;
import once.ui.look.MarkLook;
import once.ui.look.Role;

/// Paints what happened at the nodes: shapes on their lines and labels below. The weighty ones come last, on top, and
/// choose their labels' places first.
final class MarkPainter {

    private record Placed(double x, double y, Mark mark, MarkLook look) {}

    private static final double LEAST_DISTANCE = 8;

    private final GraphicsContext graphics;
    private final DiagramLayout layout;
    private final Scenery scenery;

    MarkPainter(GraphicsContext graphics, DiagramLayout layout, Scenery scenery) {
        this.graphics = graphics;
        this.layout = layout;
        this.scenery = scenery;
    }

    /// Paints all marks in view, and says where their labels are.
    List<PlacedLabel> paint(TimeScale scale) {
        var placed = thinned(scale);
        placed.forEach(this::paintShape);
        return paintLabels(placed.reversed());
    }

    /// Paints some marks about their own time.
    void paintShapes(List<Mark> marks, TimeScale scale) {
        marks.stream().filter(this::isShown).map(mark -> placed(mark, scale)).forEach(this::paintShape);
    }

    private boolean isShown(Mark mark) {
        return !layout.isCrowded() || !mark.node().isClient();
    }

    /// The marks in view, without those that would lie on one of their kind, the weightiest last.
    private List<Placed> thinned(TimeScale scale) {
        Map<Object, Double> lastX = new HashMap<>();
        return scenery.chronicle().marks().stream()
                .filter(mark -> isShown(mark) && isInView(scale.x(mark.at())))
                .filter(mark -> isApart(mark, scale.x(mark.at()), lastX))
                .map(mark -> placed(mark, scale))
                .sorted(Comparator.comparingInt(placed -> placed.look().weight()))
                .toList();
    }

    private boolean isInView(double x) {
        return x >= layout.left() && x <= layout.right();
    }

    private static boolean isApart(Mark mark, double x, Map<Object, Double> lastX) {
        boolean again = mark instanceof Mark.Executed executed && executed.isAgain();
        var kind = List.of(mark.getClass(), again, mark.node());
        boolean apart = x - lastX.getOrDefault(kind, Double.NEGATIVE_INFINITY) >= LEAST_DISTANCE;
        if (apart) {
            lastX.put(kind, x);
        }
        return apart;
    }

    private Placed placed(Mark mark, TimeScale scale) {
        return new Placed(scale.x(mark.at()), y(mark), mark, MarkLook.of(mark, scenery.palette()));
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
        placed.look().glyph().paint(graphics, placed.x(), placed.y(), placed.look().ink(), scenery.palette().of(Role.SURFACE));
    }

    private List<PlacedLabel> paintLabels(List<Placed> weightiestFirst) {
        var rows = new TreeMap<NodeId, LabelRow>();
        var labels = new ArrayList<PlacedLabel>();
        graphics.setFont(Lettering.text(Lettering.SMALL));
        graphics.setTextAlign(TextAlignment.CENTER);
        weightiestFirst.stream().filter(placed -> !placed.look().text().isEmpty() && hasLabels(placed.mark().node()))
                .forEach(placed -> paintLabel(placed, rows.computeIfAbsent(placed.mark().node(), _ -> new LabelRow()), labels));
        labels.sort(Comparator.comparingDouble(PlacedLabel::from));
        return labels;
    }

    /// Over several clients' lines there is no room for labels.
    private boolean hasLabels(NodeId node) {
        return !node.isClient() || layout.hasClientLabels();
    }

    private void paintLabel(Placed placed, LabelRow row, List<PlacedLabel> labels) {
        double half = Lettering.textWidth(placed.look().text(), Lettering.SMALL) / 2;
        if (row.claim(placed.x() - half, placed.x() + half)) {
            graphics.setFill(placed.look().textInk());
            graphics.fillText(placed.look().text(), placed.x(), layout.labelBaseline(placed.mark().node()));
            labels.add(new PlacedLabel(placed.x() - half, placed.x() + half, placed.mark()));
        }
    }
}
