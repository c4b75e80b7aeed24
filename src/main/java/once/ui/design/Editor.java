package once.ui.design;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import once.scenario.Edit;
import once.scenario.Edited;
import once.scenario.Objection;
import once.scenario.Setting;
import once.ui.document.Document;
import once.ui.look.Texts;
import once.ui.panel.Workspace;

/// Where every change that the cards make goes through: it becomes what is open now, or is refused and says why.
public final class Editor {

    private final Workspace workspace;
    private final Document document;
    private final ReadOnlyObjectWrapper<Setting> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<Refusal> refusal = new ReadOnlyObjectWrapper<>(this, "refusal");
    private final ReadOnlyObjectWrapper<Knob> turning = new ReadOnlyObjectWrapper<>(this, "turning");
    private boolean going;
    private final ReadOnlyObjectWrapper<String> wanted = new ReadOnlyObjectWrapper<>(this, "wanted");

    /// An editor of what is open.
    public Editor(Workspace workspace, Document document) {
        this.workspace = workspace;
        this.document = document;
        // when it has changed, and not before: the workspace comes first
        document.branchProperty().subscribe(_ -> show());
    }

    private void show() {
        if (document.branchProperty().get() != null) {
            refusal.set(null);
            shown.set(workspace.shown());
        }
    }

    /// What is open, with the mechanisms of the semantics that it runs under; null for nothing.
    ReadOnlyObjectProperty<Setting> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The change that was refused last; null when another has been made since.
    ReadOnlyObjectProperty<Refusal> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// The field whose knob is to be shown; null for none.
    ReadOnlyObjectProperty<String> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// Shows the knob of a field.
    void want(String path) {
        wanted.set(path);
        wanted.set(null);
    }

    /// Turns a knob; nothing happens where it stands so already.
    ///
    /// @param to as files write it
    void turn(Knob knob, String to) {
        if (to.equals(knob.value().apply(shown.get()))) {
            refusal.set(null);
        } else if (knob.kind() instanceof Kind.Number && !to.isEmpty() && !Decimals.isNumber(to)) {
            refuse(knob, to);
        } else {
            turnFrom(base(knob), knob, to);
        }
    }

    private void turnFrom(Setting base, Knob knob, String to) {
        try {
            take(knob, base.edited(knob.turned().apply(base, to)), Texts.of("deed.set", knob.label(), knob.text(to)));
        } catch (NumberFormatException _) {
            refuse(knob, to);
        }
    }

    private void refuse(Knob knob, String to) {
        refusal.set(new Refusal(knob, List.of(new Objection(List.of(), Texts.of("refusal.no-number", to)))));
    }

    /// Turns a knob further that is still being turned; all of it will be one change.
    void turnOn(Knob knob, String to) {
        var before = turning.get();
        turning.set(knob);
        going = before == knob;
        turn(knob, to);
        going = false;
    }

    /// Lets go of a knob that was being turned.
    void letGo() {
        turning.set(null);
    }

    /// The knob that is being turned; null for none.
    ReadOnlyObjectProperty<Knob> turningProperty() {
        return turning.getReadOnlyProperty();
    }

    /// Makes another change.
    void edit(Edit edit, String deed) {
        take(null, base(edit).edited(edit), deed);
    }

    /// Undoes the last change, or does again what was undone.
    void takeBack(boolean redo) {
        if (redo) {
            document.redo();
        } else {
            document.undo();
        }
    }

    /// Puts the mechanisms back as the semantics has them.
    void restore() {
        take(null, shown.get().plain(), Texts.of("deed.restored", shown.get().scenario().semantics().title()));
    }

    private Setting base(Knob knob) {
        return knob.says("protocol") ? shown.get() : document.setting();
    }

    /// Mechanisms are set beside those that it runs under now; everything else leaves open what it runs under.
    private Setting base(Edit edit) {
        return edit.concerns("protocol") ? shown.get() : document.setting();
    }

    private void take(Knob knob, Edited edited, String deed) {
        switch (edited) {
            case Edited.Done(var setting) -> {
                refusal.set(null);
                if (going) {
                    document.amend(setting, deed);
                } else {
                    document.change(setting, deed);
                }
            }
            case Edited.Refused(var objections) -> refusal.set(new Refusal(knob, objections));
        }
    }
}
