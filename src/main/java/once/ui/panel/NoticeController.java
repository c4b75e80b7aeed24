package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Something the window has to say or to ask, over everything else.
public final class NoticeController {

    private final Notices notices;
    private Veil veil;
    @FXML private StackPane root;
    @FXML private Label title;
    @FXML private ScrollPane view;
    @FXML private VBox lines;
    @FXML private HBox answers;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @FXML
    private void initialize() {
        veil = new Veil(root);
        Veil.scrollsByKeys(view);
        // lines that wrap are higher than a view knows that has no width yet
        view.viewportBoundsProperty().subscribe(room -> view.setPrefViewportHeight(lines.prefHeight(room.getWidth())));
        notices.shownProperty().subscribe(this::show);
    }

    private void show(Notice notice) {
        if (notice == null) {
            veil.close();
            return;
        }
        title.setText(notice.title());
        lines.getChildren().setAll(notice.lines().stream().map(NoticeController::line).toList());
        answers.getChildren().setAll(notice.answers().stream().map(this::button).toList());
        usual((Button) answers.getChildren().getFirst());
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("notice-line");
        return label;
    }

    private Button button(Notice.Answer answer) {
        var button = new Button(answer.text());
        button.getStyleClass().add("button");
        button.setOnAction(_ -> notices.answer(answer));
        return button;
    }

    private void usual(Button button) {
        button.getStyleClass().add("usual");
        button.setDefaultButton(true);
        veil.open(button);
    }
}
