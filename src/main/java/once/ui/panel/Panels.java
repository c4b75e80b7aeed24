package once.ui.panel;

import java.util.function.Function;
import javafx.scene.Parent;

/// Makes panels that are not there from the beginning.
public final class Panels {

    private final Function<String, Parent> loader;

    /// @param loader makes the panel of a name
    public Panels(Function<String, Parent> loader) {
        this.loader = loader;
    }

    /// Makes a panel.
    ///
    /// @param panel the name of its FXML file, without folder and ending
    public Parent load(String panel) {
        return loader.apply(panel);
    }
}
