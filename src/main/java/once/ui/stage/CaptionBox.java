package once.ui.stage;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.ui.look.Whole;

/// What just happened, and why it matters, where there is room for that.
final class CaptionBox extends VBox {

    CaptionBox(ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().addAll("node-box", "fact-box");
        var headline = Layer.styled(new Label(), "caption-title");
        var line = Layer.styled(new Whole(), "aside");
        headline.setId("caption-title");
        line.setId("caption");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        line.setWrapText(true);
        headline.textProperty().bind(title);
        line.textProperty().bind(text);
        getChildren().addAll(headline, line);
    }
}
