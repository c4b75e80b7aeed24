package once.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import once.channel.Flight;
import once.message.NodeId;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.look.Palette;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What is happening now: clients on the left, the server on the right, the messages in flight between them; below, what
/// the clients believe, what just happened, and what the server knows.
public final class StageView extends Region {

    private static final double MARGIN = 16;
    private static final double GAP = 14;
    private static final double FACT_HEIGHT = 80;
    private static final double ROOM_FOR_TRANSPORT = 245;
    private static final double BAND_GAP = 6;
    private static final double NARROW = 720;

    private final StringProperty captionTitle = new SimpleStringProperty(this, "captionTitle", "");
    private final StringProperty caption = new SimpleStringProperty(this, "caption", "");
    private final ChannelPane channel = new ChannelPane();
    private final FactBox believes = new FactBox("Client believes", "client-believes");
    private final FactBox knows = new FactBox("Server knows", "server-knows");
    private final BooleanProperty serverHidden = new SimpleBooleanProperty(this, "serverHidden");
    private final WorldsPane worlds = new WorldsPane();
    private final CaptionBox captionBox = new CaptionBox(captionTitle, caption);
    private final List<ClientBox> clients = new ArrayList<>();
    private CrowdBox crowd;
    private ServerBox server;
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
        setMinSize(480, 300);
        setPrefSize(800, 400);
        getChildren().addAll(channel, believes, captionBox, knows, worlds);
        worlds.visibleProperty().bind(serverHidden);
        channel.visibleProperty().bind(serverHidden.not());
        knows.visibleProperty().bind(serverHidden.not());
        serverHidden.subscribe(this::requestLayout);
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

    /// Shows what the playback shows.
    public void bind(Playback cursor, Selection shared, Palette colours) {
        playback = cursor;
        selection = shared;
        palette = colours;
        channel.share(shared);
        cursor.recordingProperty().subscribe(this::show);
        cursor.momentProperty().subscribe(this::show);
        colours.themeChange().subscribe(this::requestLayout);
        shared.hoveredFlightProperty().subscribe(_ -> paintFlights());
        shared.selectedFlightProperty().subscribe(_ -> paintFlights());
        shared.selectedNodeProperty().subscribe(_ -> showPicked());
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
        run = StageRun.of(recording, playback.pace());
        told = -1;
        clients.clear();
        crowd = null;
        server = new ServerBox(run);
        server.visibleProperty().bind(serverHidden.not());
        getChildren().setAll(channel, believes, captionBox, knows, worlds, server);
        NodePicking.install(server, NodeId.server(1), selection);
        addClients();
        showPicked();
        keepLayoutsApart();
        channel.show(run);
        requestLayout();
    }

    private void showPicked() {
        if (run == null) {
            return;
        }
        var picked = selection.selectedNodeProperty().get();
        NodePicking.show(server, NodeId.server(1), picked);
        for (int number = 1; number <= clients.size(); number++) {
            NodePicking.show(clients.get(number - 1), NodeId.client(number), picked);
        }
    }

    private void addClients() {
        if (run.clients() > Lanes.MOST_BANDS) {
            crowd = new CrowdBox(run);
            getChildren().add(crowd);
            return;
        }
        for (int number = 1; number <= run.clients(); number++) {
            clients.add(new ClientBox(number, run));
            NodePicking.install(clients.getLast(), NodeId.client(number), selection);
        }
        getChildren().addAll(clients);
    }

    private void show(Moment moment) {
        if (run == null || moment == null) {
            return;
        }
        clients.forEach(client -> client.show(moment));
        if (crowd != null) {
            crowd.show(moment);
        }
        server.show(moment);
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
            channel.paint(playback.momentProperty().get(), run, lanes, palette, selection, this::sourceY);
        }
    }

    private double sourceY(Flight reply) {
        server.layout();
        return middle(server.source(reply));
    }

    private double middle(Node node) {
        var bounds = channel.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return bounds.getCenterY();
    }

    @Override
    protected void layoutChildren() {
        if (run == null) {
            return;
        }
        double side = getWidth() < NARROW ? 188 : 204;
        double left = MARGIN + side + GAP;
        double right = getWidth() - MARGIN - side - GAP - 4;
        double factTop = getHeight() - MARGIN - FACT_HEIGHT;
        double height = factTop - GAP - MARGIN;
        leaveRoom(height);
        placeClients(side, height);
        channel.resizeRelocate(left, MARGIN, right - left, height);
        server.resizeRelocate(right + GAP, MARGIN, side + 4, height);
        worlds.resizeRelocate(left, MARGIN, getWidth() - MARGIN - left, height);
        believes.resizeRelocate(MARGIN, factTop, side, FACT_HEIGHT);
        captionBox.resizeRelocate(left, factTop, (serverHidden.get() ? getWidth() - MARGIN : right) - left, FACT_HEIGHT);
        knows.resizeRelocate(right + GAP, factTop, side + 4, FACT_HEIGHT);
        paintAll();
    }

    /// Where the window is low, the transport layers go first: they never change.
    private void leaveRoom(double height) {
        for (var layer : lookupAll(".layer.transport")) {
            layer.setManaged(height >= ROOM_FOR_TRANSPORT);
            layer.setVisible(height >= ROOM_FOR_TRANSPORT);
        }
    }

    private void placeClients(double side, double height) {
        if (crowd != null) {
            crowd.resizeRelocate(MARGIN, MARGIN, side, height);
        }
        double each = (height + GAP / 2) / Math.max(1, clients.size());
        for (int index = 0; index < clients.size(); index++) {
            clients.get(index).resizeRelocate(MARGIN, MARGIN + index * each, side, each - GAP / 2);
        }
    }

    /// The boxes need their places before flights can leave from them.
    private void paintAll() {
        server.layout();
        channel.layout();
        lanes = laneLayout();
        channel.paintGuides(lanes, palette);
        show(playback.momentProperty().get());
        channel.paint(playback.momentProperty().get(), run, lanes, palette, selection, this::sourceY);
    }

    private LaneLayout laneLayout() {
        int bands = run.lanes().bands();
        var tops = new double[bands];
        var bottoms = new double[bands];
        double each = (channel.getHeight() - ChannelPane.TITLE_HEIGHT) / bands;
        for (int band = 0; band < bands; band++) {
            tops[band] = ChannelPane.TITLE_HEIGHT + band * each;
            bottoms[band] = tops[band] + each - BAND_GAP;
        }
        return new LaneLayout(run.lanes(), tops, bottoms);
    }
}
