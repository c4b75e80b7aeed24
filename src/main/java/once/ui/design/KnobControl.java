package once.ui.design;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import once.scenario.Setting;
import once.ui.look.Tip;
import once.ui.panel.Cells;

/// The control that turns a knob: shows what it is set to, and hands what a person sets to the editor.
abstract sealed class KnobControl permits SwitchControl, ChoiceControl, TypedControl, ShareControl {

    private final Knob knob;
    private final Editor editor;
    private boolean showing;

    KnobControl(Knob knob, Editor editor) {
        this.knob = knob;
        this.editor = editor;
    }

    static KnobControl of(Knob knob, Editor editor) {
        return switch (knob.kind()) {
            case Kind.OnOff _ -> new SwitchControl(knob, editor);
            case Kind.OneOf(var options) -> new ChoiceControl(knob, options, editor);
            case Kind.Number _, Kind.Words _ -> new TypedControl(knob, editor);
            case Kind.Share _ -> new ShareControl(knob, editor);
        };
    }

    /// What takes the focus.
    abstract Control focused();

    /// All of it.
    abstract Node node();

    /// Shows a value, as files write it.
    abstract void showValue(String value);

    final Knob knob() {
        return knob;
    }

    /// Gives what takes the focus its name, and what it means to whoever asks.
    final void dress(Control control) {
        control.setId("knob-" + knob.id());
        control.setAccessibleText(knob.label());
        Tip.on(control, knob.tip());
    }

    /// Shows what the knob is set to; that is no turning.
    final void show(Setting setting) {
        showing = true;
        showValue(knob.value().apply(setting));
        showing = false;
    }

    /// Tells the editor what a person has set.
    final void turn(String to) {
        if (!showing) {
            editor.turn(knob, to);
        }
    }

    /// Tells the editor what a person is just setting, and will set differently at once.
    final void turnOn(String to) {
        if (!showing) {
            editor.turnOn(knob, to);
        }
    }

    /// Tells the editor that a person has let go.
    final void letGo() {
        editor.letGo();
    }

    /// The control behind its name.
    final HBox row() {
        var name = Cells.label(knob.label(), "muted");
        name.setLabelFor(focused());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(name, gap, node());
        row.getStyleClass().add("knob");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A number and its unit, side by side.
    static HBox beside(Node field, String unit) {
        var text = new Label(unit);
        text.getStyleClass().addAll("muted", "unit");
        var box = new HBox(field, text);
        box.getStyleClass().add("with-unit");
        return box;
    }
}
