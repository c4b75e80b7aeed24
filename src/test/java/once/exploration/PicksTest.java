package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicksTest {

    @Test
    void takesEveryWayOnceTheNearestForkFirst() {
        var picks = new Picks();
        var ways = new ArrayList<List<Integer>>();
        do {
            int first = picks.pick(2);
            ways.add(first == 0 ? List.of(first, picks.pick(3)) : List.of(first, picks.pick(1), picks.pick(2)));
        } while (picks.next());
        assertEquals(List.of(List.of(0, 0), List.of(0, 1), List.of(0, 2), List.of(1, 0, 0), List.of(1, 0, 1)), ways);
    }

    @Test
    void whereThereIsNothingToTakeTheWayEnds() {
        assertThrows(Schedule.Infeasible.class, () -> new Picks().pick(0));
    }
}
