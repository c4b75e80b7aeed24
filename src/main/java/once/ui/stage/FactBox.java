package once.ui.stage;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What one side knows, in one line of large type.
final class FactBox extends VBox {

    private final Label fact = Layer.styled(new Label(), "fact-text");

    FactBox(String title, String id) {
        getStyleClass().addAll("node-box", "fact-box");
        fact.setId(id);
        fact.setWrapText(true);
        getChildren().addAll(Layer.styled(new Label(title), "aside"), fact);
    }

    void show(String text) {
        fact.setText(text);
    }
}
