package once.ui.panel;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import once.ui.look.Tip;

/// What a cell of a table says, and how it is dressed. A cell keeps one label for all that it says in its life: making a
/// new one for each change is what makes tables slow.
///
/// @param tip explains it; empty for nothing
/// @param styles the style classes of the label
record Said(String text, String tip, List<String> styles) {

    Said {
        styles = List.copyOf(styles);
    }

    static Said of(String text, String... styles) {
        return new Said(text, "", List.of(styles));
    }

    /// The same with an explanation.
    Said explained(String why) {
        return new Said(text, why, styles);
    }

    /// A cell that says something about each row.
    static final class Cell<R> extends TableCell<R, R> {

        private final Label label = new Label();
        private final Function<R, Said> about;
        private Said now = Said.of("");

        /// @param shortens whether a text without room is cut short
        Cell(Function<R, Said> about, boolean shortens) {
            this.about = about;
            label.setMinWidth(shortens ? 0 : Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            super.updateItem(row, empty);
            boolean silent = empty || row == null;
            if (!silent) {
                say(about.apply(row));
            }
            setGraphic(silent ? null : label);
        }

        private void say(Said next) {
            label.setText(next.text);
            if (!next.styles.equals(now.styles)) {
                label.getStyleClass().removeAll(now.styles);
                label.getStyleClass().addAll(next.styles);
            }
            if (!next.tip.equals(now.tip)) {
                if (next.tip.isEmpty()) {
                    Tip.off(label);
                } else {
                    Tip.on(label, next.tip);
                }
            }
            now = next;
        }
    }
}
