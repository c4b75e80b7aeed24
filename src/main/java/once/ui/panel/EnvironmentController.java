package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.message.Direction;
import once.scenario.Scenario;
import once.simulation.Recording;
import once.ui.look.Texts;
import once.ui.playback.Playback;

/// What the layer below may do to messages.
public final class EnvironmentController {

    private final Playback playback;
    @FXML private Label loss;
    @FXML private Label duplicates;
    @FXML private Label delay;
    @FXML private Label bounded;
    @FXML private Label order;
    @FXML private Label script;

    EnvironmentController(Playback playback) {
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
        var environment = scenario.environment();
        loss.setText(Figures.bothWays(Figures.percent(environment.requestLoss()), Figures.percent(environment.replyLoss())));
        duplicates.setText(Figures.percent(environment.duplication()));
        delay.setText(Figures.bothWays(Figures.delay(environment.requestDelay()), Figures.delay(environment.replyDelay())));
        bounded.setText(Texts.of(isBounded(environment) ? "yes" : "no"));
        order.setText(Texts.of(environment.order() == Environment.Order.FIFO ? "environment.fifo" : "environment.any"));
        script.setText(Texts.of(scenario.fates().equals(FateScript.NONE) ? "environment.by-chance" : "environment.scripted"));
    }

    private static boolean isBounded(Environment environment) {
        return environment.delay(Direction.REQUEST) instanceof Delay.Between && environment.delay(Direction.REPLY) instanceof Delay.Between;
    }
}
