package once.ui.stage;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;
import once.ui.look.Palette;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What is happening now: clients on the left, the server on the right, the messages in flight between them.
public final class StageView extends Region {

    private final StringProperty captionTitle = new SimpleStringProperty(this, "captionTitle", "");
    private final StringProperty caption = new SimpleStringProperty(this, "caption", "");

    /// A stage that shows nothing until it is bound.
    public StageView() {
        getStyleClass().add("stage");
    }

    /// Shows what the playback shows.
    public void bind(Playback playback, Selection selection, Palette palette) {
    }

    /// What just happened, in one short sentence.
    public StringProperty captionTitleProperty() {
        return captionTitle;
    }

    /// Why it matters, in one sentence.
    public StringProperty captionProperty() {
        return caption;
    }
}
