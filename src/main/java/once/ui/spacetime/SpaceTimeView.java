package once.ui.spacetime;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import once.channel.Flight;
import once.node.VirtualTime;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.look.Palette;
import once.ui.look.Texts;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.playback.Sight;

/// The space–time diagram: every flight of the recording, to time scale or event by event, and the playhead across it.
public final class SpaceTimeView extends Region {

    private final Camera camera = new Camera();
    private final Curtain curtain = new Curtain();
    private final ArrivalDrag arrival = new ArrivalDrag(this);
    private final Layers layers = new Layers(curtain, arrival);
    private final BooleanProperty serverHidden = new SimpleBooleanProperty(this, "serverHidden");
    private Playback playback;
    private Selection selection;
    private Sight sight;
    private Palette palette;
    private Scenery scenery;
    private boolean compact;
    private boolean stale;
    private String happened = "";

    /// A diagram that shows nothing until it is bound.
    public SpaceTimeView() {
        getStyleClass().add("space-time");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("/css/space_time.css")).toExternalForm());
        setMinSize(240, 180);
        setPrefSize(800, 280);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Texts.of("diagram.role"));
        curtain.visibleProperty().bind(serverHidden);
        serverHidden.subscribe(this::repaint);
        getChildren().add(layers);
        widthProperty().subscribe(this::open);
        heightProperty().subscribe(this::open);
    }

    /// Makes a recording ready to be shown, on any thread; done beforehand, it does not hold up the window.
    public static void prepare(Recording recording) {
        Places.unfolded(recording, false);
        Places.unfolded(recording, true);
    }

    /// Shows the recording that is played, and the playhead where it stands, to time scale.
    public void bind(Playback cursor, Selection shared, Palette colours) {
        bind(cursor, shared, new Sight(cursor, shared), colours);
    }

    /// Shows the recording that is played, and the playhead where it stands, as it is looked at.
    public void bind(Playback cursor, Selection shared, Sight how, Palette colours) {
        playback = cursor;
        selection = shared;
        sight = how;
        palette = colours;
        Gestures.install(this, new Pointing(this, shared, how));
        cursor.recordingProperty().subscribe(this::show);
        cursor.momentProperty().subscribe(this::show);
        colours.themeChange().subscribe(this::repaint);
        shared.hoveredFlightProperty().subscribe(this::bringOut);
        shared.selectedFlightProperty().subscribe(this::bringOut);
        shared.hoveredCallProperty().subscribe(this::bringOut);
        shared.selectedCallProperty().subscribe(this::bringOut);
        how.perEventProperty().subscribe(this::refold);
        how.foldedProperty().subscribe(this::refold);
        how.setOnZoom(this::zoom);
    }

    /// Leaves out the calls' bars where there is little room for them.
    public void setCompact(boolean wished) {
        compact = wished;
        open();
    }

    /// Whether everything but what happens at the clients is hidden.
    public BooleanProperty serverHiddenProperty() {
        return serverHidden;
    }

    /// Places on the axis against pixels as shown now; null while there is nothing to show.
    public Scale scale() {
        return plot() == null ? null : plot().scale();
    }

    /// How high a flight is at a part of its way, 0 to 1, in pixels from the top.
    public double yOf(Flight flight, double progress) {
        return plot().layout().y(flight, progress);
    }

    /// Whom to tell when the end of a flight has been dragged to another time, in microseconds.
    public void setOnDelay(ObjLongConsumer<Flight> told) {
        arrival.setOnDelay(told);
    }

    Playback playback() {
        return playback;
    }

    Plot plot() {
        return camera.plot();
    }

    ArrivalDrag arrival() {
        return arrival;
    }

    /// Moves the playhead to a pixel.
    void scrub(double x) {
        if (plot() != null) {
            playback.pause();
            plot().seek(playback, x);
        }
    }

    /// Looks elsewhere, or closer.
    void look(Consumer<Camera> how) {
        if (plot() != null) {
            how.accept(camera);
            repaint();
        }
    }

    void zoom(Sight.Zoom wished) {
        look(now -> now.zoom(wished, playback.momentProperty().get()));
    }

    /// Says how many messages there are at a pixel, where they are too many for lines.
    void tellDensity(double x) {
        layers.tellDensity(plot(), x);
    }

    private void show(Recording recording) {
        selection.follow(recording);
        scenery = recording == null ? null : Scenery.of(recording, palette);
        open();
    }

    private void open() {
        boolean hasRoom = getWidth() > DiagramLayout.GUTTER + DiagramLayout.RIGHT_MARGIN && getHeight() > 0;
        if (scenery != null && hasRoom) {
            var form = compact ? DiagramLayout.Form.FIRST_ROW : DiagramLayout.whole(getHeight());
            var layout = new DiagramLayout(getWidth(), getHeight(), scenery.clients(), scenery.servers(), scenery.isChained(), form);
            camera.open(scenery, sight.perEventProperty().get(), sight.foldedProperty().get(), layout);
        } else {
            camera.close();
        }
        repaint();
    }

    private void refold() {
        // folds change before a new recording is shown, too
        if (scenery != null && scenery.recording() == playback.recordingProperty().get()) {
            look(now -> now.refold(sight.foldedProperty().get(), sight.perEventProperty().get(), playback.momentProperty().get()));
        }
    }

    /// Paints once before the next frame, however often it is asked to.
    private void repaint() {
        if (sight != null) {
            sight.show(plot());
        }
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale && plot() != null) {
            layers.paint(plot(), playback.momentProperty().get());
            curtain.cover(plot().layout());
            bringOut();
        }
        stale = false;
    }

    /// Says what just happened, for who does not see it.
    public void describe(String now) {
        happened = now;
        tell(playback.momentProperty().get());
    }

    private void tell(Moment moment) {
        setAccessibleText(Texts.of("diagram.at", VirtualTime.text(moment.micros()), happened));
    }

    private void show(Moment moment) {
        if (plot() == null || moment == null) {
            return;
        }
        tell(moment);
        if (camera.follow(moment)) {
            repaint();
        }
        if (!stale) {
            layers.show(moment, plot());
        }
    }

    private void bringOut() {
        if (plot() != null) {
            layers.bringOut(plot().known(first(selection.hoveredFlightProperty(), selection.selectedFlightProperty())),
                    first(selection.hoveredCallProperty(), selection.selectedCallProperty()), plot());
        }
    }

    private static <T> T first(ObjectProperty<T> pointed, ObjectProperty<T> picked) {
        return pointed.get() != null ? pointed.get() : picked.get();
    }
}
