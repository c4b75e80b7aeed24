package once.ui.look;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;

/// The palette that hand-painted views share with the style sheets.
public final class CssPalette implements Palette {

    private final Map<ColorScheme, Map<Role, Color>> colours = new EnumMap<>(ColorScheme.class);
    private final ObservableValue<ColorScheme> scheme;

    /// The tokens' colours under whichever scheme is in force.
    public CssPalette(Tokens tokens, ObservableValue<ColorScheme> scheme) {
        this.scheme = scheme;
        for (var each : ColorScheme.values()) {
            colours.put(each, byRole(tokens, each));
        }
    }

    private static Map<Role, Color> byRole(Tokens tokens, ColorScheme scheme) {
        var found = new EnumMap<Role, Color>(Role.class);
        for (var role : Role.values()) {
            found.put(role, tokens.of(role, scheme));
        }
        return found;
    }

    @Override
    public Color of(Role role) {
        return colours.get(scheme.getValue()).get(role);
    }

    @Override
    public ObservableValue<?> themeChange() {
        return scheme;
    }
}
