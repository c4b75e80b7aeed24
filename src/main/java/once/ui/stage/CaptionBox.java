package once.ui.stage;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.ui.look.Whole;

/// What just happened, and why it matters, where there is room for that.
final class CaptionBox extends VBox {

    private final Label headline = Layer.styled(new Label(), "caption-title");
    private final Whole line = Layer.styled(new Whole(), "aside");

    CaptionBox(ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().addAll("node-box", "fact-box");
        headline.setId("caption-title");
        line.setId("caption");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        line.setWrapText(true);
        headline.textProperty().bind(title);
        line.textProperty().bind(text);
        getChildren().addAll(headline, line);
    }

    /// What happened stands in the middle where there is no room for why it matters.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!line.isVisible()) {
            headline.setLayoutY((getHeight() - headline.getHeight()) / 2);
        }
    }
}
