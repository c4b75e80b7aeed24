package once.tell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.simulation.Event;

/// Tells events in sentences, the same ones wherever they are read.
public final class Teller {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("once.texts", Locale.ROOT);

    private Teller() {}

    /// One sentence without a full stop, such as `c1 sends INC to s1, attempt 2`.
    public static String tell(Event event) {
        return inWords(sentence(event));
    }

    /// The name of the kind of event, such as `request.sent`; one for each sentence.
    public static String kind(Event event) {
        return sentence(event).kind();
    }

    /// What is to be said about an event.
    public static Sentence sentence(Event event) {
        return Sentences.about(event);
    }

    /// A sentence in words; one of a kind that is unknown, as it may be in a recording, as kind and words.
    public static String inWords(Sentence sentence) {
        var words = sentence.words().stream().map(Teller::inWords);
        return TEXTS.containsKey(sentence.kind())
                ? new MessageFormat(TEXTS.getString(sentence.kind()), Locale.ROOT).format(words.toArray())
                : Stream.concat(Stream.of(sentence.kind()), words).collect(Collectors.joining(" "));
    }

    private static String inWords(Sentence.Word word) {
        return switch (word) {
            case Sentence.Word.Text(var text) -> text;
            case Sentence.Word.Clause(var sentence) -> inWords(sentence);
        };
    }
}
