package once.ui.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.exploration.Answer;
import once.scenario.Question;
import once.scenario.Setting;
import once.ui.look.Texts;
import once.ui.panel.FocusKept;
import once.ui.panel.Prediction;
import once.ui.panel.Predictions;
import once.ui.panel.Workspace;

/// A question before the answer: choices, a commitment, and then what all schedules say.
public final class PredictController {

    private static final double NARROW = 560;

    private final Workspace workspace;
    private final Explorations explorations;
    private final Predictions predictions;
    private Question question;
    private Answer answer;
    private final Label others = new Label();
    @FXML private VBox root;
    @FXML private Label text;
    @FXML private Label score;
    @FXML private ToggleButton fold;
    @FXML private VBox body;
    @FXML private FlowPane choices;
    @FXML private Label progress;
    @FXML private HBox after;
    @FXML private ToggleButton tallies;
    @FXML private Button check;
    @FXML private Button cancel;

    /// Made by the FXML loader.
    public PredictController(Workspace workspace, Explorations explorations, Predictions predictions) {
        this.workspace = workspace;
        this.explorations = explorations;
        this.predictions = predictions;
    }

    @FXML
    private void initialize() {
        workspace.settingProperty().subscribe(this::open);
        predictions.changesProperty().subscribe(() -> open(workspace.settingProperty().get()));
        explorations.foundProperty().subscribe(this::ask);
        explorations.valid().subscribe(this::ask);
        explorations.progressProperty().subscribe(this::showState);
        tallies.selectedProperty().subscribe(this::showChoices);
        choices.prefWrapLengthProperty().bind(body.widthProperty());
        body.widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(_ -> showChoices());
        others.setId("others");
        others.getStyleClass().addAll("muted", "small");
        others.setWrapText(true);
        others.maxWidthProperty().bind(choices.widthProperty());
        fold.selectedProperty().subscribe(open -> Shown.only(open, body));
    }

    private void open(Setting setting) {
        question = Optional.ofNullable(setting).flatMap(each -> each.teaching().question()).orElse(null);
        Shown.only(question != null, root);
        if (question != null) {
            text.setText(question.text());
            ask();
        }
    }

    private void ask() {
        answer = null;
        if (question != null && explorations.valid().get() && predictions.of(question).isCommitted()) {
            var asked = question;
            explorations.ask(found -> Answer.of(asked, found), this::reveal);
        }
        showChoices();
    }

    private void reveal(Answer now) {
        if (explorations.valid().get()) {
            answer = now;
            showChoices();
        }
    }

    private void showChoices() {
        if (question != null) {
            FocusKept.in(root, this::fill, this::rather);
        }
    }

    /// Where work goes on when what had the focus is gone.
    private Stream<Node> rather() {
        return Stream.of(Stream.of(cancel), FocusKept.all(choices), Stream.of(check, tallies)).flatMap(nodes -> nodes);
    }

    private void fill() {
        choices.getChildren().setAll(answer == null ? question.choices().stream().map(this::open).toList() : revealed());
        if (answer != null && !answer.others().isEmpty()) {
            others.setText(Texts.of("predict.others", String.join(", ", answer.others())));
            choices.getChildren().add(others);
        }
        tellState();
    }

    private ChoiceTile open(String choice) {
        return ChoiceTile.open(choice, predictions.of(question), this::showState);
    }

    private List<ChoiceTile> revealed() {
        return answer.choices().stream().map(this::revealed).toList();
    }

    private ChoiceTile revealed(Answer.Choice choice) {
        var mine = predictions.of(question);
        var states = Extent.text(explorations.foundProperty().get().states());
        boolean low = body.getWidth() < NARROW;
        var tile = ChoiceTile.revealed(choice, mine, answer.exhaustive(), states, low, () -> watch(choice));
        return tallies.isSelected() ? tile.withTally(choice, mine, this::measure) : tile;
    }

    private void measure() {
        choices.getChildren().stream().filter(ChoiceTile.class::isInstance)
                .forEach(tile -> ((ChoiceTile) tile).measure(predictions.of(question)));
    }

    private void watch(Answer.Choice choice) {
        var key = question.about() == Question.About.FINAL_STATE ? "excursion.ends-at" : "excursion.returns";
        explorations.watch(_ -> choice.outcomes(), Texts.of(key, choice.text()));
    }

    private void showState() {
        if (question != null) {
            FocusKept.in(root, this::tellState, this::rather);
        }
    }

    private void tellState() {
        var mine = predictions.of(question);
        var now = explorations.progressProperty().get();
        boolean searching = now != null && mine.isCommitted();
        Shown.only(answer == null && !searching, check);
        Shown.only(searching, progress, cancel);
        Shown.only(answer != null, after);
        check.setDisable(mine.isEmpty());
        check.setText(Texts.of(mine.isCommitted() ? "predict.check-again" : "predict.check"));
        progress.setText(searching ? Texts.of("explore.progress", Extent.text(now.states()), Extent.rate(now)) : "");
        score.setText(answer == null ? "" : score(mine));
    }

    private String score(Prediction mine) {
        long right = answer.choices().stream().filter(choice -> Grade.of(choice, mine.has(choice.text()), answer.exhaustive()).isRight()).count();
        var extent = Extent.of(explorations.foundProperty().get());
        return Texts.of("predict.score", right, answer.choices().size(), extent);
    }

    @FXML
    private void check() {
        predictions.commit(question);
        if (explorations.valid().get()) {
            ask();
        } else {
            explorations.explore();
        }
    }

    @FXML
    private void cancel() {
        explorations.cancel();
    }

    @FXML
    private void again() {
        predictions.clear(question);
    }

    @FXML
    private void clear() {
        predictions.clear();
    }
}
