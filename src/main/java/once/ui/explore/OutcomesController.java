package once.ui.explore;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.exploration.Exploration;
import once.scenario.Question;
import once.simulation.Recording;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.panel.Cells;
import once.ui.panel.FocusKept;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// Where the service can end, over all schedules, and where this run ends.
public final class OutcomesController {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Explorations explorations;
    private final Workspace workspace;
    private final Playback playback;
    private Values shown = new Values(List.of(), 0, BigInteger.ZERO);
    @FXML private VBox root;
    @FXML private Button cancel;
    @FXML private Label extent;
    @FXML private Label hint;
    @FXML private HBox running;
    @FXML private Label progress;
    @FXML private VBox results;
    @FXML private HBox ends;
    @FXML private FlowPane values;
    @FXML private Label told;
    @FXML private Hyperlink all;
    @FXML private Button explore;
    @FXML private MenuButton bounds;

    /// Made by the FXML loader.
    public OutcomesController(Explorations explorations, Workspace workspace, Playback playback) {
        this.explorations = explorations;
        this.workspace = workspace;
        this.playback = playback;
    }

    @FXML
    private void initialize() {
        BoundsMenu.install(bounds, explorations.boundsProperty());
        EndsButtons.fill(ends, explorations.endsProperty());
        explorations.foundProperty().subscribe(this::ask);
        explorations.endsProperty().subscribe(this::ask);
        explorations.valid().subscribe(this::showState);
        explorations.troubleProperty().subscribe(this::showState);
        explorations.progressProperty().subscribe(this::showState);
        playback.recordingProperty().subscribe(this::mark);
    }

    private void showState() {
        FocusKept.in(root, this::tellState, () -> Stream.of(cancel, explore, all, bounds));
    }

    private void tellState() {
        var found = explorations.foundProperty().get();
        var now = explorations.progressProperty().get();
        boolean valid = explorations.valid().get();
        Shown.only(now != null, running);
        Shown.only(found != null && now == null, results);
        Shown.only(now == null && !valid, explore, hint);
        Shown.only(now == null, bounds);
        progress.setText(now == null ? "" : Texts.of("explore.progress", Extent.text(now.states()), Extent.rate(now)));
        hint.setText(hint(found));
        hint.getStyleClass().setAll("label", found == null ? "muted" : "stale");
        explore.setText(Texts.of(found == null ? "explore.start" : "explore.again"));
    }

    private String hint(Exploration found) {
        var trouble = explorations.troubleProperty().get();
        return !trouble.isEmpty() ? Texts.of("explore.trouble", trouble) : Texts.of(found == null ? "outcomes.hint" : "explore.stale");
    }

    private void ask() {
        showState();
        var chosen = explorations.endsProperty().get();
        extent.setText("");
        explorations.ask(found -> Values.of(found, chosen, thoughtOf()), this::show);
    }

    private List<String> thoughtOf() {
        var setting = workspace.settingProperty().get();
        return setting == null ? List.of() : setting.teaching().question()
                .filter(question -> question.about() == Question.About.FINAL_STATE).map(Question::choices).orElse(List.of());
    }

    private void show(Values now) {
        shown = now;
        var found = explorations.foundProperty().get();
        extent.setText(Texts.of("outcomes.extent", now.possible(), Extent.of(found)));
        Tip.on(extent, Extent.effort(found));
        values.getChildren().setAll(now.all().stream().map(this::node).toList());
        boolean some = now.all().stream().anyMatch(value -> !value.possible());
        told.setText(now.possible() == 0 ? Texts.of(found.isExhaustive() ? "outcomes.none" : "outcomes.none.found")
                : Texts.of(!some ? "outcomes.told" : found.isExhaustive() ? "outcomes.told.impossible" : "outcomes.told.unfound"));
        Shown.only(now.outcomes().signum() > 0, all);
        all.setText(Texts.of("outcomes.all", Extent.text(now.outcomes())));
        mark();
    }

    private Node node(Values.Value value) {
        var found = explorations.foundProperty().get();
        if (!value.possible()) {
            var text = Texts.of(found.isExhaustive() ? "outcomes.impossible" : "outcomes.unfound", value.text(), Extent.text(found.states()));
            var label = Cells.label(value.text(), "value", "impossible");
            Tip.on(label, text);
            label.setAccessibleText(text);
            return label;
        }
        var button = new Button(value.text());
        button.getStyleClass().setAll("button", "value", "possible");
        Tip.on(button, Texts.of("outcomes.watch", value.text()));
        button.setAccessibleText(Texts.of("outcomes.watch", value.text()));
        var chosen = explorations.endsProperty().get();
        button.setOnAction(_ -> explorations.watch(outcomes -> Values.endingAt(chosen.of(outcomes), value.text()),
                Texts.of("excursion.ends-at", value.text())));
        return button;
    }

    private void mark() {
        Recording run = playback.recordingProperty().get();
        var here = run == null ? "" : run.last().state(run.scenario().cast());
        for (int index = 0; index < values.getChildren().size(); index++) {
            boolean isHere = shown.all().get(index).text().equals(here);
            var node = values.getChildren().get(index);
            node.pseudoClassStateChanged(HERE, isHere);
            node.setAccessibleHelp(isHere ? Texts.of("outcomes.here") : "");
        }
    }

    @FXML
    private void explore() {
        explorations.explore();
    }

    @FXML
    private void cancel() {
        explorations.cancel();
    }

    @FXML
    private void showAll() {
        all.setVisited(false);
        explorations.openProperty().set(true);
    }
}
