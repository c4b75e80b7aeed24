package once.ui.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import once.scenario.Reading;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Recording;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What is open: a setting of a scenario file, the semantics it runs under, and how the others would have fared.
public final class Workspace {

    /// Where a run is stopped that does not end by itself.
    public static final int MOST_EVENTS = 100_000;

    private final List<Reading> gallery;
    private final Playback playback;
    private final Selection selection;
    private final Background background;
    private final ReadOnlyObjectWrapper<Setting> setting = new ReadOnlyObjectWrapper<>(this, "setting");
    private final ObjectProperty<Semantics> semantics = new SimpleObjectProperty<>(this, "semantics", Semantics.AT_MOST_ONCE);
    private final ReadOnlyObjectWrapper<List<Ending>> comparison = new ReadOnlyObjectWrapper<>(this, "comparison", List.of());

    /// Nothing is open yet.
    ///
    /// @param gallery what there is to open, in lecture order
    public Workspace(List<Reading> gallery, Playback playback, Selection selection, Background background) {
        this.gallery = List.copyOf(gallery);
        this.playback = playback;
        this.selection = selection;
        this.background = background;
        semantics.subscribe(_ -> run());
    }

    /// What there is to open, in lecture order.
    public List<Reading> gallery() {
        return gallery;
    }

    /// What is open; null for nothing.
    public ReadOnlyObjectProperty<Setting> settingProperty() {
        return setting.getReadOnlyProperty();
    }

    /// The file that holds what is open; empty for nothing.
    public Optional<Reading> openFile() {
        var open = setting.get();
        return open == null ? Optional.empty() : gallery.stream().filter(reading -> reading.settings().contains(open)).findFirst();
    }

    /// What there is to choose from: the five of the lecture, and what the open scenario was written for.
    public List<Semantics> offered() {
        var own = setting.get() == null ? Semantics.AT_MOST_ONCE : setting.get().scenario().semantics();
        return Arrays.stream(Semantics.values()).filter(each -> each.compareTo(Semantics.EXACTLY_ONCE) <= 0 || each == own).toList();
    }

    /// What it runs under.
    public ObjectProperty<Semantics> semanticsProperty() {
        return semantics;
    }

    /// What it comes to under each semantics; empty while that is being computed.
    public ReadOnlyObjectProperty<List<Ending>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Opens a setting under the semantics it was written for.
    public void open(Setting next) {
        selection.clear();
        setting.set(next);
        if (semantics.get() == next.scenario().semantics()) {
            run();
        } else {
            semantics.set(next.scenario().semantics());
        }
        compare(next);
    }

    private void run() {
        if (setting.get() != null) {
            playback.load(Recording.of(under(setting.get().scenario(), semantics.get()), MOST_EVENTS));
        }
    }

    private void compare(Setting of) {
        comparison.set(List.of());
        var offered = offered();
        background.compute(() -> Ending.all(of.scenario(), offered), rows -> {
            if (setting.get() == of) {
                comparison.set(rows);
            }
        });
    }

    /// As the file has it where that is the semantics asked for, with all its mechanisms; else by the preset.
    public static Scenario under(Scenario scenario, Semantics semantics) {
        return scenario.semantics() == semantics ? scenario : scenario.under(semantics);
    }
}
