package once.ui.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.scenario.Demos;
import once.scenario.Reading;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.panel.Background;
import once.ui.panel.Desk;
import once.ui.panel.Focus;
import once.ui.panel.Places;
import once.ui.panel.Predictions;
import once.ui.panel.Workspace;

/// All scenarios in lecture order, the recordings that come with them, and the files that were open last.
public final class GalleryController {

    /// What the shelves were filled with.
    private record Stock(String wanted, List<Reading> gallery, List<Path> recent) {}

    private final Workspace workspace;
    private final Desk desk;
    private final Places places;
    private final Look look;
    private final Predictions predictions;
    private final Sketches sketches;
    private final Map<Reading, DemoCard> made = new HashMap<>();
    private final List<DemoCard> cards = new ArrayList<>();
    private Shelves shelves;
    private Stock stock;
    @FXML private Region root;
    @FXML private TextField search;
    @FXML private ScrollPane scroll;
    @FXML private VBox content;
    @FXML private Label nothing;

    /// Made by the FXML loader.
    public GalleryController(Workspace workspace, Desk desk, Places places, Look look, Background background,
            Predictions predictions) {
        this.workspace = workspace;
        this.desk = desk;
        this.places = places;
        this.look = look;
        this.predictions = predictions;
        this.sketches = new Sketches(background);
    }

    @FXML
    private void initialize() {
        shelves = new Shelves(scroll, content);
        root.visibleProperty().bind(places.openProperty().isEqualTo(Places.Place.GALLERY));
        root.managedProperty().bind(root.visibleProperty());
        nothing.managedProperty().bind(nothing.visibleProperty());
        search.textProperty().subscribe(this::fill);
        scroll.viewportBoundsProperty().subscribe(() -> shelves.fit(cards));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        places.at(Places.Place.GALLERY, event -> event.getCode() == KeyCode.ESCAPE && closed());
        places.openProperty().addListener(_ -> visit());
        root.sceneProperty().subscribe(this::visit);
        workspace.gallery().subscribe(this::visit);
        predictions.changesProperty().subscribe(() -> made.forEach(this::tell));
        look.palette().themeChange().subscribe(() -> made.values().forEach(DemoCard::repaint));
    }

    private void visit() {
        if (root.getScene() != null && root.isVisible()) {
            search.clear();
            fill();
            Focus.give(search);
        }
    }

    /// Enter opens what is found first, and the arrow down goes there.
    private void pressed(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ESCAPE -> closed();
            case ENTER -> first(DemoCard::fire);
            case DOWN -> first(Focus::give);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean first(Consumer<DemoCard> does) {
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
        var next = new Stock(search.getText().strip().toLowerCase(Locale.ROOT), List.copyOf(workspace.gallery()), List.copyOf(desk.recent()));
        if (!next.equals(stock)) {
            stock = next;
            restock(next.wanted);
        }
    }

    private void restock(String wanted) {
        cards.clear();
        shelves.clear();
        made.keySet().retainAll(stock.gallery);
        stock.gallery.stream().filter(reading -> said(reading).contains(wanted))
                .forEach(reading -> cards.add(made.computeIfAbsent(reading, this::card)));
        shelves.add(Texts.of("gallery.recent"), stock.recent.stream()
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).contains(wanted)).map(this::file).toList());
        shelves.add(Texts.of("gallery.list"), cards);
        shelves.add(Texts.of("gallery.recordings"), Demos.recordings().stream()
                .filter(name -> name.contains(wanted.replace(' ', '_'))).map(name -> file(name, name, () -> desk.openShipped(name))).toList());
        nothing.setVisible(shelves.isEmpty());
        shelves.fit(cards);
    }

    private DemoCard card(Reading reading) {
        var card = new DemoCard(reading, look.palette());
        card.setDisable(!reading.isGood());
        tell(reading, card);
        card.setOnAction(_ -> desk.leave(() -> {
            close();
            workspace.open(reading, reading.settings().getFirst());
        }));
        card.focusedProperty().subscribe(focused -> {
            if (focused) {
                shelves.bringIntoSight(card);
            }
        });
        sketches.ask(reading, card::show);
        return card;
    }

    private void tell(Reading reading, DemoCard card) {
        if (reading.isGood()) {
            var first = reading.settings().getFirst();
            card.tell(first, predictions.isOpen(first));
        }
    }

    private Button file(Path path) {
        return file(path.getFileName().toString(), path.toString(), () -> desk.open(path));
    }

    private Button file(String name, String tip, Runnable opens) {
        var button = new Button(name);
        button.setMnemonicParsing(false);
        Tip.on(button, tip);
        button.setOnAction(_ -> {
            close();
            opens.run();
        });
        return button;
    }

    private static String said(Reading reading) {
        var said = new StringBuilder(reading.file());
        reading.settings().forEach(setting -> said.append(' ').append(setting.scenario().title()).append(' ')
                .append(setting.scenario().lesson()).append(' ').append(setting.name()).append(' ').append(setting.teaching().chapter()));
        return said.toString().toLowerCase(Locale.ROOT);
    }
}
