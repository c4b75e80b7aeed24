package once.ui.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.scenario.Demos;
import once.scenario.Reading;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.panel.Background;
import once.ui.panel.Desk;
import once.ui.panel.Places;
import once.ui.panel.Workspace;

/// All scenarios in lecture order, the recordings that come with them, and the files that were open last.
public final class GalleryController {

    private static final double LEAST_CARD = 272;
    private static final double GAP = 12;
    private static final double SIDES = 42;

    private final Workspace workspace;
    private final Desk desk;
    private final Places places;
    private final Look look;
    private final Sketches sketches;
    private final Map<Reading, DemoCard> made = new HashMap<>();
    private final List<DemoCard> cards = new ArrayList<>();
    @FXML private Region root;
    @FXML private TextField search;
    @FXML private ScrollPane scroll;
    @FXML private VBox shelves;
    @FXML private Label nothing;

    /// Made by the FXML loader.
    public GalleryController(Workspace workspace, Desk desk, Places places, Look look, Background background) {
        this.workspace = workspace;
        this.desk = desk;
        this.places = places;
        this.look = look;
        this.sketches = new Sketches(background);
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(places.openProperty().isEqualTo(Places.Place.GALLERY));
        root.managedProperty().bind(root.visibleProperty());
        nothing.managedProperty().bind(nothing.visibleProperty());
        search.textProperty().subscribe(this::fill);
        scroll.viewportBoundsProperty().subscribe(this::fit);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        places.at(Places.Place.GALLERY, event -> event.getCode() == KeyCode.ESCAPE && closed());
        places.openProperty().addListener(_ -> visit());
        root.sceneProperty().subscribe(this::visit);
        look.palette().themeChange().subscribe(() -> made.values().forEach(DemoCard::repaint));
    }

    private void visit() {
        if (root.getScene() != null && root.isVisible()) {
            search.clear();
            fill();
            search.requestFocus();
        }
    }

    /// Enter opens what is found first, and the arrow down goes there.
    private void pressed(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ESCAPE -> closed();
            case ENTER -> first(DemoCard::fire);
            case DOWN -> first(DemoCard::requestFocus);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean first(java.util.function.Consumer<DemoCard> does) {
        cards.stream().findFirst().ifPresent(does);
        return true;
    }

    private boolean closed() {
        close();
        return true;
    }

    @FXML
    private void close() {
        places.openProperty().set(Places.Place.DESK);
    }

    private void fill() {
        cards.clear();
        shelves.getChildren().clear();
        made.keySet().retainAll(workspace.gallery());
        addRecent();
        var found = workspace.gallery().stream().filter(reading -> matches(reading, search.getText())).toList();
        if (!found.isEmpty()) {
            found.forEach(reading -> cards.add(made.computeIfAbsent(reading, this::card)));
            shelf(Texts.of("gallery.list")).getChildren().addAll(cards);
        }
        addRecordings();
        nothing.setVisible(shelves.getChildren().isEmpty());
        fit();
    }

    /// As many cards in a row as there is room for, and as wide as that leaves.
    private void fit() {
        double room = scroll.getViewportBounds().getWidth() - SIDES;
        int columns = Math.max(1, (int) ((room + GAP) / (LEAST_CARD + GAP)));
        cards.forEach(card -> card.setPrefWidth(Math.max(LEAST_CARD, Math.floor((room - (columns - 1) * GAP) / columns))));
    }

    private FlowPane shelf(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("shelf-title");
        var shelf = new FlowPane();
        shelf.getStyleClass().add("shelf");
        shelves.getChildren().addAll(heading, shelf);
        return shelf;
    }

    private DemoCard card(Reading reading) {
        var card = new DemoCard(reading, look.palette());
        card.setDisable(!reading.isGood());
        card.setOnAction(_ -> desk.leave(() -> {
            close();
            workspace.open(reading, reading.settings().getFirst());
        }));
        card.focusedProperty().subscribe(focused -> {
            if (focused) {
                bringIntoSight(card);
            }
        });
        sketches.ask(reading, card::show);
        return card;
    }

    private void addRecordings() {
        var wanted = wanted(search.getText());
        var recordings = Demos.recordings().stream().filter(name -> name.contains(wanted.replace(' ', '_'))).toList();
        if (!recordings.isEmpty()) {
            var shelf = shelf(Texts.of("gallery.recordings"));
            recordings.forEach(name -> shelf.getChildren().add(file(name, name, () -> desk.openShipped(name))));
        }
    }

    private void addRecent() {
        var wanted = wanted(search.getText());
        var recent = desk.recent().stream().filter(path -> path.toString().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        if (!recent.isEmpty()) {
            var shelf = shelf(Texts.of("gallery.recent"));
            recent.forEach(path -> shelf.getChildren().add(file(path)));
        }
    }

    private Button file(Path path) {
        return file(path.getFileName().toString(), path.toString(), () -> desk.open(path));
    }

    private Button file(String name, String tip, Runnable opens) {
        var button = new Button(name);
        button.setMnemonicParsing(false);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> {
            close();
            opens.run();
        });
        return button;
    }

    private static String wanted(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean matches(Reading reading, String text) {
        var said = new StringBuilder(reading.file());
        reading.settings().forEach(setting -> said.append(' ').append(setting.scenario().title()).append(' ')
                .append(setting.scenario().lesson()).append(' ').append(setting.name()).append(' ').append(setting.teaching().chapter()));
        return said.toString().toLowerCase(Locale.ROOT).contains(wanted(text));
    }

    /// Whoever walks through the cards by keyboard sees where they are.
    private void bringIntoSight(Node card) {
        var content = shelves.getBoundsInLocal();
        var bounds = shelves.sceneToLocal(card.localToScene(card.getBoundsInLocal()));
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * hidden;
        double wished = Math.min(bounds.getMinY() - 40, Math.max(top, bounds.getMaxY() + 12 - scroll.getViewportBounds().getHeight()));
        if (hidden > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + scroll.getViewportBounds().getHeight())) {
            scroll.setVvalue(Math.clamp(wished / hidden, 0, 1));
        }
    }
}
