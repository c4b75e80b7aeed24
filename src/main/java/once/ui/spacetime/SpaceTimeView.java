package once.ui.spacetime;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import java.util.function.ObjLongConsumer;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import once.channel.Flight;
import once.node.VirtualTime;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.look.Palette;
import once.ui.look.Texts;
import once.ui.look.Role;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// The space–time diagram: every flight of the recording to time scale, and the playhead that crosses it.
public final class SpaceTimeView extends Region {

    private static final double MARGIN = 0.02;
    private static final double AHEAD = 0.15;
    /// How much of a flight its client sees.
    private static final double STUB = 14;

    private final StillPicture picture = new StillPicture();
    private final Playhead playhead = new Playhead();
    private final OpenBars openBars = new OpenBars();
    private final Highlight highlight = new Highlight();
    private final Label curtain = new Label();
    private final BooleanProperty serverHidden = new SimpleBooleanProperty(this, "serverHidden");
    private final ArrivalDrag arrival = new ArrivalDrag(this);
    private Playback playback;
    private Selection selection;
    private Palette palette;
    private Scenery scenery;
    private TimeScale scale;
    private DiagramLayout.Form form = DiagramLayout.Form.WHOLE;
    private boolean stale;

    /// A diagram that shows nothing until it is bound.
    public SpaceTimeView() {
        getStyleClass().add("space-time");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("/css/space_time.css")).toExternalForm());
        setMinSize(240, 180);
        setPrefSize(800, 280);
        setFocusTraversable(true);
        setAccessibleRoleDescription("space–time diagram");
        curtain.getStyleClass().add("curtain");
        curtain.setText(Texts.of("worlds.curtain"));
        curtain.visibleProperty().bind(serverHidden);
        curtain.setManaged(false);
        serverHidden.subscribe(this::repaint);
        getChildren().addAll(picture, openBars, playhead, highlight, curtain, arrival);
        widthProperty().subscribe(this::refit);
        heightProperty().subscribe(this::refit);
    }

    /// Shows the recording that is played, and the playhead where it stands.
    public void bind(Playback cursor, Selection shared, Palette colours) {
        playback = cursor;
        selection = shared;
        palette = colours;
        Gestures.install(this);
        cursor.recordingProperty().subscribe(this::show);
        cursor.momentProperty().subscribe(this::show);
        colours.themeChange().subscribe(this::repaint);
        shared.hoveredFlightProperty().subscribe(_ -> showHighlight());
        shared.selectedFlightProperty().subscribe(_ -> showHighlight());
    }

    /// Leaves out the time axis and the calls' bars where there is little room for them.
    public void setCompact(boolean compact) {
        form = compact ? DiagramLayout.Form.ROW : DiagramLayout.Form.WHOLE;
        repaint();
    }

    /// Whether everything but what happens at the clients is hidden.
    public BooleanProperty serverHiddenProperty() {
        return serverHidden;
    }

    /// Time against pixels as shown now; null while there is nothing to show.
    public TimeScale scale() {
        return scale;
    }

    /// How high a flight is at a part of its way, 0 to 1, in pixels from the top.
    public double yOf(Flight flight, double progress) {
        return geometry().y(flight, progress);
    }

    /// Shows the whole recording.
    public void fit() {
        look(scenery == null ? null : whole());
    }

    /// Whom to tell when the end of a flight has been dragged to another time, in microseconds.
    public void setOnDelay(ObjLongConsumer<Flight> told) {
        arrival.setOnDelay(told);
    }

    Playback playback() {
        return playback;
    }

    ArrivalDrag arrival() {
        return arrival;
    }

    Color colour(Role role) {
        return palette.of(role);
    }

    /// Moves the playhead to a pixel.
    void scrub(double x) {
        if (scale != null) {
            playback.pause();
            playback.seek(scale.roundMicros(x));
        }
    }

    void pan(double pixels) {
        look(scale == null ? null : bounded(scale.panned(pixels)));
    }

    void zoom(double x, double factor) {
        look(scale == null ? null : bounded(scale.zoomed(x, factor)));
    }

    void zoomAboutPlayhead(double factor) {
        if (scale != null) {
            zoom(scale.x(playback.momentProperty().get().micros()), factor);
        }
    }

    void point(double x, double y) {
        if (scale != null) {
            var flight = FlightPicker.at(x, y, scenery, geometry(), scale);
            selection.hoveredFlightProperty().set(flight);
            selection.hoveredNodeProperty().set(geometry().nodeNamedAt(x, y));
            arrival.hint(flight, x, y);
        }
    }

    void pointAway() {
        selection.hoveredFlightProperty().set(null);
        selection.hoveredNodeProperty().set(null);
    }

    /// Takes the end of the flight that is pointed at; false where the pointer is at none.
    boolean takeEnd(double x, double y) {
        return scale != null && arrival.take(selection.hoveredFlightProperty().get(), x, y);
    }

    /// Picks the flight or node that is pointed at, or lets go of the flight that was picked; false where nothing is
    /// pointed at.
    boolean pick() {
        var pointed = selection.hoveredFlightProperty().get();
        selection.selectedFlightProperty().set(pointed);
        var node = selection.hoveredNodeProperty().get();
        if (node != null) {
            selection.selectedNodeProperty().set(node);
        }
        return pointed != null || node != null;
    }

    private void show(Recording recording) {
        selection.follow(recording);
        scenery = recording == null ? null : Scenery.of(recording, palette);
        refit();
    }

    private void refit() {
        boolean hasRoom = getWidth() > DiagramLayout.GUTTER + DiagramLayout.RIGHT_MARGIN && getHeight() > 0;
        look(scenery == null || !hasRoom ? null : whole());
    }

    private void look(TimeScale next) {
        scale = next;
        repaint();
    }

    private TimeScale whole() {
        double margin = Math.max(VirtualTime.MILLI, scenery.recording().endMicros() * MARGIN);
        var layout = geometry();
        return TimeScale.fitting(layout.left(), layout.right(), -margin, scenery.recording().endMicros() + margin);
    }

    private TimeScale bounded(TimeScale wished) {
        var whole = whole();
        return wished.within(whole.fromMicros(), whole.untilMicros());
    }

    DiagramLayout geometry() {
        return new DiagramLayout(getWidth(), getHeight(), scenery.clients(), scenery.servers(), form);
    }

    /// Paints once before the next frame, however often it is asked to.
    private void repaint() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale && scale != null) {
            picture.paint(scenery, geometry(), scale);
            var layout = geometry();
            double top = layout.clientY(layout.clients()) + STUB;
            curtain.resizeRelocate(0, top, getWidth(), Math.max(0, layout.flagTop() - top));
            openBars.forget();
            showPlayhead();
            showHighlight();
        }
        stale = false;
    }

    private void show(Moment moment) {
        if (scale == null || moment == null) {
            return;
        }
        setAccessibleText("Space–time diagram at " + VirtualTime.text(moment.micros()) + " ms");
        follow(moment.micros());
        if (!stale) {
            showPlayhead();
        }
    }

    /// Turns the page when the playhead leaves a view that does not show everything.
    private void follow(long micros) {
        double x = scale.x(micros);
        if (x < scale.left() || x > scale.right()) {
            pan(x - scale.left() - AHEAD * (scale.right() - scale.left()));
        }
    }

    private void showPlayhead() {
        openBars.show(playback.momentProperty().get(), scenery, geometry(), scale);
        playhead.show(playback.momentProperty().get(), scenery, geometry(), scale, picture.labels());
    }

    private void showHighlight() {
        if (scale != null) {
            highlight.show(highlighted(), scenery, geometry(), scale);
        }
    }

    private Flight highlighted() {
        var pointed = selection.hoveredFlightProperty().get();
        return pointed != null ? pointed : selection.selectedFlightProperty().get();
    }
}
