package once.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.exploration.Exploration;
import once.exploration.Proof;
import once.scenario.Property;
import once.simulation.CallView;
import once.simulation.Judgement;
import once.simulation.Moment;
import once.ui.look.Texts;
import once.ui.panel.Places;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// What the semantics promises, and whether it is kept: by this run, or once all have been explored, by all.
public final class GoalController {

    private final Explorations explorations;
    private final Workspace workspace;
    private final Playback playback;
    private final Places places;
    private List<Judgement> judged = List.of();
    private List<Property> unseen = List.of();
    private boolean proven;
    @FXML private Label verdict;
    @FXML private VBox properties;

    /// Made by the FXML loader.
    public GoalController(Explorations explorations, Workspace workspace, Playback playback, Places places) {
        this.places = places;
        this.explorations = explorations;
        this.workspace = workspace;
        this.playback = playback;
    }

    @FXML
    private void initialize() {
        places.serverHiddenProperty().subscribe(this::judgeAnew);
        playback.momentProperty().subscribe(this::judge);
        workspace.excursionProperty().subscribe(this::judgeAnew);
        explorations.valid().subscribe(this::judgeAnew);
        explorations.foundProperty().subscribe(this::judgeAnew);
    }

    private boolean isProven() {
        return explorations.valid().get() && workspace.excursionProperty().get() == null;
    }

    private void judgeAnew() {
        proven = false;
        judged = List.of();
        unseen = List.of();
        if (isProven()) {
            explorations.ask(GoalController::prove, this::show);
        } else {
            judge(playback.momentProperty().get());
        }
    }

    private static List<Proven> prove(Exploration found) {
        return found.scenario().semantics().goal().stream().map(property -> Proven.of(Proof.of(property, found))).toList();
    }

    private List<Property> goal() {
        return playback.recordingProperty().get().scenario().semantics().goal();
    }

    /// Watching goes on while all runs are being judged.
    private void judge(Moment moment) {
        if (moment == null || proven) {
            return;
        }
        if (places.serverHiddenProperty().get()) {
            hide();
            return;
        }
        // going through the moment's own map once for each property takes longer
        var calls = List.copyOf(moment.calls().values());
        var now = goal().stream().map(property -> judged(property, calls)).toList();
        if (!now.equals(judged)) {
            judged = now;
            properties.getChildren().setAll(now.stream().map(PropertyRow::of).toList());
            boolean broken = now.stream().anyMatch(each -> each.verdict() == Judgement.Verdict.BROKEN);
            head(broken ? "goal.broken" : "goal.one-run", broken ? "fail" : "waiting");
        }
    }

    /// What a client is promised it knows; whether it is kept it cannot see.
    private void hide() {
        if (!goal().equals(unseen)) {
            unseen = goal();
            properties.getChildren().setAll(unseen.stream().map(PropertyRow::hidden).toList());
            head("goal.hidden", "waiting");
        }
    }

    /// Whether every call ends is known only when the run is over.
    private Judgement judged(Property property, List<CallView> calls) {
        return property == Property.EVERY_CALL_ENDS && !playback.isAtEnd()
                ? new Judgement(property, Judgement.Verdict.KEPT, List.of())
                : Judgement.of(property, calls);
    }

    private void show(List<Proven> proofs) {
        if (!isProven()) {
            return;
        }
        proven = true;
        var rows = new ArrayList<PropertyRow>();
        proofs.forEach(proof -> rows.add(PropertyRow.of(proof, explorations)));
        properties.getChildren().setAll(rows);
        boolean violated = proofs.stream().anyMatch(each -> each.proof().verdict() == Proof.Verdict.VIOLATED);
        boolean all = proofs.stream().allMatch(each -> each.proof().exhaustive());
        head(violated ? "goal.violated" : all ? "goal.holds" : "goal.holds-so-far", violated ? "fail" : all ? "success" : "waiting");
    }

    private void head(String key, String look) {
        verdict.setText(Texts.of(key));
        verdict.getStyleClass().setAll("label", "chip", look);
    }
}
