package once.ui.panel;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.layout.HBox;
import once.simulation.Moment;
import once.ui.document.Branch;
import once.ui.look.Texts;

/// A run there has been, as an item of a menu: what was done to get there, and what it came to.
final class BranchItem extends CustomMenuItem {

    private static final double INDENT = 14;
    private static final double NAME_WIDTH = 250;

    private final HBox row = new HBox(8);

    /// @param depth how many changes lead there from what was opened
    BranchItem(Branch branch, int depth, boolean current) {
        var name = Cells.label(branch.deed().isEmpty() ? Texts.of("by-hand.as-opened") : branch.deed(), current ? "strong" : "plain");
        double indent = Math.min(INDENT * depth, NAME_WIDTH / 2);
        name.setMinWidth(NAME_WIDTH - indent);
        name.setMaxWidth(NAME_WIDTH - indent);
        HBox.setMargin(name, new Insets(0, 0, 0, indent));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("branch");
        row.getChildren().addAll(name, Cells.label("…", "muted"));
        setContent(row);
    }

    /// Shows what it came to.
    void show(Moment end, Branch branch) {
        Node picture = new CallsPicture(end.calls().values());
        row.getChildren().set(1, new HBox(8, picture, Cells.label(end.state(branch.scenario().cast()), "mono")));
    }
}
