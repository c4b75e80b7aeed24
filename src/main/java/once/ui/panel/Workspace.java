package once.ui.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import once.scenario.Reading;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Recording;
import once.ui.document.Branch;
import once.ui.document.Document;
import once.ui.look.Texts;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What is open: a setting of a scenario file with what has been done to it by hand, the semantics it runs under, and
/// how the others would have fared.
public final class Workspace {

    private final ObservableList<Reading> gallery;
    private final Playback playback;
    private final Selection selection;
    private final Document document;
    private final Busy busy;
    private final Runs runs;
    private final ReadOnlyObjectWrapper<Setting> setting = new ReadOnlyObjectWrapper<>(this, "setting");
    private final ReadOnlyObjectWrapper<Semantics> semantics = new ReadOnlyObjectWrapper<>(this, "semantics", Semantics.AT_MOST_ONCE);
    private final ReadOnlyObjectWrapper<Excursion> excursion = new ReadOnlyObjectWrapper<>(this, "excursion");
    private final ReadOnlyObjectWrapper<List<Ending>> comparison = new ReadOnlyObjectWrapper<>(this, "comparison", List.of());
    private Reading file;
    private Branch ran;
    private Work comparing;
    private boolean opening;

    /// Nothing is open yet.
    ///
    /// @param gallery what there is to open, in lecture order; may grow
    public Workspace(ObservableList<Reading> gallery, Playback playback, Selection selection, Document document, Busy busy, Runs runs) {
        this.gallery = gallery;
        this.playback = playback;
        this.selection = selection;
        this.document = document;
        this.busy = busy;
        this.runs = runs;
        document.branchProperty().subscribe(this::show);
    }

    /// What there is to open, in lecture order.
    public ObservableList<Reading> gallery() {
        return gallery;
    }

    /// What is open, as it is now; null for nothing.
    public ReadOnlyObjectProperty<Setting> settingProperty() {
        return setting.getReadOnlyProperty();
    }

    /// The file that holds what is open; empty for nothing.
    public Optional<Reading> openFile() {
        return Optional.ofNullable(file);
    }

    /// What there is to choose from: the five of the lecture, and what the open scenario was written for.
    public List<Semantics> offered() {
        var own = setting.get() == null ? Semantics.AT_MOST_ONCE : setting.get().scenario().semantics();
        return Arrays.stream(Semantics.values()).filter(each -> each.compareTo(Semantics.EXACTLY_ONCE) <= 0 || each == own).toList();
    }

    /// What it runs under.
    public ReadOnlyObjectProperty<Semantics> semanticsProperty() {
        return semantics.getReadOnlyProperty();
    }

    /// Lets it run under another semantics: a change like any other. Nothing happens while nothing is open.
    public void choose(Semantics next) {
        if (setting.get() != null) {
            document.change(next, Texts.of("deed.semantics", next.title()));
        }
    }

    /// The run that is shown in place of what is open; null for none.
    public ReadOnlyObjectProperty<Excursion> excursionProperty() {
        return excursion.getReadOnlyProperty();
    }

    /// What it comes to under each semantics; empty while that is being computed.
    public ReadOnlyObjectProperty<List<Ending>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Opens a setting of the gallery under the semantics it was written for.
    public void open(Setting next) {
        open(gallery.stream().filter(reading -> reading.settings().contains(next)).findFirst().orElse(file), next);
    }

    /// Opens a setting of a file under the semantics it was written for.
    public void open(Reading from, Setting next) {
        runs.run(next.scenario(), recording -> open(from, next, recording));
    }

    /// Opens a setting that stands in no file as it is.
    public void openUnsaved(Reading from, Setting next) {
        runs.run(next.scenario(), recording -> open(from, () -> document.openUnsaved(next), recording));
    }

    /// Opens a setting that has been run already.
    public void open(Reading from, Setting next, Recording recording) {
        busy.dropNext();
        open(from, () -> document.open(next), recording);
    }

    private void open(Reading from, Runnable inDocument, Recording recording) {
        selection.clear();
        excursion.set(null);
        file = from;
        opening = true;
        inDocument.run();
        opening = false;
        ran = document.branchProperty().get();
        playback.load(recording);
        compare();
    }

    private void show(Branch branch) {
        if (branch == null) {
            return;
        }
        boolean isSameSetting = branch.setting() == setting.get();
        setting.set(branch.setting());
        semantics.set(branch.semantics());
        if (opening) {
            return;
        }
        run(branch, isSameSetting ? this::take : this::goOn);
        if (!isSameSetting) {
            compare();
        }
    }

    /// What was changed while it was watched goes on from where it was.
    private void goOn(Recording recording) {
        long now = excursion.get() == null ? playback.momentProperty().get().micros() : excursion.get().micros();
        boolean played = playback.playingProperty().get();
        take(recording);
        if (now > 0) {
            playback.seek(now);
        }
        if (played && !playback.isAtEnd()) {
            playback.play();
        }
    }

    /// Shows another run for a while, from its beginning.
    ///
    /// @param why what it shows, for people
    public void watch(Recording run, String why) {
        var known = excursion.get();
        selection.clear();
        excursion.set(known == null ? Excursion.from(playback, why) : known.to(why));
        playback.load(run);
        playback.toStart();
        playback.play();
    }

    /// The run of what is open, whether or not another is shown in its place; null for nothing.
    public Recording ownRun() {
        var left = excursion.get();
        return left == null ? playback.recordingProperty().get() : left.before();
    }

    /// Comes back from an excursion, to the moment that was left.
    public void back() {
        var left = excursion.get();
        if (left != null) {
            selection.clear();
            excursion.set(null);
            playback.load(left.before());
            playback.seek(left.micros());
        }
    }

    private void run(Branch next, Consumer<Recording> then) {
        runs.run(next.scenario(), recording -> {
            ran = next;
            then.accept(recording);
        });
    }

    private void take(Recording recording) {
        excursion.set(null);
        playback.load(recording);
    }

    private void compare() {
        var of = setting.get();
        var offered = offered();
        comparison.set(List.of());
        busy.drop(comparing);
        comparing = busy.start(work -> Ending.all(of.scenario(), offered, work), comparison::set);
    }

    /// What is shown as a scenario file would have it: what was opened and done by hand, under the semantics chosen.
    public Setting shown() {
        return document.branchProperty().get().shown();
    }

    /// What [#ownRun] is a run of, which may be of what was open before: a long one takes a while.
    public Setting ran() {
        return ran.shown();
    }
}
