package once.ui.panel;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import once.scenario.Reading;
import once.ui.look.Texts;

/// A scenario in the gallery: what it is called and what it teaches, or what is wrong with its file.
final class GalleryCell extends ListCell<Reading> {

    private final Label title = new Label();
    private final Label lesson = new Label();
    private final VBox box = new VBox(1, title, lesson);

    GalleryCell() {
        title.getStyleClass().add("strong");
        lesson.getStyleClass().addAll("muted", "small");
        lesson.setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Reading reading, boolean empty) {
        super.updateItem(reading, empty);
        setGraphic(empty || reading == null ? null : box);
        if (!empty && reading != null) {
            show(reading);
        }
    }

    private void show(Reading reading) {
        if (!reading.isGood()) {
            title.setText(reading.file());
            lesson.setText(Texts.of("gallery.broken", reading.problems().getFirst().text()));
            return;
        }
        var scenario = reading.settings().getFirst().scenario();
        title.setText(scenario.title());
        lesson.setText(scenario.lesson());
        setAccessibleText(scenario.title() + ". " + scenario.lesson());
    }
}
