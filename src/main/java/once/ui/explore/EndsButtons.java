package once.ui.explore;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import once.ui.look.Texts;

/// A row of buttons that choose which outcomes are looked at.
final class EndsButtons {

    private EndsButtons() {}

    static void fill(HBox row, ObjectProperty<Ends> chosen) {
        for (var ends : Ends.values()) {
            var button = new ToggleButton(text(ends));
            button.getStyleClass().add(ends.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.set(ends);
            });
            chosen.subscribe(now -> button.setSelected(now == ends));
            row.getChildren().add(button);
        }
        row.getChildren().getFirst().getStyleClass().add("first");
        row.getChildren().getLast().getStyleClass().add("last");
    }

    private static String text(Ends ends) {
        return Texts.of(switch (ends) {
            case ANY -> "ends.any";
            case ALL_SUCCEED -> "ends.all-succeed";
            case ALL_FAIL -> "ends.all-fail";
        });
    }
}
