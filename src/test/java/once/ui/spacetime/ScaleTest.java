package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static final double EXACT = 1e-6;
    private final Scale scale = Scale.fitting(60, 860, 0, 1_600_000);

    @Test
    void fitsASpanBetweenItsPixels() {
        assertEquals(60, scale.x(0), EXACT);
        assertEquals(860, scale.x(1_600_000), EXACT);
        assertEquals(2_000, scale.perPixel(), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"60", "61.5", "400", "860", "0", "2000"})
    void timeAndPixelAreInverse(double x) {
        assertEquals(x, scale.x(scale.place(x)), EXACT);
    }

    @Test
    void readsRoundTimesOffAPixel() {
        assertEquals(681_000, TimeAxis.round(scale.place(400.4), scale.perPixel()));
    }

    @Test
    void zoomsAboutThePointer() {
        var closer = scale.zoomed(300, 4);
        assertEquals(scale.place(300), closer.place(300), EXACT);
        assertEquals(500, closer.perPixel(), EXACT);
    }

    @Test
    void pansByPixels() {
        assertEquals(scale.place(160), scale.panned(100).place(60), EXACT);
    }

    @Test
    void staysWithinItsBounds() {
        assertEquals(scale, scale.zoomed(300, 0.25).within(0, 1_600_000));
        assertEquals(0, scale.zoomed(300, 4).panned(-5_000).within(0, 1_600_000).from(), EXACT);
        assertEquals(1_600_000, scale.zoomed(300, 4).panned(5_000).within(0, 1_600_000).until(), EXACT);
    }

    @Test
    void needsRoom() {
        assertThrows(IllegalArgumentException.class, () -> new Scale(10, 10, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1600000, 200 ms, 9", "16000, 2 ms, 9", "1600, 0.2 ms, 9", "160000000, 20 s, 9", "1000000, 100 ms, 11"
    })
    void ticksAreRoundAndFarEnoughApart(long spanMicros, String second, int count) {
        var ticks = Ticks.of(0, spanMicros, 76 * spanMicros / 800.0);
        assertEquals(second, ticks.label(1));
        assertEquals(count, ticks.count());
    }

    @Test
    void ticksBeginInView() {
        var ticks = Ticks.of(330_000, 1_130_000, 76_000);
        assertEquals(400_000, ticks.at(0));
        assertEquals("400 ms", ticks.label(0));
    }
}
