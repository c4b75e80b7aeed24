package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScaleTest {

    private static final double EXACT = 1e-6;
    private final TimeScale scale = TimeScale.fitting(60, 860, 0, 1_600_000);

    @Test
    void fitsASpanBetweenItsPixels() {
        assertEquals(60, scale.x(0), EXACT);
        assertEquals(860, scale.x(1_600_000), EXACT);
        assertEquals(2_000, scale.microsPerPixel(), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"60", "61.5", "400", "860", "0", "2000"})
    void timeAndPixelAreInverse(double x) {
        assertEquals(x, scale.x(scale.micros(x)), EXACT);
    }

    @Test
    void readsRoundTimesOffAPixel() {
        assertEquals(681_000, scale.roundMicros(400.4));
        assertEquals(0.0, scale.zoomed(60, 1_000).roundMicros(60.4) % 1, EXACT);
    }

    @Test
    void zoomsAboutThePointer() {
        var closer = scale.zoomed(300, 4);
        assertEquals(scale.micros(300), closer.micros(300), EXACT);
        assertEquals(500, closer.microsPerPixel(), EXACT);
    }

    @Test
    void pansByPixels() {
        assertEquals(scale.micros(160), scale.panned(100).micros(60), EXACT);
    }

    @Test
    void staysWithinItsBounds() {
        assertEquals(scale, scale.zoomed(300, 0.25).within(0, 1_600_000));
        assertEquals(0, scale.zoomed(300, 4).panned(-5_000).within(0, 1_600_000).fromMicros(), EXACT);
        assertEquals(1_600_000, scale.zoomed(300, 4).panned(5_000).within(0, 1_600_000).untilMicros(), EXACT);
    }

    @Test
    void needsRoom() {
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(10, 10, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1600000, 200 ms, 9", "16000, 2 ms, 9", "1600, 0.2 ms, 9", "160000000, 20 s, 9", "1000000, 100 ms, 11"
    })
    void ticksAreRoundAndFarEnoughApart(long spanMicros, String second, int count) {
        var ticks = Ticks.of(TimeScale.fitting(0, 800, 0, spanMicros), 76);
        assertEquals(second, ticks.label(1));
        assertEquals(count, ticks.count());
    }

    @Test
    void ticksBeginInView() {
        var ticks = Ticks.of(new TimeScale(0, 800, 330_000, 1_000), 76);
        assertEquals(400_000, ticks.at(0));
        assertEquals("400 ms", ticks.label(0));
    }
}
