package once.ui.relations;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.relations.Relation;
import once.relations.Relation.Standing;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.panel.Cells;

/// A relation: what it tells and what it comes to; with the focus on it, its formula and the numbers in it.
final class RelationRow extends VBox {

    private final Relation relation;
    private final Label formula = new Label();

    RelationRow(Relation relation) {
        this.relation = relation;
        getStyleClass().add("relation");
        if (relation.standing() == Standing.VIOLATED) {
            getStyleClass().add("violated");
        }
        formula.setText(relation.text());
        formula.setWrapText(true);
        formula.setMinHeight(Region.USE_PREF_SIZE);
        formula.getStyleClass().addAll("mono", "formula");
        getChildren().setAll(head(relation), formula);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Texts.of("relations.row", relation.name(), value(relation)));
        Tip.on(this, relation.text());
        setOnMousePressed(event -> {
            requestFocus();
            event.consume(); // or the column that scrolls would take the focus
        });
        formula.managedProperty().bind(formula.visibleProperty());
        formula.visibleProperty().bind(focusedProperty());
    }

    /// What it says, with tabs between its parts.
    String line() {
        return String.join("\t", relation.name(), value(relation), relation.text()) + "\n";
    }

    private static HBox head(Relation relation) {
        var name = new Label(relation.name());
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = new HBox(name, Cells.label(value(relation), "mono", "value-of"));
        head.getStyleClass().add("relation-head");
        return head;
    }

    private static String value(Relation relation) {
        return switch (relation.standing()) {
            case FACT -> relation.value();
            case KEPT -> Texts.of("relations.kept", relation.value());
            case VIOLATED -> Texts.of("relations.lacking", relation.value());
        };
    }
}
