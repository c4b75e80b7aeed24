package once.ui.design;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field to type into. What is typed is set with Enter, or when the focus leaves; Escape gives it up. In a field of
/// numbers the arrow keys count up and down.
final class TypedControl extends KnobControl {

    private static final int CHARACTERS = 6;

    private final TextField field = new TextField();
    private final Editor editor;
    private String shown = "";

    TypedControl(Knob knob, Editor editor) {
        super(knob, editor);
        this.editor = editor;
        dress(field);
        field.setPrefColumnCount(Math.max(CHARACTERS, blank().length()));
        field.setPromptText(blank());
        field.setOnAction(_ -> take());
        field.focusedProperty().subscribe(focused -> {
            // who has opened something else meanwhile, and has other fields there, did not mean that
            if (!focused && field.getScene() != null) {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() ? takesBack(event.getCode(), event.isShiftDown()) : changes(event.getCode())) {
                event.consume();
            }
        });
    }

    /// What it says while it is empty; empty where it must not be.
    private String blank() {
        return knob().kind() instanceof Kind.Number(_, _, var blank) ? blank : "";
    }

    private boolean mayBeEmpty() {
        return knob().kind() instanceof Kind.Words || !blank().isEmpty();
    }

    private void take() {
        var typed = field.getText().strip();
        if (typed.isEmpty() && !mayBeEmpty()) {
            field.setText(shown);
        } else if (!typed.equals(shown)) {
            turn(typed);
        }
    }

    /// While nothing is typed, what is undone is the last change, not the last letter.
    private boolean takesBack(KeyCode key, boolean shift) {
        boolean redo = key == KeyCode.Y || key == KeyCode.Z && shift;
        if (!field.getText().equals(shown) || !redo && key != KeyCode.Z) {
            return false;
        }
        editor.takeBack(redo);
        return true;
    }

    private boolean changes(KeyCode key) {
        if (key == KeyCode.ESCAPE) {
            field.setText(shown);
        }
        int steps = key == KeyCode.UP ? 1 : key == KeyCode.DOWN ? -1 : 0;
        var now = field.getText().strip();
        if (steps == 0 || !(knob().kind() instanceof Kind.Number(_, double step, _)) || !now.isEmpty() && !Decimals.isNumber(now)) {
            return false;
        }
        turn(Decimals.stepped(now, step, steps));
        return true;
    }

    @Override
    Control focused() {
        return field;
    }

    @Override
    Node node() {
        return knob().kind() instanceof Kind.Number(var unit, _, _) && !unit.isEmpty() ? beside(field, unit) : field;
    }

    @Override
    void showValue(String value) {
        shown = value;
        field.setText(value);
    }
}
