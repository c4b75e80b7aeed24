package once.ui.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.scenario.Demos;
import once.scenario.Question;
import once.scenario.Reading;
import once.scenario.Setting;
import once.ui.look.Palette;
import once.ui.look.Texts;

/// A scenario in the gallery: a small picture of its run, what it is called, what it asks, and what it teaches, unless that
/// would answer what it asks; or what is wrong with its file.
final class DemoCard extends Button {

    private final SketchView picture;
    private final Label lesson = line("", "muted", "small");

    DemoCard(Reading reading, Palette palette) {
        this.picture = new SketchView(palette);
        getStyleClass().setAll("demo-card");
        setId(reading.file().replaceAll("\\W.*", ""));
        setMnemonicParsing(false);
        var text = new VBox(2);
        text.getStyleClass().add("demo-text");
        VBox.setVgrow(text, Priority.ALWAYS);
        if (reading.isGood()) {
            tell(reading, text);
        } else {
            text.getChildren().addAll(line(reading.file(), "strong"), line(Texts.of("gallery.broken", reading.problems().getFirst().text()), "small"));
        }
        setGraphic(new VBox(picture, text));
    }

    private void tell(Reading reading, VBox text) {
        var first = reading.settings().getFirst();
        lesson.setText(first.scenario().lesson());
        text.getChildren().addAll(line(first.teaching().chapter(), "muted", "overline"), head(Demos.number(reading.file()).orElse("·"), first.scenario().title()), lesson);
        first.teaching().question().ifPresent(question ->
                text.getChildren().addAll(gap(), line(Texts.of("gallery.question", question.text()), "small", "asks")));
    }

    /// Tells what it teaches, or only what it asks, while that is open.
    void tell(Setting first, boolean isOpen) {
        lesson.setVisible(!isOpen);
        lesson.setManaged(!isOpen);
        var scenario = first.scenario();
        setAccessibleText(scenario.title() + ". " + (isOpen ? first.teaching().question().map(Question::text).orElse("") : scenario.lesson()));
    }

    private static HBox head(String number, String title) {
        var badge = line(number, "card-number");
        badge.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(6, badge, line(title, "strong"));
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private static Region gap() {
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label line(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    void show(Sketch sketch) {
        picture.show(sketch);
    }

    /// Paints the picture anew, in other colours.
    void repaint() {
        picture.requestLayout();
    }

    boolean hasPicture() {
        return picture.isShown();
    }
}
