package once.tell;

import java.util.Arrays;
import java.util.List;

/// What is to be said, before it is put into words.
///
/// @param kind which sentence of the text bundle; stable, also used where programs read about events
/// @param words what fills its places, in order
record Sentence(String kind, List<String> words) {

    static Sentence of(String kind, Object... words) {
        return new Sentence(kind, Arrays.stream(words).map(Object::toString).toList());
    }
}
