package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import once.channel.Flight;
import once.message.NodeId;
import once.simulation.Moment;

/// A server as a stack of layers: its application, its duplicate filter and reply cache, its transport.
final class ServerBox extends VBox {

    private static final PseudoClass DURABLE = PseudoClass.getPseudoClass("durable");
    private static final double FIXED_HEIGHT = 142;
    private static final double FIXED_WHERE_LOW = 118;
    private static final double FIXED_WHERE_BRIEF = 62;
    private static final double TRANSPORT_HEIGHT = 34;
    private static final double ROW_HEIGHT = 26;
    /// A server is higher than a client where both are told in full and there is height.
    private static final double HEADROOM = 8;
    private static final int MOST_ROWS = 12;

    private final NodeId node;
    private final StageRun run;
    private final NodeHead head;
    private final ApplicationLayer application;
    private final CacheLayer cache;
    private final Layer transport;
    private final boolean durable;

    ServerBox(NodeId node, StageRun run) {
        this.node = node;
        this.run = run;
        this.head = new NodeHead(run.title(node), node);
        this.application = new ApplicationLayer(node, run);
        this.cache = new CacheLayer(node, run);
        this.transport = Layer.transport(run);
        this.durable = run.scenario().protocol().server().recovery().storeSurvives();
        getStyleClass().addAll("node-box", "server-box");
        setId("server-" + node.number());
        VBox.setVgrow(cache, Priority.ALWAYS);
        getChildren().addAll(head, application, cache, transport);
    }

    /// Shows as much as there is room for.
    void fit(double height, boolean low) {
        boolean full = BoxForm.of(low ? height : height - HEADROOM, low) == BoxForm.FULL;
        boolean carries = full && BoxForm.hasTransport(height);
        Layer.showIf(full, head);
        Layer.showIf(carries, transport);
        application.setBrief(!full);
        cache.setNamed(full);
        double taken = (!full ? FIXED_WHERE_BRIEF : low ? FIXED_WHERE_LOW : FIXED_HEIGHT) + (carries ? TRANSPORT_HEIGHT : 0);
        cache.setMost(Math.clamp((int) ((height - taken) / ROW_HEIGHT), 1, MOST_ROWS));
    }

    void show(Moment moment) {
        var health = moment.servers().get(node).health();
        head.show(health, moment.micros());
        pseudoClassStateChanged(ClientBox.DOWN, health.isDown());
        application.pseudoClassStateChanged(DURABLE, health.isDown() && durable);
        application.show(moment);
        cache.show(moment);
    }

    /// What a reply comes out of: the cache row that gave it, or the application.
    Node source(Flight reply) {
        if (!run.chronicle().isFromCache(reply)) {
            return application;
        }
        var row = cache.row(reply.message().id());
        return row == null ? cache : row;
    }
}
