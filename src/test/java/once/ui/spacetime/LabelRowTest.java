package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LabelRowTest {

    @Test
    void labelsThatWouldTouchGetNoRoom() {
        var row = new LabelRow();
        assertTrue(row.claim(100, 140));
        assertFalse(row.claim(130, 160));
        assertFalse(row.claim(90, 160));
        assertFalse(row.claim(110, 120));
        assertFalse(row.claim(143, 160));
        assertTrue(row.claim(150, 160));
        assertTrue(row.claim(60, 90));
    }

    @Test
    void whatIsThereAnywayKeepsItsRoom() {
        var row = new LabelRow();
        row.block(100, 112);
        row.block(106, 118);
        assertFalse(row.claim(115, 150));
        assertFalse(row.claim(60, 98));
        assertTrue(row.claim(124, 150));
    }
}
