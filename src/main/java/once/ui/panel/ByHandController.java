package once.ui.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import once.channel.Intervention;
import once.simulation.Moment;
import once.ui.document.Branch;
import once.ui.document.Deeds;
import once.ui.document.Document;
import once.ui.document.Hands;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.look.Tip;
import org.kordamp.ikonli.javafx.FontIcon;

/// What has been done by hand, each thing to be taken back, and the runs there were before, each to be returned to.
/// Is not seen while nothing has been done.
public final class ByHandController {

    private final Document document;
    private final Hands hands;
    private final Busy busy;
    private Work telling;
    @FXML private HBox root;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private MenuButton menu;

    ByHandController(Document document, Hands hands, Busy busy) {
        this.document = document;
        this.hands = hands;
        this.busy = busy;
    }

    @FXML
    private void initialize() {
        undo.disableProperty().bind(document.undoableProperty().not());
        redo.disableProperty().bind(document.redoableProperty().not());
        document.branchProperty().subscribe(this::show);
        // and not before: a menu that nobody sees keeps all the items it ever had
        menu.setOnShowing(_ -> tellEnds(list()));
        menu.setOnHidden(_ -> busy.drop(telling));
    }

    private void show(Branch branch) {
        busy.drop(telling);
        var done = document.interventions();
        root.setVisible(branch != null && (document.branches().size() > 1 || !done.isEmpty()));
        if (root.isVisible()) {
            menu.setText(done.isEmpty() ? whatWasSet(branch) : Texts.of("by-hand.last", Deeds.text(done.getLast(), names()), done.size() - 1));
            Tip.on(menu, menu.getText() + "\n" + Texts.of("by-hand.tip"));
        }
    }

    private static String whatWasSet(Branch branch) {
        return branch.number() == 0 ? Texts.of("by-hand.nothing") : branch.deed();
    }

    private Names names() {
        return new Names(document.setting().scenario().clients().size() > 1);
    }

    private List<BranchItem> list() {
        var items = new ArrayList<MenuItem>();
        if (!document.interventions().isEmpty()) {
            items.add(heading("by-hand.heading"));
            document.interventions().forEach(done -> items.add(item(done)));
            items.add(reset());
            items.add(new SeparatorMenuItem());
        }
        items.add(heading("by-hand.runs"));
        var branches = document.branches().stream().map(this::item).toList();
        items.addAll(branches);
        menu.getItems().setAll(items);
        return branches;
    }

    private static MenuItem heading(String key) {
        var item = new SeparatorMenuItem();
        item.setContent(Cells.label(Texts.of(key), "menu-heading"));
        return item;
    }

    private MenuItem item(Intervention done) {
        var item = new MenuItem(Deeds.text(done, names()), new FontIcon("fth-x"));
        item.getStyleClass().add("deed");
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> hands.takeBack(done));
        return item;
    }

    private MenuItem reset() {
        var item = new MenuItem(Texts.of("by-hand.reset"), new FontIcon("fth-rotate-ccw"));
        item.setOnAction(_ -> hands.reset());
        return item;
    }

    private BranchItem item(Branch branch) {
        var item = new BranchItem(branch, depth(branch), branch == document.branchProperty().get());
        item.setOnAction(_ -> document.returnTo(branch));
        return item;
    }

    /// How many changes lead from what was opened to a branch.
    private int depth(Branch branch) {
        return branch.number() == 0 ? 0 : 1 + depth(document.branches().get(branch.parent()));
    }

    /// What each comes to is run in the background, and only when somebody looks: there may be many.
    private void tellEnds(List<BranchItem> items) {
        var all = List.copyOf(document.branches());
        busy.drop(telling);
        telling = busy.start(work -> all.stream().map(branch -> end(branch, work)).toList(), ends -> {
            for (int index = 0; index < ends.size(); index++) {
                items.get(index).show(ends.get(index), all.get(index));
            }
        });
    }

    private static Moment end(Branch branch, Work work) {
        return Runs.of(branch.scenario(), work).last();
    }

    @FXML
    private void undo() {
        document.undo();
    }

    @FXML
    private void redo() {
        document.redo();
    }
}
