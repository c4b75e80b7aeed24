package once.ui.look;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Everything the window says, from one resource bundle.
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("once.ui.text", Locale.ROOT);

    private static final long GROUP = 1_000;

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
        return plain ? text : filled(new MessageFormat(text, Locale.ROOT), arguments);
    }

    private static String filled(MessageFormat format, Object[] arguments) {
        var kinds = format.getFormatsByArgumentIndex();
        var shown = arguments.clone();
        for (int index = 0; index < Math.min(kinds.length, shown.length); index++) {
            boolean counted = kinds[index] == null && (shown[index] instanceof Integer || shown[index] instanceof Long);
            shown[index] = counted ? grouped(((Number) shown[index]).longValue()) : shown[index];
        }
        return format.format(shown);
    }

    /// A number with its digits in groups of three, a thin space between them.
    public static String grouped(long number) {
        return Math.abs(number) < GROUP ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }
}
