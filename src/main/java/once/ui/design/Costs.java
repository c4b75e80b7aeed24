package once.ui.design;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import once.exploration.Keeping;
import once.scenario.Property;
import once.scenario.Scenario;
import once.simulation.Judgement;
import once.ui.panel.Background;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// Which promises of its semantics a protocol does not keep: those that the run on the stage breaks, and those that
/// some run of its first calls breaks.
public final class Costs {

    private final Editor editor;
    private final Workspace workspace;
    private final Playback playback;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Property>> broken = new ReadOnlyObjectWrapper<>(this, "broken", List.of());
    private Scenario asked;

    /// The costs of what an editor shows.
    public Costs(Editor editor, Workspace workspace, Playback playback, Background background) {
        this.editor = editor;
        this.workspace = workspace;
        this.playback = playback;
        this.background = background;
        editor.shownProperty().subscribe(this::ask);
        editor.turningProperty().subscribe(this::ask);
    }

    /// The promises that are broken, in the order of the goal.
    ReadOnlyObjectProperty<List<Property>> brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    private void ask() {
        var setting = editor.shownProperty().get();
        boolean unsettled = editor.turningProperty().get() != null;
        if (setting == null || unsettled || setting.scenario().equals(asked)) {
            return;
        }
        var scenario = setting.scenario();
        asked = scenario;
        background.compute(() -> Keeping.broken(scenario), found -> {
            if (scenario.equals(asked)) {
                broken.set(scenario.semantics().goal().stream().filter(property -> found.contains(property) || isBrokenHere(property, scenario)).toList());
            }
        });
    }

    private boolean isBrokenHere(Property property, Scenario scenario) {
        var run = playback.recordingProperty().get();
        boolean own = run != null && workspace.excursionProperty().get() == null && run.scenario().equals(scenario);
        return own && Judgement.of(property, run.last()).verdict() == Judgement.Verdict.BROKEN;
    }
}
