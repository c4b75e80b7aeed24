package once.ui.panel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether the table of keys is shown.
public final class Help {

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

    /// True while it is.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Shows or hides it.
    public void toggle() {
        open.set(!open.get());
    }
}
