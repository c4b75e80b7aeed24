package once.ui.panel;

import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import once.client.RetryPolicy;
import once.client.RetryPolicy.Waits;
import once.node.VirtualTime;
import once.scenario.Scenario;
import once.server.ServerPolicy;
import once.simulation.Recording;
import once.ui.look.Texts;
import once.ui.playback.Playback;

/// The mechanisms on client and server.
public final class ProtocolController {

    private final Playback playback;
    @FXML private Label attempts;
    @FXML private Label timeout;
    @FXML private Label filter;
    @FXML private Label lifetime;
    @FXML private Label service;

    ProtocolController(Playback playback) {
        this.playback = playback;
    }

    @FXML
    private void initialize() {
        playback.recordingProperty().map(Recording::scenario).subscribe(this::show);
    }

    private void show(Scenario scenario) {
        if (scenario == null) {
            return;
        }
        var retry = scenario.protocol().retry();
        var server = scenario.protocol().server();
        attempts.setText(retry.isUnbounded() ? Texts.of("protocol.unbounded") : Integer.toString(retry.attempts()));
        timeout.setText(timeout(retry));
        filter.setText(Texts.of(server.filtersDuplicates() ? "on" : "off"));
        filter.getStyleClass().setAll("chip", server.filtersDuplicates() ? "success" : "waiting");
        lifetime.setText(lifetime(server));
        service.setText(Figures.time(server.serviceMicros()));
    }

    private static String timeout(RetryPolicy retry) {
        return switch (retry.waits()) {
            case Waits.Growing(long first, double factor, _) when factor == 1 || retry.attempts() == 1 -> Figures.time(first);
            case Waits.Growing(long first, double factor, _) -> Figures.time(first) + " × " + Figures.factor(factor);
            case Waits.Listed(var micros) -> micros.stream().map(VirtualTime::text).collect(Collectors.joining(" ")) + " ms";
        };
    }

    private static String lifetime(ServerPolicy server) {
        if (!server.filtersDuplicates()) {
            return "–";
        }
        return !server.eviction().byTime() ? Texts.of("cache.forever") : Figures.shortTime(server.lifetimeMicros());
    }
}
