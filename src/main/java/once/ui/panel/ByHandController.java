package once.ui.panel;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import once.channel.Intervention;
import once.scenario.Semantics;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.document.Branch;
import once.ui.document.Deeds;
import once.ui.document.Document;
import once.ui.document.Hands;
import once.ui.look.Names;
import once.ui.look.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// What has been done by hand, each thing with a button that takes it back, and the runs there were before. Takes no
/// room while nothing has been done.
public final class ByHandController {

    private static final double INDENT = 16;

    private final Document document;
    private final Hands hands;
    private final Workspace workspace;
    private final Background background;
    @FXML private HBox root;
    @FXML private HBox deeds;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private Button reset;
    @FXML private MenuButton branches;

    ByHandController(Document document, Hands hands, Workspace workspace, Background background) {
        this.document = document;
        this.hands = hands;
        this.workspace = workspace;
        this.background = background;
    }

    @FXML
    private void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        undo.disableProperty().bind(document.undoableProperty().not());
        redo.disableProperty().bind(document.redoableProperty().not());
        document.branchProperty().subscribe(this::show);
        branches.setOnShowing(_ -> listBranches());
    }

    private void show(Branch branch) {
        boolean any = branch != null && (document.branches().size() > 1 || !document.interventions().isEmpty());
        root.setVisible(any);
        if (any) {
            var names = names();
            deeds.getChildren().setAll(document.interventions().stream().map(each -> chip(each, names)).toList());
            reset.setDisable(document.interventions().isEmpty());
            branches.setText(Texts.of("by-hand.runs", document.branches().size()));
        }
    }

    private Names names() {
        return new Names(document.setting().scenario().clients().size() > 1);
    }

    private Node chip(Intervention done, Names names) {
        var text = Deeds.text(done, names);
        var remove = new Button();
        remove.setGraphic(new FontIcon("fth-x"));
        remove.getStyleClass().addAll("button", "icon-button", "take-back");
        remove.setAccessibleText(Texts.of("by-hand.take-back", text));
        remove.setOnAction(_ -> hands.takeBack(done));
        var chip = new HBox(2, Cells.label(text), remove);
        chip.getStyleClass().add("deed");
        return chip;
    }

    /// What each comes to is run in the background: there may be many.
    private void listBranches() {
        var all = List.copyOf(document.branches());
        branches.getItems().setAll(all.stream().map(branch -> item(branch, null)).toList());
        var semantics = workspace.semanticsProperty().get();
        background.compute(() -> all.stream().map(branch -> end(branch, semantics)).toList(), this::showEnds);
    }

    private static Moment end(Branch branch, Semantics semantics) {
        return Recording.of(Workspace.under(branch.setting().scenario(), semantics), Workspace.MOST_EVENTS).last();
    }

    private void showEnds(List<Moment> ends) {
        for (int index = 0; index < Math.min(ends.size(), branches.getItems().size()); index++) {
            branches.getItems().set(index, item(document.branches().get(index), ends.get(index)));
        }
    }

    private MenuItem item(Branch branch, Moment end) {
        boolean current = branch == document.branchProperty().get();
        var name = Cells.label(branch.deed().isEmpty() ? Texts.of("by-hand.as-opened") : branch.deed(), current ? "strong" : "plain");
        var row = new HBox(8, name, gap(), outcome(end));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("branch");
        HBox.setMargin(name, new Insets(0, 0, 0, INDENT * depth(branch)));
        var item = new CustomMenuItem(row);
        item.setOnAction(_ -> document.returnTo(branch));
        return item;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Node outcome(Moment end) {
        return end == null ? Cells.label("…", "muted") : new HBox(8, new CallsPicture(end.calls().values()), Cells.label(end.server().service().text(), "mono"));
    }

    /// How many changes lead from what was opened to a branch.
    private int depth(Branch branch) {
        return branch.number() == 0 ? 0 : 1 + depth(document.branches().get(branch.parent()));
    }

    @FXML
    private void undo() {
        document.undo();
    }

    @FXML
    private void redo() {
        document.redo();
    }

    @FXML
    private void reset() {
        hands.reset();
    }
}
