package once.ui.window;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.GestureEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.simulation.Moment;
import once.ui.document.Hands;
import once.ui.explore.Explorations;
import once.ui.look.Caption;
import once.ui.look.Look;
import once.ui.panel.Arrangement;
import once.ui.panel.FocusBefore;
import once.ui.panel.HandMenu;
import once.ui.panel.Panels;
import once.ui.panel.Places;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.playback.Sight;
import once.ui.spacetime.SpaceTimeView;
import once.ui.stage.StageView;

/// Gives stage and diagram the playhead that the panels share, and room to an excursion while it lasts.
public final class WindowController {

    private static final double NARROW = 1_240;
    private static final double LOW = 690;

    private final Playback playback;
    private final Selection selection;
    private final Look look;
    private final Workspace workspace;
    private final Hands hands;
    private final HandMenu menu;
    private final Sight sight;
    private final Arrangement arrangement;
    private final Panels panels;
    private final Set<Places.Place> made = EnumSet.noneOf(Places.Place.class);
    private final FocusBefore before = new FocusBefore();
    private final Explorations explorations;
    @FXML private Pane away;
    @FXML private Pane desk;
    @FXML private Region left;
    @FXML private Region center;
    @FXML private Region right;
    @FXML private Label nothing;
    @FXML private VBox lesson;
    @FXML private SplitPane middle;
    @FXML private StageView stage;
    @FXML private SpaceTimeView spaceTime;
    private final Places places;
    @FXML private ScrollPane strip;
    @FXML private Pane serverSide;
    @FXML private Label hidden;
    private int told = -1;

    /// Made by the FXML loader.
    public WindowController(Workspace workspace, Playback playback, Selection selection, Look look, Hands hands, HandMenu menu,
            Places places, Sight sight, Arrangement arrangement, Panels panels, Explorations explorations) {
        this.explorations = explorations;
        this.sight = sight;
        this.places = places;
        this.workspace = workspace;
        this.playback = playback;
        this.selection = selection;
        this.look = look;
        this.hands = hands;
        this.menu = menu;
        this.panels = panels;
        this.arrangement = arrangement;
        // here and not later: before a place that is opened takes the focus, what has it must be known
        places.openProperty().addListener((_, from, to) -> go(from, to));
    }

    @FXML
    private void initialize() {
        dressWhile(desk.widthProperty().map(width -> width.doubleValue() < NARROW), "narrow");
        dressWhile(desk.heightProperty().map(height -> height.doubleValue() < LOW), "low");
        nothing.visibleProperty().bind(workspace.settingProperty().isNull().and(desk.visibleProperty()));
        List.of(left, center, right).forEach(part -> part.visibleProperty().bind(workspace.settingProperty().isNotNull()));
        Divided.keep(middle, arrangement.stageShareProperty());
        stage.bind(playback, selection, look.palette());
        spaceTime.bind(playback, selection, sight, look.palette());
        spaceTime.visibleProperty().bind(sight.tableProperty().not());
        spaceTime.setOnDelay(hands::delay);
        strip.addEventFilter(ScrollEvent.SCROLL, this::handOn);
        strip.addEventFilter(ZoomEvent.ANY, this::handOn);
        menu.installOn(stage);
        menu.installOn(spaceTime);
        menu.listenAround(desk);
        middle.visibleProperty().bind(explorations.openProperty().not());
        workspace.excursionProperty().subscribe(excursion -> {
            lesson.setVisible(excursion == null);
            lesson.setManaged(excursion == null);
        });
        stage.serverHiddenProperty().bind(places.serverHiddenProperty());
        spaceTime.serverHiddenProperty().bind(places.serverHiddenProperty());
        serverSide.visibleProperty().bind(places.serverHiddenProperty().not());
        serverSide.managedProperty().bind(serverSide.visibleProperty());
        hidden.visibleProperty().bind(places.serverHiddenProperty());
        hidden.managedProperty().bind(hidden.visibleProperty());
        places.serverHiddenProperty().subscribe(() -> tell(playback.momentProperty().get()));
        playback.momentProperty().subscribe(moment -> {
            if (moment != null && moment.applied() != told) {
                tell(moment);
            }
        });
    }

    /// The strip goes where the diagram goes; a wheel moves its own rows where there are more than can be seen.
    private void handOn(GestureEvent event) {
        boolean scrolls = event instanceof ScrollEvent wheel && wheel.getDeltaX() == 0 && !wheel.isShiftDown()
                && strip.getContent().getLayoutBounds().getHeight() > strip.getViewportBounds().getHeight() + 1;
        if (!scrolls) {
            spaceTime.fireEvent(event.copyFor(spaceTime, spaceTime));
            event.consume();
        }
    }

    /// The cards and bars of a small window stand closer.
    private void dressWhile(ObservableValue<Boolean> small, String style) {
        small.subscribe(now -> {
            desk.getStyleClass().remove(style);
            if (now) {
                desk.getStyleClass().add(style);
            }
        });
    }

    /// A place is made when somebody first goes there. Who comes back to the desk goes on where they were.
    private void go(Places.Place from, Places.Place to) {
        if (from == Places.Place.DESK) {
            before.keep(desk.getScene());
        }
        if (to != Places.Place.DESK && made.add(to)) {
            away.getChildren().add(panels.load(to.name().toLowerCase(Locale.ROOT)));
        }
        desk.setVisible(to == Places.Place.DESK);
        // a place may fill the screen: nobody waits for the desk to be laid out in that size, and then in its own again
        desk.setManaged(desk.isVisible());
        if (to == Places.Place.DESK) {
            before.giveBack();
        }
    }

    private void tell(Moment moment) {
        if (moment == null) {
            return;
        }
        told = moment.applied();
        var recording = playback.recordingProperty().get();
        var caption = places.serverHiddenProperty().get() ? Caption.seenByClient(recording, moment) : Caption.of(recording, moment);
        stage.captionTitleProperty().set(caption.title());
        stage.captionProperty().set(caption.text());
        spaceTime.describe(caption.spoken());
    }
}
