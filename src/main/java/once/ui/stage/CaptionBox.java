package once.ui.stage;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What just happened, and why it matters.
final class CaptionBox extends VBox {

    CaptionBox(ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().addAll("node-box", "fact-box");
        var headline = Layer.styled(new Label(), "caption-title");
        var line = Layer.styled(new Label(), "aside");
        headline.setId("caption-title");
        line.setId("caption");
        headline.setWrapText(true);
        line.setWrapText(true);
        headline.textProperty().bind(title);
        line.textProperty().bind(text);
        getChildren().addAll(headline, line);
    }
}
