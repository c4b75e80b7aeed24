package once.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.exploration.Ending;
import once.exploration.Exploration;
import once.message.CallId;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.panel.Cells;
import once.ui.panel.Copying;
import once.ui.panel.Focus;
import once.ui.panel.FocusBefore;

/// All outcomes one by one, in place of stage and diagram.
public final class ExploreController {

    private final Explorations explorations;
    private final Choice<CallId> call;
    private final Choice<String> told;
    private final Choice<String> state;
    private final FocusBefore before = new FocusBefore();
    private int asked;
    @FXML private VBox root;
    @FXML private Label extent;
    @FXML private Label effort;
    @FXML private HBox stale;
    @FXML private HBox ends;
    @FXML private ComboBox<Choice.Item<CallId>> calls;
    @FXML private ComboBox<Choice.Item<String>> results;
    @FXML private ComboBox<Choice.Item<String>> states;
    @FXML private TableView<Ending> table;
    @FXML private Label count;
    @FXML private Button close;

    /// Made by the FXML loader.
    public ExploreController(Explorations explorations) {
        this.explorations = explorations;
        this.call = new Choice<>(Texts.of("explore.any-call"));
        this.told = new Choice<>(Texts.of("explore.any-result"));
        this.state = new Choice<>(Texts.of("explore.any-state"));
    }

    @FXML
    private void initialize() {
        EndsButtons.fill(ends, explorations.endsProperty());
        call.show(calls, this::ask);
        told.show(results, this::ask);
        state.show(states, this::ask);
        explorations.foundProperty().subscribe(this::open);
        explorations.endsProperty().subscribe(this::ask);
        explorations.valid().subscribe(valid -> Shown.only(!valid, stale));
        explorations.openProperty().subscribe(this::show);
        Cells.whenChosen(table, this::watch);
        Copying.install(table);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(boolean open) {
        if (open) {
            before.keep(root.getScene());
            Shown.only(true, root);
            ask();
            Focus.give(close);
        } else {
            Shown.only(false, root);
            before.giveBack();
        }
    }

    private void open(Exploration found) {
        if (found != null) {
            var names = new Names(found.scenario().clients().size() > 1);
            var ids = new ArrayList<CallId>();
            table.getItems().clear(); // they have other calls than the columns to come
            table.getColumns().setAll(EndingColumns.of(found.scenario(), names, ids));
            call.offer(ids, names::of);
            effort.setText(Extent.effort(found));
            ask();
        }
    }

    private Filter filter() {
        return new Filter(explorations.endsProperty().get(), call.value(), told.value(), state.value());
    }

    private void ask() {
        var filter = filter();
        int mine = ++asked;
        results.setDisable(filter.call() == null);
        if (explorations.openProperty().get()) {
            explorations.ask(found -> Listing.of(found.outcomes(), filter), listing -> {
                if (mine == asked) {
                    show(listing);
                }
            });
        }
    }

    private void show(Listing listing) {
        extent.setText(Texts.of("explore.extent", Extent.text(listing.total()), Extent.of(explorations.foundProperty().get())));
        told.offer(listing.results(), text -> text);
        state.offer(listing.states(), text -> text);
        table.getItems().setAll(listing.first());
        count.setText(Texts.of(listing.isCut() ? "explore.count.cut" : "explore.count", Extent.text(listing.size()), listing.first().size()));
    }

    private void watch() {
        var ending = table.getSelectionModel().getSelectedItem();
        if (ending != null) {
            explorations.watch(outcomes -> outcomes.only(ending), EndingColumns.text(ending));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    @FXML
    private void again() {
        explorations.explore();
    }

    @FXML
    private void close() {
        explorations.openProperty().set(false);
    }
}
