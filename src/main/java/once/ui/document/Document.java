package once.ui.document;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import once.channel.Intervention;
import once.scenario.Edited;
import once.scenario.Objection;
import once.scenario.Semantics;
import once.scenario.Setting;

/// The scenario at hand. Each change to it leaves what was before as a branch, and can be undone exactly.
public final class Document {

    private final ReadOnlyObjectWrapper<Branch> branch = new ReadOnlyObjectWrapper<>(this, "branch");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final ObservableList<Branch> branches = FXCollections.observableArrayList();
    private final ObservableList<Branch> seen = FXCollections.unmodifiableObservableList(branches);
    private History history;
    private Branch saved;
    private boolean written;

    /// The run that is shown; null while nothing is open.
    public ReadOnlyObjectProperty<Branch> branchProperty() {
        return branch.getReadOnlyProperty();
    }

    /// Every run there has been since the scenario was opened, in the order in which they came about.
    public ObservableList<Branch> branches() {
        return seen;
    }

    /// Whether there is a change to undo.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether there is an undone change to do again.
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// Whether it is other than in its file.
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /// What is shown.
    ///
    /// @throws IllegalStateException while nothing is open
    public Setting setting() {
        if (history == null) {
            throw new IllegalStateException("nothing is open");
        }
        return history.now().setting();
    }

    /// Whether it is as it was opened from its file, and not written since, but for the semantics that it runs under.
    public boolean isAsOpenedButForSemantics() {
        return saved != null && !written && history.now().setting().equals(saved.setting());
    }

    /// What has been done by hand to what is shown, in the order in which it was done.
    public List<Intervention> interventions() {
        return history == null ? List.of() : setting().scenario().interventions();
    }

    /// Opens something else and forgets what was before.
    public void open(Setting next) {
        written = false;
        saved = new Branch(0, 0, next, next.scenario().semantics(), "");
        branches.setAll(saved);
        go(History.of(saved));
    }

    /// Opens something that stands in no file as it is, such as what was rescued from a crash.
    public void openUnsaved(Setting next) {
        open(next);
        saved = null;
        go(history);
    }

    /// Puts other interventions in the place of those there are, unless they make no sense in the scenario.
    ///
    /// @param deed what is done, in a few words
    /// @return what speaks against it; empty where it was done
    public List<Objection> interfere(List<Intervention> others, String deed) {
        return interfere(others, deed, false);
    }

    /// @param goesOn whether the last change is still being made: this takes its place
    List<Objection> interfere(List<Intervention> others, String deed, boolean goesOn) {
        if (others.equals(interventions())) {
            return List.of();
        }
        return switch (setting().interfering(others)) {
            case Edited.Done(var next) -> {
                if (goesOn) {
                    amend(next, deed);
                } else {
                    change(next, deed);
                }
                yield List.of();
            }
            case Edited.Refused(var objections) -> objections;
        };
    }

    /// Goes on with another scenario under the same semantics.
    ///
    /// @param deed what is done, in a few words
    public void change(Setting next, String deed) {
        go(history.then(branch(next, history.now().semantics(), deed)));
    }

    /// Goes on with the same scenario under another semantics.
    ///
    /// @param deed what is done, in a few words
    public void change(Semantics next, String deed) {
        go(history.then(branch(setting(), next, deed)));
    }

    /// Goes on with another scenario in place of the one that the last change led to, because that change is still being made.
    ///
    /// @param deed what is done, in a few words
    public void amend(Setting next, String deed) {
        var now = history.now();
        if (now.number() == 0 || now.number() != branches.size() - 1) {
            change(next, deed);
            return;
        }
        var amended = new Branch(now.number(), now.parent(), next, now.semantics(), deed);
        branches.set(now.number(), amended);
        go(new History(history.past(), amended, List.of()));
    }

    /// A run that there has been already is not a new one.
    private Branch branch(Setting next, Semantics semantics, String deed) {
        var fresh = new Branch(branches.size(), history.now().number(), next, semantics, deed);
        for (var known : branches) {
            if (known.isSame(fresh)) {
                return known;
            }
        }
        branches.add(fresh);
        return fresh;
    }

    /// Takes all interventions back.
    public void reset(String deed) {
        interfere(List.of(), deed);
    }

    /// Returns to a run there has been.
    public void returnTo(Branch known) {
        go(history.then(known));
    }

    /// Takes the last change back; does nothing where there is none.
    public void undo() {
        go(history.undone());
    }

    /// Does again what was undone; does nothing where nothing was.
    public void redo() {
        go(history.redone());
    }

    /// A run that was shown stands in a file as it is.
    public void markSaved(Branch stored) {
        written = true;
        saved = stored;
        go(history);
    }

    private void go(History next) {
        history = next;
        undoable.set(!next.past().isEmpty());
        redoable.set(!next.future().isEmpty());
        modified.set(!next.now().equals(saved));
        branch.set(next.now());
    }
}
