package once.ui.panel;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import once.ui.look.Fitting;
import once.ui.look.Tip;

/// What a cell of a table says, and how it is dressed. A cell keeps one label for all that it says in its life: making a
/// new one for each change is what makes tables slow.
///
/// @param shorter the same in fewer words, where there is no room for all; none for what needs its room
/// @param tip explains it; empty for nothing
/// @param styles the style classes of the label
record Said(String text, List<String> shorter, String tip, List<String> styles) {

    Said {
        shorter = List.copyOf(shorter);
        styles = List.copyOf(styles);
    }

    static Said of(String text, String... styles) {
        return new Said(text, List.of(), "", List.of(styles));
    }

    /// The same with an explanation.
    Said explained(String why) {
        return new Said(text, shorter, why, styles);
    }

    /// The same, which may be told in fewer words, and in fewer still.
    Said orElse(String... fewer) {
        return new Said(text, List.of(fewer), tip, styles);
    }

    /// A cell that says something about each row.
    static final class Cell<R> extends TableCell<R, R> {

        private final Fitting label = new Fitting();
        private final Function<R, Said> about;
        private Said now = Said.of("");

        Cell(Function<R, Said> about) {
            this.about = about;
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setAlignment(Pos.CENTER_LEFT);
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
            label.tell(next.text, next.shorter.toArray(String[]::new));
            boolean gives = !next.shorter.isEmpty();
            label.setMinWidth(gives ? 0 : Region.USE_PREF_SIZE);
            label.setWrapText(gives);
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

        /// What gives way has the whole cell.
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (getGraphic() == label && !now.shorter.isEmpty()) {
                double left = snappedLeftInset();
                label.resizeRelocate(left, 0, getWidth() - left - snappedRightInset(), getHeight());
            }
        }
    }
}
