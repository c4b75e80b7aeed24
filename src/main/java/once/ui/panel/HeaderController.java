package once.ui.panel;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import once.scenario.Semantics;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.look.Theme;
import org.kordamp.ikonli.javafx.FontIcon;

/// Name, semantics, theme.
public final class HeaderController {

    private final Workspace workspace;
    private final Look look;
    private final Help help;
    private final Places places;
    private final Map<Semantics, ToggleButton> buttons = new EnumMap<>(Semantics.class);
    @FXML private HBox semantics;
    @FXML private ToggleButton hide;
    @FXML private ToggleButton compare;
    @FXML private Button theme;
    @FXML private FontIcon themeIcon;

    HeaderController(Workspace workspace, Look look, Help help, Places places) {
        this.workspace = workspace;
        this.look = look;
        this.help = help;
        this.places = places;
    }

    @FXML
    private void initialize() {
        for (var each : Semantics.values()) {
            buttons.put(each, button(each));
        }
        workspace.settingProperty().subscribe(this::offer);
        workspace.semanticsProperty().subscribe(now -> buttons.forEach((each, button) -> button.setSelected(each == now)));
        look.themeProperty().subscribe(this::showTheme);
        places.serverHiddenProperty().subscribe(hide::setSelected);
        places.openProperty().subscribe(now -> compare.setSelected(now == Places.Place.COMPARE));
    }

    private void offer() {
        var offered = workspace.offered().stream().map(buttons::get).toList();
        offered.forEach(button -> button.getStyleClass().removeAll("first", "last"));
        offered.getFirst().getStyleClass().add("first");
        offered.getLast().getStyleClass().add("last");
        semantics.getChildren().setAll(offered);
    }

    private ToggleButton button(Semantics each) {
        var button = new ToggleButton(each.title());
        button.setId("semantics-" + (each.ordinal() + 1));
        Tip.on(button, Texts.of("semantics.tip." + each.name(), each.ordinal() + 1));
        button.setOnAction(_ -> {
            button.setSelected(true);
            workspace.choose(each);
        });
        return button;
    }

    private void showTheme(Theme now) {
        var text = Texts.of("theme." + now.name());
        themeIcon.setIconLiteral(switch (now) {
            case SYSTEM -> "fth-monitor";
            case LIGHT -> "fth-sun";
            case DARK -> "fth-moon";
        });
        Tip.on(theme, text);
        theme.setAccessibleText(text);
    }

    @FXML
    private void nextTheme() {
        var all = Theme.values();
        look.themeProperty().set(all[(look.themeProperty().get().ordinal() + 1) % all.length]);
    }

    @FXML
    private void hideServer() {
        places.serverHiddenProperty().set(hide.isSelected());
    }

    @FXML
    private void compare() {
        places.toggle(Places.Place.COMPARE);
    }

    @FXML
    private void scenarios() {
        places.toggle(Places.Place.GALLERY);
    }

    @FXML
    private void lecture() {
        places.toggle(Places.Place.LECTURE);
    }

    @FXML
    private void showKeys() {
        help.toggle();
    }
}
