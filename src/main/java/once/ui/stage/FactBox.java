package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.ui.look.Texts;

/// What one side knows, in one line of large type.
final class FactBox extends VBox {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int MOST_LARGE = 22;

    private final Label fact = Layer.styled(new Label(), "fact-text");

    private final Label title = Layer.styled(new Label(), "aside", "fact-title");

    FactBox(String id) {
        getStyleClass().addAll("node-box", "fact-box");
        fact.setId(id);
        fact.setWrapText(true);
        fact.setMinHeight(USE_PREF_SIZE);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, fact);
    }

    /// Says whose knowledge it is.
    void setTitle(String key, String who) {
        title.setText(Texts.of(key, who));
    }

    void show(String text) {
        fact.setText(text);
        fact.pseudoClassStateChanged(LONG, text.length() > MOST_LARGE);
    }
}
