package once.ui.look;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Everything the window says, from one resource bundle.
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("once.ui.text", Locale.ROOT);

    private Texts() {}

    /// The bundle itself, for FXML.
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /// A text that has no places to fill; empty where there is no such text.
    public static String ofIfAny(String key) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : "";
    }

    /// A text with its places filled.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public static String of(String key, Object... arguments) {
        var text = BUNDLE.getString(key);
        boolean plain = arguments.length == 0 && text.indexOf('\'') < 0;
        return plain ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
    }
}
