package once.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowsAtTest {

    private final List<Integer> made = new ArrayList<>();

    private String make(String what, int index) {
        made.add(index);
        return what + index / 2;
    }

    @Test
    void makesOnlyTheRowsThatAreLookedAt() {
        var rows = new RowsAt<>(1_000_000, index -> make("a", index));
        assertEquals("a250000", rows.get(500_000));
        assertEquals("a250000", rows.get(500_000));
        assertEquals(List.of(500_000), made);
    }

    @Test
    void tellsOfTheRowsInSightThatDiffer() {
        var rows = new RowsAt<>(10, index -> make("a", index));
        rows.forEach(_ -> { });
        var told = new ArrayList<Integer>();
        rows.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                told.add(change.getFrom());
            }
        });
        rows.change(index -> index == 4 ? "other" : make("a", index), 3, 6);
        assertEquals(List.of(4), told);
        assertEquals("other", rows.get(4));
    }

    @Test
    void forgetsTheRowsOutOfSight() {
        var rows = new RowsAt<>(10, index -> make("a", index));
        rows.forEach(_ -> { });
        rows.change(index -> make("b", index), 0, -1);
        made.clear();
        assertEquals("b4", rows.get(9));
        assertEquals(List.of(9), made);
    }
}
