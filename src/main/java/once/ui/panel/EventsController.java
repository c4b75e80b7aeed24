package once.ui.panel;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import once.channel.Flight;
import once.node.VirtualTime;
import once.simulation.Event;
import once.simulation.Moment;
import once.tell.About;
import once.tell.Teller;
import once.ui.look.Caption;
import once.ui.look.Names;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.playback.Sight;

/// Everything that happened, a row for each event: what the diagram shows, in words. The picked row is where the playhead
/// stands.
public final class EventsController {

    private static final int ROWS_ABOVE = 3;
    private static final double LEAST_FOR_KIND = 760;
    private static final String PICKED = "lit";
    private static final Insets AROUND = new Insets(4, 12, 0, 12);

    private final Playback playback;
    private final Selection selection;
    private final Sight sight;
    private final Places places;
    private final Background background;
    private EventRows rows;
    private Names names;
    private boolean following;
    @FXML private TableView<Event> table;
    @FXML private TableColumn<Event, Event> time;
    @FXML private TableColumn<Event, Event> where;
    @FXML private TableColumn<Event, Event> what;
    @FXML private TableColumn<Event, Event> call;
    @FXML private TableColumn<Event, Event> attempt;
    @FXML private TableColumn<Event, Event> words;

    EventsController(Playback playback, Selection selection, Sight sight, Places places, Background background) {
        this.playback = playback;
        this.selection = selection;
        this.sight = sight;
        this.places = places;
        this.background = background;
    }

    @FXML
    private void initialize() {
        Cells.write(time, event -> VirtualTime.text(event.at()));
        Cells.write(where, EventTexts::where);
        Cells.write(what, EventTexts::kind);
        Cells.write(call, event -> About.of(event).call() == null ? "" : names.of(About.of(event).call()));
        Cells.write(attempt, event -> About.of(event).attempt() == 0 ? "" : Integer.toString(About.of(event).attempt()));
        Cells.say(words, event -> Said.of(Teller.tell(event)).orElse(EventTexts.kind(event)).explained(Teller.tell(event)));
        // where there is little room, the words say it all
        what.visibleProperty().bind(table.widthProperty().greaterThan(LEAST_FOR_KIND));
        Cells.fixRows(table, AROUND);
        Copying.install(table, background);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> row());
        table.visibleProperty().bind(sight.tableProperty());
        sight.tableProperty().subscribe(this::open);
        playback.recordingProperty().subscribe(this::fill);
        places.serverHiddenProperty().subscribe(this::fill);
        playback.momentProperty().subscribe(this::follow);
        table.heightProperty().subscribe(this::stayInSight);
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> pick(index.intValue()));
        selection.hoveredFlightProperty().subscribe(_ -> refresh());
        selection.selectedFlightProperty().subscribe(_ -> refresh());
    }

    private void open(boolean shown) {
        fill();
        if (shown) {
            Focus.give(table);
        }
    }

    /// A table that nobody looks at holds nothing.
    private void fill() {
        var recording = playback.recordingProperty().get();
        boolean shown = recording != null && sight.tableProperty().get();
        names = recording == null ? null : Names.of(recording);
        rows = shown ? new EventRows(recording, this::isShown) : null;
        Cells.fixRows(table, recording != null && EventTexts.areLong(recording.scenario()));
        following = true;
        table.setItems(shown ? FXCollections.observableList(rows) : FXCollections.emptyObservableList());
        following = false;
        // Before it knows how many rows there are, a table scrolls anywhere.
        table.layout();
        follow(playback.momentProperty().get());
    }

    private boolean isShown(Event event) {
        return places.serverHiddenProperty().get() ? Caption.isSeenByClient(event) : !event.isSilent();
    }

    private void follow(Moment moment) {
        if (rows == null || moment == null) {
            return;
        }
        int row = rows.rowAt(moment.applied());
        if (row == table.getSelectionModel().getSelectedIndex()) {
            return;
        }
        following = true;
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(row);
        }
        following = false;
        reveal(Math.max(0, row));
    }

    /// The rows take their places first, which would undo scrolling.
    private void stayInSight() {
        table.layout();
        reveal(Math.max(0, table.getSelectionModel().getSelectedIndex()));
    }

    private void reveal(int row) {
        var inSight = Cells.inSight(table);
        if (row < inSight.first() || row >= inSight.last()) {
            table.scrollTo(Math.max(0, row - ROWS_ABOVE));
            table.layout();
            // towards its end the table stops a row short
            if (row > Cells.inSight(table).last()) {
                table.scrollTo(row);
            }
        }
    }

    /// What the viewer picks is where the playhead goes, and whose flight is picked in the diagram.
    private void pick(int row) {
        if (following || rows == null || row < 0 || row >= rows.size()) {
            return;
        }
        var event = rows.get(row);
        playback.seekEvent(event.number());
        selection.selectedFlightProperty().set(flight(event));
        if (flight(event) == null) {
            selection.selectedCallProperty().set(About.of(event).call());
        }
    }

    /// The flight of an event as the recording has it, with its end.
    private Flight flight(Event event) {
        return event instanceof Event.OfFlight ofFlight
                ? playback.recordingProperty().get().flights().get(ofFlight.flight().number() - 1) : null;
    }

    private TableRow<Event> row() {
        var row = new TableRow<Event>() {
            @Override
            protected void updateItem(Event event, boolean empty) {
                super.updateItem(event, empty);
                getStyleClass().remove(PICKED);
                if (!empty && event != null && isPicked(event)) {
                    getStyleClass().add(PICKED);
                }
            }
        };
        row.setOnMouseEntered(_ -> selection.hoveredFlightProperty().set(row.isEmpty() ? null : flight(row.getItem())));
        row.setOnMouseExited(_ -> selection.hoveredFlightProperty().set(null));
        return row;
    }

    private boolean isPicked(Event event) {
        var flight = flight(event);
        return flight != null && (flight.equals(selection.hoveredFlightProperty().get())
                || flight.equals(selection.selectedFlightProperty().get()));
    }

    private void refresh() {
        if (rows != null) {
            table.refresh();
        }
    }
}
