package once.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StageFormTest {

    @Test
    void standsCloserWhereThereIsLittleHeight() {
        assertTrue(StageForm.of(646, 300).low());
        assertFalse(StageForm.of(805, 385).low());
    }

    @Test
    void threeLayersFitAtTheLeastHeight() {
        assertEquals(BoxForm.FULL, BoxForm.of(StageForm.of(480, 240).boxesHeight(240), true));
        assertTrue(BoxForm.hasTransport(StageForm.of(646, 300).boxesHeight(300)));
    }

    @Test
    void fourClientsFitOneByOneEvenThen() {
        assertEquals(BoxForm.LINE, BoxForm.of(StageForm.of(646, 300).boxesHeight(300) / 4, true));
    }

    @Test
    void theChannelIsTheWidestPart() {
        for (int width = 600; width <= 1_920; width += 40) {
            var form = StageForm.of(width, 400);
            assertTrue(width - 2 * (form.margin() + form.side() + form.gap()) > form.side(), "at " + width);
        }
    }
}
