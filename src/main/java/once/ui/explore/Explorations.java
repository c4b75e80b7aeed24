package once.ui.explore;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import once.exploration.Bounds;
import once.exploration.Exploration;
import once.exploration.OutcomeSet;
import once.exploration.Plan;
import once.exploration.Witness;
import once.scenario.Latitude;
import once.scenario.Scenario;
import once.simulation.Recording;
import once.ui.look.Texts;
import once.ui.panel.Background;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// What exploring every schedule of the open scenario has brought to light, and the exploring itself.
///
/// What was found stays until other calls are opened; when only a setting has changed it is stale.
public final class Explorations {

    private final Workspace workspace;
    private final Background background;
    private final ReadOnlyObjectWrapper<Scenario> wanted = new ReadOnlyObjectWrapper<>(this, "wanted");
    private final ReadOnlyObjectWrapper<Exploration> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ObjectProperty<Bounds> bounds = new SimpleObjectProperty<>(this, "bounds", Bounds.standard());
    private final BooleanBinding valid = Bindings.createBooleanBinding(
            this::isValid, found, wanted, bounds);
    private final ObjectProperty<Ends> ends = new SimpleObjectProperty<>(this, "ends", Ends.ANY);
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyBooleanWrapper seeking = new ReadOnlyBooleanWrapper(this, "seeking");
    private Search search;
    private Search seeker;

    /// Nothing has been explored yet.
    public Explorations(Workspace workspace, Playback playback, Background background) {
        this.workspace = workspace;
        this.background = background;
        playback.recordingProperty().subscribe(this::want);
    }

    private void want(Recording recording) {
        if (recording == null || workspace.excursionProperty().get() != null) {
            return;
        }
        var next = Latitude.of(recording.scenario());
        if (!next.equals(wanted.get())) {
            cancel();
            search = null;
            progress.set(null);
            trouble.set("");
            if (found.get() != null && !isAbout(found.get().scenario(), next)) {
                found.set(null);
                open.set(false);
            }
            bounds.set(bounds.get().covering(recording.scenario()));
            wanted.set(next);
        }
    }

    private boolean isValid() {
        return found.get() != null && found.get().scenario().equals(wanted.get()) && found.get().plan().bounds().equals(bounds.get());
    }

    private static boolean isAbout(Scenario one, Scenario other) {
        return one.title().equals(other.title()) && one.clients().equals(other.clients()) && one.service().equals(other.service());
    }

    /// What was found last; null for nothing.
    ReadOnlyObjectProperty<Exploration> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether what was found is about what is open now.
    BooleanBinding valid() {
        return valid;
    }

    /// How far the exploration is that goes on; null for none.
    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the last exploration came to nothing; empty where it did not.
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether a run is looked for that shows an outcome.
    ReadOnlyBooleanProperty seekingProperty() {
        return seeking.getReadOnlyProperty();
    }

    /// Which outcomes are looked at.
    ObjectProperty<Ends> endsProperty() {
        return ends;
    }

    /// Where exploring stops; never null.
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /// Explores, or shows and hides the list of all outcomes where that has been done.
    public void exploreOrShow() {
        if (valid.get()) {
            open.set(!open.get());
        } else if (progress.get() == null) {
            explore();
        }
    }

    /// Leaves the list of all outcomes, or else the run that is watched; false where neither is shown.
    public boolean leave() {
        boolean listed = open.get();
        boolean away = listed || workspace.excursionProperty().get() != null;
        if (listed) {
            open.set(false);
        } else {
            workspace.back();
        }
        return away;
    }

    /// Whether the list of all outcomes is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Explores every schedule of what is open.
    public void explore() {
        cancel();
        var mine = new Search(background, this::show);
        search = mine;
        trouble.set("");
        progress.set(Progress.NONE);
        var scenario = wanted.get();
        var plan = Plan.standard().with(bounds.get());
        background.compute(() -> mine.explore(scenario, plan), result -> {
            if (search == mine) {
                search = null;
                progress.set(null);
                trouble.set(result.trouble());
                found.set(result.found());
            }
        });
    }

    private void show(Progress now) {
        if (progress.get() != null && now != null) {
            progress.set(now);
        }
    }

    /// Stops exploring, and looking for a run; what was found until then is kept.
    public void cancel() {
        if (search != null) {
            search.cancel();
        }
        stopSeeking();
    }

    /// Asks something about what was found, and shows the answer unless something else has been found meanwhile.
    <T> void ask(Function<Exploration, T> question, Consumer<T> then) {
        var about = found.get();
        if (about == null) {
            return;
        }
        background.compute(() -> question.apply(about), answer -> {
            if (found.get() == about) {
                then.accept(answer);
            }
        });
    }

    /// Plays the plainest run that ends in one of some outcomes; exploring goes on meanwhile.
    ///
    /// @param which picks them from all that were found
    /// @param why what the run shows, for people
    void watch(UnaryOperator<OutcomeSet> which, String why) {
        var about = found.get();
        if (about == null) {
            return;
        }
        stopSeeking();
        var mine = new Search(background, _ -> {});
        seeker = mine;
        seeking.set(true);
        var own = workspace.ownRun();
        background.compute(() -> Witnesses.of(which.apply(about.outcomes()), mine).map(run -> Witnesses.asOpen(run, own, why)), shown -> {
            if (seeker == mine) {
                stopSeeking();
                trouble.set(shown.isPresent() ? "" : Texts.of("explore.no-witness"));
                shown.ifPresent(this::show);
            }
        });
    }

    private void stopSeeking() {
        if (seeker != null) {
            seeker.cancel();
        }
        seeker = null;
        seeking.set(false);
    }

    private void show(Witnesses.Found run) {
        open.set(false);
        workspace.watch(run.recording(), run.why());
    }
}
