package once.ui.gallery;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What stands in the gallery, row by row under headings.
final class Shelves {

    private static final double LEAST_CARD = 272;
    private static final double GAP = 12;
    private static final double SIDES = 42;
    private static final double ABOVE = 40;

    private final ScrollPane scroll;
    private final VBox content;

    /// @param content is in the scroll pane
    Shelves(ScrollPane scroll, VBox content) {
        this.scroll = scroll;
        this.content = content;
    }

    void clear() {
        content.getChildren().clear();
    }

    boolean isEmpty() {
        return content.getChildren().isEmpty();
    }

    /// Adds things under a heading; neither where there are none.
    void add(String title, List<? extends Node> things) {
        if (things.isEmpty()) {
            return;
        }
        var heading = new Label(title);
        heading.getStyleClass().add("shelf-title");
        var shelf = new FlowPane();
        shelf.getStyleClass().add("shelf");
        shelf.getChildren().addAll(things);
        content.getChildren().addAll(heading, shelf);
    }

    /// As many cards in a row as there is room for, and as wide as that leaves.
    void fit(List<DemoCard> cards) {
        double room = scroll.getViewportBounds().getWidth() - SIDES;
        int columns = Math.max(1, (int) ((room + GAP) / (LEAST_CARD + GAP)));
        cards.forEach(card -> card.setPrefWidth(Math.max(LEAST_CARD, Math.floor((room - (columns - 1) * GAP) / columns))));
    }

    /// Whoever walks through the cards by keyboard sees where they are.
    void bringIntoSight(Node card) {
        double visible = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - visible;
        double top = scroll.getVvalue() * hidden;
        var bounds = content.sceneToLocal(card.localToScene(card.getBoundsInLocal()));
        if (hidden > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + visible)) {
            double wished = bounds.getMinY() < top ? bounds.getMinY() - ABOVE : bounds.getMaxY() + GAP - visible;
            scroll.setVvalue(Math.clamp(wished / hidden, 0, 1));
        }
    }
}
