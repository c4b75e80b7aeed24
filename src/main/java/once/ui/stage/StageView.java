package once.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import once.channel.Flight;
import once.message.NodeId;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.look.Palette;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What is happening now: clients on the left, servers on the right, the messages in flight between them; below, what
/// the clients believe, what just happened, and what the servers know.
public final class StageView extends Region {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final StringProperty captionTitle = new SimpleStringProperty(this, "captionTitle", "");
    private final StringProperty caption = new SimpleStringProperty(this, "caption", "");
    private final BooleanProperty serverHidden = new SimpleBooleanProperty(this, "serverHidden");
    private final ChannelPane channel = new ChannelPane();
    private final FactBox believes = new FactBox("client-believes");
    private final FactBox knows = new FactBox("server-knows");
    private final WorldsPane worlds = new WorldsPane();
    private final CaptionBox captionBox = new CaptionBox(captionTitle, caption);
    private Nodes nodes;
    private Playback playback;
    private Selection selection;
    private Palette palette;
    private StageRun run;
    private LaneLayout lanes;
    private int told = -1;

    /// A stage that shows nothing until it is bound.
    public StageView() {
        getStyleClass().add("stage");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("/css/stage.css")).toExternalForm());
        setMinSize(480, 240);
        setPrefSize(800, 400);
        getChildren().addAll(channel, believes, captionBox, knows, worlds);
        worlds.visibleProperty().bind(serverHidden);
        channel.visibleProperty().bind(serverHidden.not());
        knows.visibleProperty().bind(serverHidden.not());
        serverHidden.subscribe(() -> {
            requestLayout();
            show(playback == null ? null : playback.momentProperty().get());
        });
        channel.setOnLaidOut(this::paintAll);
        keepLayoutsApart();
    }

    /// Whether only what a client can know is shown: what it has seen, and the worlds that fit it.
    public BooleanProperty serverHiddenProperty() {
        return serverHidden;
    }

    /// What changes inside a box from frame to frame is no reason to place all boxes anew.
    private void keepLayoutsApart() {
        getChildren().forEach(child -> child.setManaged(false));
    }

    /// Makes a recording ready to be shown, on any thread; done beforehand, it does not hold up the window.
    public static void prepare(Recording recording) {
        StageRun.of(recording);
    }

    /// Shows what the playback shows.
    public void bind(Playback cursor, Selection shared, Palette colours) {
        playback = cursor;
        selection = shared;
        palette = colours;
        channel.share(shared, () -> run);
        cursor.recordingProperty().subscribe(this::show);
        cursor.momentProperty().subscribe(this::show);
        colours.themeChange().subscribe(this::requestLayout);
        shared.hoveredFlightProperty().subscribe(_ -> paintFlights());
        shared.selectedFlightProperty().subscribe(_ -> paintFlights());
        shared.hoveredCallProperty().subscribe(_ -> paintFlights());
        shared.selectedCallProperty().subscribe(_ -> show(cursor.momentProperty().get()));
        shared.selectedNodeProperty().subscribe(this::showPicked);
    }

    /// What just happened, in one short sentence.
    public StringProperty captionTitleProperty() {
        return captionTitle;
    }

    /// Why it matters, in one sentence.
    public StringProperty captionProperty() {
        return caption;
    }

    private void show(Recording recording) {
        if (recording == null) {
            return;
        }
        run = StageRun.of(recording);
        told = -1;
        nodes = new Nodes(run, selection);
        nodes.hiddenFromClients().forEach(box -> box.visibleProperty().bind(serverHidden.not()));
        var children = new ArrayList<Region>(List.of(channel, believes, captionBox, knows, worlds));
        children.addAll(1, nodes.all());
        getChildren().setAll(children);
        channel.toFront();
        showPicked(selection.selectedNodeProperty().get());
        keepLayoutsApart();
        channel.show(run);
        believes.setTitle("stage.believes", run.title(NodeId.client(1)));
        knows.setTitle("stage.knows", run.title(NodeId.server(1)));
        requestLayout();
    }

    private void showPicked(NodeId picked) {
        if (nodes != null) {
            nodes.showPicked(picked);
        }
    }

    private void show(Moment moment) {
        if (run == null || moment == null) {
            return;
        }
        nodes.show(moment);
        if (serverHidden.get()) {
            worlds.show(run, moment, selection.selectedCallProperty().get());
        }
        showBeliefs(moment);
        paintFlights();
    }

    private void showBeliefs(Moment moment) {
        if (told != moment.applied()) {
            told = moment.applied();
            var beliefs = Beliefs.of(moment);
            believes.show(beliefs.client());
            knows.show(beliefs.server());
        }
    }

    private void paintFlights() {
        if (lanes != null && run != null && !isNeedsLayout()) {
            channel.paint(playback.momentProperty().get(), run, lanes, palette, selection, this::endY);
        }
    }

    /// How high a flight leaves or reaches its server, in the channel's pixels.
    private double endY(Flight flight) {
        nodes.layOut();
        var box = nodes.end(flight);
        return channel.sceneToLocal(box.localToScene(box.getLayoutBounds())).getCenterY();
    }

    @Override
    protected void layoutChildren() {
        if (run == null) {
            return;
        }
        var form = StageForm.of(getWidth(), getHeight());
        pseudoClassStateChanged(LOW, form.low());
        pseudoClassStateChanged(NARROW, form.narrow());
        double height = form.boxesHeight(getHeight());
        double left = form.margin() + form.side() + form.gap();
        double right = getWidth() - left;
        nodes.place(form, getWidth(), height);
        nodes.placeRelays(left, right, form.margin() + ChannelPane.TITLE_HEIGHT, form.margin() + height - form.gap());
        worlds.resizeRelocate(left, form.margin(), getWidth() - form.margin() - left, height);
        channel.resizeRelocate(left, form.margin(), right - left, height);
        placeFacts(form, getHeight() - form.margin() - form.factHeight());
        channel.requestLayout();
        channel.layout();
    }

    private void placeFacts(StageForm form, double top) {
        double left = form.margin() + form.factSide() + form.gap();
        double right = serverHidden.get() ? getWidth() - form.margin() : getWidth() - left;
        believes.resizeRelocate(form.margin(), top, form.factSide(), form.factHeight());
        captionBox.resizeRelocate(left, top, right - left, form.factHeight());
        knows.resizeRelocate(getWidth() - left + form.gap(), top, form.factSide(), form.factHeight());
    }

    /// What the boxes show depends on their room, and flights leave from where it stands.
    private void paintAll() {
        if (run == null || channel.getWidth() <= 0) {
            return;
        }
        nodes.show(playback.momentProperty().get());
        nodes.layOut();
        lanes = LaneLayout.of(run.lanes(), ChannelPane.TITLE_HEIGHT, channel.getHeight());
        channel.paintGuides(lanes, palette, run.relays().isEmpty());
        channel.paint(playback.momentProperty().get(), run, lanes, palette, selection, this::endY);
    }
}
