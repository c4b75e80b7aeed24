package once.tell;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What is to be said, before it is put into words.
///
/// @param kind which sentence of the text bundle; stable, also used where programs read about events
/// @param words what fills its places, in order
public record Sentence(String kind, List<Word> words) {

    /// What fills a place in a sentence.
    public sealed interface Word {

        /// Names and numbers.
        record Text(String text) implements Word {}

        /// A part that has a sentence of its own.
        record Clause(Sentence sentence) implements Word {}
    }

    public Sentence {
        Objects.requireNonNull(kind);
        words = List.copyOf(words);
    }

    static Sentence of(String kind, Object... words) {
        var all = new Word[words.length];
        Arrays.setAll(all, index -> word(words[index]));
        return new Sentence(kind, List.of(all));
    }

    private static Word word(Object word) {
        return word instanceof Sentence sentence ? new Word.Clause(sentence) : new Word.Text(word.toString());
    }
}
