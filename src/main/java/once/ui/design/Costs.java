package once.ui.design;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import once.exploration.Keeping;
import once.exploration.Monitor;
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
    private final ReadOnlyObjectWrapper<Cost> cost = new ReadOnlyObjectWrapper<>(this, "cost", Cost.NONE);
    private Keeping.Found found = Keeping.Found.NOTHING;
    private Scenario asked;
    private Waiting waiting = new Waiting();

    /// Whoever waits for an answer, until the question is another.
    private static final class Waiting implements Monitor {
        private volatile boolean over;

        @Override
        public boolean isCancelled() {
            return over;
        }
    }

    /// What a protocol costs.
    ///
    /// @param broken the promises that are broken, in the order of the goal
    /// @param sure whether every run of the first calls was looked at
    record Cost(List<Property> broken, boolean sure) {
        static final Cost NONE = new Cost(List.of(), false);
    }

    /// The costs of what an editor shows.
    public Costs(Editor editor, Workspace workspace, Playback playback, Background background) {
        this.editor = editor;
        this.workspace = workspace;
        this.playback = playback;
        this.background = background;
        editor.shownProperty().subscribe(this::ask);
        editor.turningProperty().subscribe(this::ask);
        playback.recordingProperty().subscribe(this::tell);
    }

    /// What the protocol costs that is open.
    ReadOnlyObjectProperty<Cost> costProperty() {
        return cost.getReadOnlyProperty();
    }

    private void ask() {
        var setting = editor.shownProperty().get();
        boolean unsettled = editor.turningProperty().get() != null;
        if (setting == null || unsettled || setting.scenario().equals(asked)) {
            return;
        }
        var scenario = setting.scenario();
        asked = scenario;
        waiting.over = true;
        var mine = new Waiting();
        waiting = mine;
        background.compute(() -> Keeping.of(scenario, mine), answer -> {
            if (waiting == mine) {
                found = answer;
                tell();
            }
        });
    }

    private void tell() {
        if (asked != null) {
            var broken = asked.semantics().goal().stream().filter(property -> found.broken().contains(property) || isBrokenHere(property)).toList();
            cost.set(new Cost(broken, found.sure()));
        }
    }

    private boolean isBrokenHere(Property property) {
        var run = playback.recordingProperty().get();
        boolean own = run != null && workspace.excursionProperty().get() == null && run.scenario().equals(asked);
        return own && Judgement.of(property, run.last()).verdict() == Judgement.Verdict.BROKEN;
    }
}
