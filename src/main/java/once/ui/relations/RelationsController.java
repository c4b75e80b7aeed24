package once.ui.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.relations.Relation;
import once.simulation.Recording;
import once.ui.look.Texts;
import once.ui.panel.Cells;
import once.ui.panel.Copying;
import once.ui.playback.Playback;

/// Every relation with its numbers; the formula to whoever points at it.
public final class RelationsController {

    private final Playback playback;
    @FXML private VBox root;
    @FXML private VBox rows;
    @FXML private Label verdict;
    private List<Relation> shown = List.of();

    /// Made by the FXML loader.
    public RelationsController(Playback playback) {
        this.playback = playback;
    }

    @FXML
    private void initialize() {
        rows.setAccessibleText(Texts.of("relations"));
        Copying.install(rows, this::picked, this::all);
        new WhenSeen(root, playback, this::show);
    }

    private String picked() {
        return rows.getScene().getFocusOwner() instanceof RelationRow row && row.getParent() == rows ? row.line() : "";
    }

    private String all() {
        return Texts.of("relations.heads") + "\n" + rows.getChildren().stream().filter(RelationRow.class::isInstance)
                .map(row -> ((RelationRow) row).line()).collect(Collectors.joining());
    }

    private void show(Recording recording) {
        var relations = Known.of(recording).all();
        if (!relations.equals(shown)) {
            shown = relations;
            long violated = relations.stream().filter(relation -> relation.standing() == Relation.Standing.VIOLATED).count();
            verdict.setText(Texts.of("relations.verdict", violated));
            verdict.getStyleClass().setAll("label", "chip", violated > 0 ? "fail" : "waiting");
            rows.getChildren().setAll(rows(relations));
        }
    }

    /// Under a heading for each topic that there is something about.
    private static List<Node> rows(List<Relation> relations) {
        var rows = new ArrayList<Node>();
        for (var topic : Relation.Topic.values()) {
            var about = relations.stream().filter(relation -> relation.topic() == topic).toList();
            if (!about.isEmpty()) {
                rows.add(Cells.label(Texts.of("relations." + topic), "topic"));
                about.forEach(relation -> rows.add(new RelationRow(relation)));
            }
        }
        return rows;
    }
}
