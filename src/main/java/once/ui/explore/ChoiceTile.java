package once.ui.explore;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.exploration.Answer;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.panel.Cells;
import once.ui.panel.Prediction;

/// One choice of a question: to be taken or left, and later what became of it.
final class ChoiceTile extends VBox {

    private final String text;
    private final ProgressBar bar = new ProgressBar(0);

    private ChoiceTile(String text) {
        this.text = text;
        getStyleClass().add("choice");
    }

    /// Before the answer is told.
    static ChoiceTile open(String choice, Prediction prediction, Runnable changed) {
        var box = box(choice, prediction);
        box.setDisable(prediction.isCommitted());
        box.selectedProperty().subscribe(yes -> {
            prediction.choose(choice, yes);
            changed.run();
        });
        var tile = new ChoiceTile(choice);
        tile.getChildren().add(box);
        return tile;
    }

    private static CheckBox box(String choice, Prediction prediction) {
        var box = new CheckBox(choice);
        box.setSelected(prediction.has(choice));
        return box;
    }

    /// With what all schedules say.
    ///
    /// @param low whether it is told in one line
    static ChoiceTile revealed(
            Answer.Choice choice, Prediction prediction, boolean exhaustive, String states, boolean low, Runnable watch) {
        var grade = Grade.of(choice, prediction.has(choice.text()), exhaustive);
        var box = box(choice.text(), prediction);
        box.setDisable(true);
        var tile = new ChoiceTile(choice.text());
        tile.getStyleClass().add(grade.isMistake() ? "mistake" : "fine");
        var told = row(box, Cells.label(word(grade), "chip", look(grade)));
        var truth = truth(choice, exhaustive, states, watch);
        tile.getChildren().addAll(low ? List.of(row(told, truth)) : List.of(told, truth));
        return tile;
    }

    /// Lays the votes of a class over it.
    ///
    /// @param voted called whenever a number has been typed in
    ChoiceTile withTally(Answer.Choice choice, Prediction prediction, Runnable voted) {
        getChildren().add(tally(choice, prediction, voted));
        return this;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String word(Grade grade) {
        return Texts.of(switch (grade) {
            case RIGHT -> "predict.right";
            case RIGHTLY_LEFT -> "predict.rightly-left";
            case WRONG -> "predict.wrong";
            case MISSED -> "predict.missed";
            case OPEN -> "predict.open";
        });
    }

    private static String look(Grade grade) {
        return grade.isMistake() ? "fail" : grade == Grade.OPEN ? "waiting" : "success";
    }

    private static HBox truth(Answer.Choice choice, boolean exhaustive, String states, Runnable watch) {
        if (!choice.isPossible()) {
            var word = Cells.label(Texts.of(exhaustive ? "predict.impossible" : "predict.unfound"), "small", "muted");
            return new HBox(4, word, Cells.label(Texts.of("predict.of", states), "small", "muted", "where-wide"));
        }
        var button = new Button(Texts.of("predict.watch"));
        button.getStyleClass().add("small-button");
        Tip.on(button, Texts.of("outcomes.watch", choice.text()));
        button.setAccessibleText(Texts.of("outcomes.watch", choice.text()));
        button.setOnAction(_ -> watch.run());
        return row(Cells.label(Texts.of("predict.possible"), "small", "muted", "where-wide"), button);
    }

    private HBox tally(Answer.Choice choice, Prediction prediction, Runnable voted) {
        bar.getStyleClass().addAll("tally", choice.isPossible() ? "possible" : "impossible");
        var field = new TextField(Integer.toString(prediction.tally(text)));
        field.setAccessibleText(Texts.of("predict.tally.of", text));
        Tip.on(field, field.getAccessibleText());
        field.setPrefColumnCount(3);
        field.textProperty().subscribe(typed -> {
            prediction.tally(text, votes(typed));
            voted.run();
        });
        return row(field, bar);
    }

    private static int votes(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    /// Makes its bar as long as its share of the votes.
    void measure(Prediction prediction) {
        bar.setProgress(prediction.tally(text) / (double) prediction.most());
    }
}
