package once.ui.playback;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import once.message.CallId;
import once.simulation.Lifespan;
import once.simulation.Recording;

/// How everything that happened is looked at: to time scale or one column per event, with which calls folded, as a
/// diagram or as a table.
public final class Sight {

    /// What the diagram is asked to show.
    public enum Zoom { CLOSER, WIDER, WHOLE }

    private final BooleanProperty perEvent = new SimpleBooleanProperty(this, "perEvent");
    private final BooleanProperty table = new SimpleBooleanProperty(this, "table");
    private final ReadOnlyObjectWrapper<SortedSet<CallId>> folded =
            new ReadOnlyObjectWrapper<>(this, "folded", Collections.emptySortedSet());
    private final ReadOnlyObjectWrapper<Ruler> ruler = new ReadOnlyObjectWrapper<>(this, "ruler");
    private final Playback playback;
    private final Selection selection;
    private Consumer<Zoom> onZoom = _ -> { };
    private Recording seen;

    /// To time scale, with nothing folded.
    public Sight(Playback playback, Selection selection) {
        this.playback = playback;
        this.selection = selection;
        playback.recordingProperty().subscribe(this::follow);
    }

    /// Whether each event has a column of its own, however long it took until then.
    public BooleanProperty perEventProperty() {
        return perEvent;
    }

    /// Whether the events are listed in place of the diagram.
    public BooleanProperty tableProperty() {
        return table;
    }

    /// The calls of which only the bar is shown.
    public ReadOnlyObjectProperty<SortedSet<CallId>> foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /// Where times lie across the diagram; null while there is none.
    public ReadOnlyObjectProperty<Ruler> rulerProperty() {
        return ruler.getReadOnlyProperty();
    }

    /// Tells where times lie across the diagram now.
    public void show(Ruler now) {
        ruler.set(now);
    }

    /// Folds every call that is settled at the playhead; unfolds all where any is folded.
    public void toggleFolding() {
        int applied = playback.momentProperty().get().applied();
        fold(folded.get().isEmpty() ? calls(span -> span.isSettled(applied)) : new TreeSet<>());
    }

    /// Folds the call that is picked, or unfolds it; nothing happens where none is picked, or it is not settled yet.
    public void togglePicked() {
        var picked = selection.selectedCallProperty().get();
        if (picked != null) {
            toggle(picked);
        }
    }

    /// Folds a call, or unfolds it; nothing happens where it never is settled.
    public void toggle(CallId call) {
        var next = new TreeSet<>(folded.get());
        if (!next.remove(call) && calls(Lifespan::settles).contains(call)) {
            next.add(call);
        }
        fold(next);
    }

    private void fold(TreeSet<CallId> calls) {
        if (!calls.equals(folded.get())) {
            folded.set(Collections.unmodifiableSortedSet(calls));
        }
    }

    private TreeSet<CallId> calls(Predicate<Lifespan> which) {
        var calls = new TreeSet<CallId>();
        var recording = playback.recordingProperty().get();
        Lifespan.of(recording).stream().filter(which).forEach(span -> calls.add(span.call()));
        return calls;
    }

    /// In another run of the same calls, those stay folded that are settled there, too.
    private void follow(Recording recording) {
        if (recording != null && !folded.get().isEmpty()) {
            boolean same = seen.scenario().clients().equals(recording.scenario().clients());
            var kept = same ? calls(Lifespan::settles) : new TreeSet<CallId>();
            kept.retainAll(folded.get());
            fold(kept);
        }
        seen = recording;
    }

    /// Asks the diagram to show more or less.
    public void zoom(Zoom wished) {
        onZoom.accept(wished);
    }

    /// Who shows more or less when asked to.
    public void setOnZoom(Consumer<Zoom> asked) {
        onZoom = asked;
    }

    /// Does what a typed character asks for; false where it asks for nothing here.
    public boolean type(char typed) {
        switch (typed) {
            case 'o', 'O' -> perEvent.set(!perEvent.get());
            case 'w', 'W' -> table.set(!table.get());
            case 'f' -> toggleFolding();
            case 'F' -> togglePicked();
            case '0' -> zoom(Zoom.WHOLE);
            default -> {
                return false;
            }
        }
        return true;
    }
}
