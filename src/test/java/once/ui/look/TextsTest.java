package once.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void placesAreCountedFromNoughtSoThatNoneStaysOpen() {
        var open = Collections.list(Texts.bundle().getKeys()).stream().filter(key -> !isCounted(Texts.bundle().getString(key))).sorted().toList();
        assertEquals(List.of(), open);
    }

    private static boolean isCounted(String text) {
        var places = new TreeSet<Integer>();
        PLACE.matcher(text).results().forEach(found -> places.add(Integer.parseInt(found.group(1))));
        return places.isEmpty() || places.getLast() == places.size() - 1;
    }
}
