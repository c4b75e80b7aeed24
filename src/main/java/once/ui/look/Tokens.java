package once.ui.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.application.ColorScheme;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import javafx.scene.paint.Color;

/// The colours of `css/tokens.css`, read as the style sheet they are: light ones under `.once`, dark ones under
/// `.once.dark`.
public final class Tokens {

    private static final String FILE = "/css/tokens.css";

    private static final String PREFIX = "-once-";

    private final Map<String, Color> light;
    private final Map<String, Color> dark;

    private Tokens(Stylesheet sheet) {
        this.light = colours(sheet, "*.once");
        this.dark = colours(sheet, "*.once.dark");
    }

    /// The tokens that the window's style sheets use.
    ///
    /// @throws UncheckedIOException where the file cannot be read
    public static Tokens read() {
        try {
            return new Tokens(new CssParser().parse(Objects.requireNonNull(Tokens.class.getResource(FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Color> colours(Stylesheet sheet, String selector) {
        var found = new TreeMap<String, Color>();
        sheet.getRules().stream().filter(rule -> isFor(rule, selector)).flatMap(rule -> rule.getDeclarations().stream())
                .forEach(declaration -> {
                    if (declaration.getProperty().startsWith(PREFIX) && declaration.getParsedValue().getValue() instanceof Color color) {
                        found.put(declaration.getProperty(), color);
                    }
                });
        return found;
    }

    private static boolean isFor(Rule rule, String selector) {
        return rule.getSelectors().stream().anyMatch(one -> one.toString().equals(selector));
    }

    /// Every colour of a scheme, by its token.
    public Map<String, Color> all(ColorScheme scheme) {
        return Map.copyOf(scheme == ColorScheme.DARK ? dark : light);
    }

    /// The colour of a role in a scheme.
    ///
    /// @throws NullPointerException where the file has no such token
    public Color of(Role role, ColorScheme scheme) {
        return Objects.requireNonNull((scheme == ColorScheme.DARK ? dark : light).get(role.token()), role.token());
    }
}
