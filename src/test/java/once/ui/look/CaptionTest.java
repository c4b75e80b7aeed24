package once.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CaptionTest {

    /// Of kinds that nobody is told of: timers, what they are set for, and what no event is.
    private static final List<String> SILENT = List.of("timer.", "nothing");

    @Test
    void saysWhyEachKindOfEventMatters() {
        var silent = new TreeSet<String>();
        for (var kind : ResourceBundle.getBundle("once.texts").keySet()) {
            if (SILENT.stream().noneMatch(kind::startsWith) && Texts.ofIfAny("why." + kind).isEmpty()) {
                silent.add(kind);
            }
        }
        assertEquals(new TreeSet<>(), silent);
    }
}
