package once.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import once.channel.Flight;
import once.message.NodeId;
import once.simulation.Moment;

/// A server as a stack of layers: its application, its duplicate filter and reply cache, its transport.
final class ServerBox extends VBox {

    private static final double FIXED_HEIGHT = 200;
    private static final double ROW_HEIGHT = 26;
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 12;

    private final StageRun run;
    private final NodeHead head = new NodeHead("Server", NodeId.server(1));
    private final ApplicationLayer application;
    private final CacheLayer cache;

    ServerBox(StageRun run) {
        this.run = run;
        this.application = new ApplicationLayer(run);
        this.cache = new CacheLayer(run);
        getStyleClass().addAll("node-box", "server-box");
        setId("server-1");
        VBox.setVgrow(cache, Priority.ALWAYS);
        getChildren().addAll(
                head, application, cache,
                new Layer("transport", "transport", Layer.styled(new Label(ChannelText.transport(run.scenario())), "aside")));
        heightProperty().subscribe(height ->
                cache.setMost(Math.clamp((int) ((height.doubleValue() - FIXED_HEIGHT) / ROW_HEIGHT), LEAST_ROWS, MOST_ROWS)));
    }

    void show(Moment moment) {
        head.show(moment.server().health(), moment.micros());
        pseudoClassStateChanged(ClientBox.DOWN, moment.server().health().isDown());
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
