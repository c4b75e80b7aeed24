package once.ui.look;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// The theme in force, and how a scene comes to wear it.
public final class Look {

    private static final String DARK = "dark";

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ObservableValue<ColorScheme> scheme;
    private final Palette palette;

    /// The look of the desktop; the toolkit must be running.
    public Look() {
        Fonts.load();
        var system = Platform.getPreferences().colorSchemeProperty();
        this.scheme = theme.flatMap(wanted -> switch (wanted) {
            case SYSTEM -> system;
            case LIGHT -> new SimpleObjectProperty<>(ColorScheme.LIGHT);
            case DARK -> new SimpleObjectProperty<>(ColorScheme.DARK);
        });
        this.palette = new CssPalette(Tokens.read(), scheme);
        setBase();
    }

    /// What the viewer wants; never null.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What that comes to now.
    public ObservableValue<ColorScheme> scheme() {
        return scheme;
    }

    /// The same colours for whoever paints by hand.
    public Palette palette() {
        return palette;
    }

    /// Dresses a scene, now and whenever the theme changes.
    public void wear(Scene scene) {
        scene.getStylesheets().addAll("/css/tokens.css", "/css/base.css");
        scene.getRoot().getStyleClass().add("once");
        scheme.subscribe(now -> dress(scene.getRoot().getStyleClass(), now));
        // at once: a tooltip or menu that shows before the next frame would look for colours that are there no longer
        scheme.subscribe((_, _) -> scene.getRoot().applyCss());
    }

    /// In place before the first control is made, or the toolkit would read its own theme first. It stays in dark, too: all of
    /// its colours are ours, and another one would have every control look for all its rules again.
    private static void setBase() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
    }

    private static void dress(ObservableList<String> classes, ColorScheme scheme) {
        classes.remove(DARK);
        if (scheme == ColorScheme.DARK) {
            classes.add(DARK);
        }
    }
}
