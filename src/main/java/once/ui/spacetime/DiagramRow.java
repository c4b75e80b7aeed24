package once.ui.spacetime;

import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import once.simulation.Recording;
import once.ui.look.Palette;

/// One of several space–time diagrams below each other, to the same time scale, at the same time.
public final class DiagramRow extends Region {

    private static final double MARGIN = 0.01;
    private static final double BELOW_MARKS = 9;

    private final StillPicture picture = new StillPicture();
    private final Playhead playhead = new Playhead();
    private final Group lines = new Group();
    private final Scenery scenery;
    private final Axis axis;
    private final Places places;
    private final long untilMicros;
    private DiagramLayout.Form form = DiagramLayout.Form.ROW;
    private List<Long> marked = List.of();
    private long told = -1;
    private long now;
    private boolean stale = true;

    /// Where everything lies in the diagram of a run, of which the last in sight ends at a time.
    private record Placed(long untilMicros) implements Recording.Derivation<Places> {
        TimeAxis axis() {
            return new TimeAxis(untilMicros, MARGIN);
        }

        @Override
        public Places of(Recording run) {
            return new Places(Scenery.of(run, null), axis(), Set.of());
        }
    }

    /// Makes a recording ready to be shown in a row, on any thread; done beforehand, it does not hold up the window.
    ///
    /// @param untilMicros when the last of the diagrams ends
    public static void prepare(Recording recording, long untilMicros) {
        recording.derived(new Placed(untilMicros));
    }

    /// @param untilMicros when the last of the diagrams ends
    public DiagramRow(Recording recording, Palette palette, long untilMicros) {
        this.scenery = Scenery.of(recording, palette);
        var placed = new Placed(untilMicros);
        this.axis = placed.axis();
        this.places = recording.derived(placed);
        this.untilMicros = untilMicros;
        getStyleClass().add("diagram-row");
        setMinSize(160, 64);
        setPrefSize(600, 140);
        lines.setMouseTransparent(true);
        getChildren().addAll(picture, lines, playhead);
        widthProperty().subscribe(this::repaint);
        heightProperty().subscribe(this::repaint);
    }

    /// Puts the time axis of all rows above this one.
    public void showAxis() {
        form = DiagramLayout.Form.FIRST_ROW;
        repaint();
    }

    /// Paints anew before the next frame.
    public void repaint() {
        stale = true;
        requestLayout();
    }

    /// Moves the playhead, to a time that may lie behind the end of this one.
    public void show(long micros) {
        now = micros;
        if (!stale && hasRoom()) {
            showPlayhead();
        }
    }

    /// Draws a line across at some times, one of them stronger.
    public void mark(List<Long> times, long strong) {
        marked = times;
        told = strong;
        if (!stale && hasRoom()) {
            showLines();
        }
    }

    /// The time under a pixel, in microseconds; within the run.
    public long micros(double x) {
        return Math.clamp(Math.round(plot().scale().place(x)), 0, untilMicros);
    }

    private boolean hasRoom() {
        return getWidth() > DiagramLayout.GUTTER + DiagramLayout.RIGHT_MARGIN && getHeight() > 0;
    }

    private DiagramLayout geometry() {
        return new DiagramLayout(getWidth(), getHeight(), scenery.clients(), scenery.servers(), scenery.isChained(), form);
    }

    private Plot plot() {
        var layout = geometry();
        var scale = Scale.fitting(layout.left(), layout.right(), axis.first(), axis.last());
        return new Plot(scenery, axis, places, Set.of(), layout, scale);
    }

    @Override
    protected void layoutChildren() {
        if (stale && hasRoom()) {
            stale = false;
            picture.paint(plot());
            showLines();
            showPlayhead();
        }
    }

    private void showPlayhead() {
        playhead.show(scenery.recording().at(now), plot(), picture.labels(), List.of());
    }

    private void showLines() {
        lines.getChildren().setAll(marked.stream().map(this::line).toList());
    }

    private Line line(long at) {
        double x = Math.round(plot().scale().x(at)) + 0.5;
        var layout = geometry();
        var line = new Line(x, layout.gridTop(), x, layout.serverY(layout.servers()) + BELOW_MARKS);
        line.getStyleClass().addAll("parting", at == told ? "told" : "other");
        return line;
    }
}
