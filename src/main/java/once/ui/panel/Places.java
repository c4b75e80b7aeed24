package once.ui.panel;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyEvent;

/// Where in the application the viewer is, and how much of a run may be seen there.
public final class Places {

    /// A place of its own, over the whole window.
    public enum Place {
        /// The window as it opens.
        DESK,
        /// The same calls under several semantics.
        COMPARE,
        /// All scenarios.
        GALLERY,
        /// For the last row of a lecture hall.
        LECTURE
    }

    private final ObjectProperty<Place> open = new SimpleObjectProperty<>(this, "open", Place.DESK);
    private final BooleanProperty serverHidden = new SimpleBooleanProperty(this, "serverHidden");
    private final StringProperty chapter = new SimpleStringProperty(this, "chapter", "");
    private final Map<Place, Predicate<KeyEvent>> keys = new EnumMap<>(Place.class);

    /// Where the viewer is; never null.
    public ObjectProperty<Place> openProperty() {
        return open;
    }

    /// Goes to a place, or back to the desk from there.
    public void toggle(Place place) {
        open.set(open.get() == place ? Place.DESK : place);
    }

    /// Whether only what a client can know is shown.
    public BooleanProperty serverHiddenProperty() {
        return serverHidden;
    }

    /// Where in the lecture the viewer is, as its file names it; empty for its beginning.
    public StringProperty chapterProperty() {
        return chapter;
    }

    /// Says what the keys do at a place.
    ///
    /// @param pressed does what a key asks for; false where it asks for nothing there
    public void at(Place place, Predicate<KeyEvent> pressed) {
        keys.put(place, pressed);
    }

    /// Does what a key asks for at the place where the viewer is; false where it asks for nothing.
    public boolean press(KeyEvent event) {
        return keys.getOrDefault(open.get(), _ -> false).test(event);
    }
}
