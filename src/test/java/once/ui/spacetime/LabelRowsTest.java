package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelRowsTest {

    @Test
    void labelsThatWouldTouchGetNoRoom() {
        var rows = new LabelRows(1);
        assertEquals(0, rows.claim(100, 140));
        assertEquals(LabelRows.NO_ROOM, rows.claim(130, 160));
        assertEquals(LabelRows.NO_ROOM, rows.claim(90, 160));
        assertEquals(LabelRows.NO_ROOM, rows.claim(110, 120));
        assertEquals(LabelRows.NO_ROOM, rows.claim(143, 160));
        assertEquals(0, rows.claim(150, 160));
        assertEquals(0, rows.claim(60, 90));
    }

    @Test
    void aSecondRowTakesWhatTheFirstCannot() {
        var rows = new LabelRows(2);
        rows.claim(100, 140);
        assertEquals(1, rows.claim(120, 160));
    }
}
