package once.tell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import once.simulation.Event;

/// Tells events in sentences, the same ones wherever they are read.
public final class Teller {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("once.texts", Locale.ROOT);

    private Teller() {}

    /// One sentence without a full stop, such as `c1 sends INC to s1, attempt 2`.
    public static String tell(Event event) {
        var sentence = Sentences.about(event);
        return inWords(sentence);
    }

    /// The name of the kind of event, such as `request.sent`; one for each sentence.
    public static String kind(Event event) {
        return Sentences.about(event).kind();
    }

    static String inWords(Sentence sentence) {
        return new MessageFormat(TEXTS.getString(sentence.kind()), Locale.ROOT).format(sentence.words().toArray());
    }
}
