package once.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualTimeTest {

    @Test
    void countsMicroseconds() {
        assertEquals(7_000, VirtualTime.millis(7));
        assertEquals(1_235, VirtualTime.millis(1.2346));
        assertThrows(ArithmeticException.class, () -> VirtualTime.millis(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0", "5, 7, 12", "5, -7, -2", "-5, 7, 2", "-5, -7, -12",
        "9223372036854775807, 0, 9223372036854775807", "9223372036854775806, 1, 9223372036854775807",
        "9223372036854775807, 1, 9223372036854775807", "-9223372036854775808, -1, -9223372036854775808",
        "-9223372036854775808, 9223372036854775807, -1", "9223372036854775807, -1, 9223372036854775806"})
    void endsWhereThereIsNoLaterTime(long at, long by, long later) {
        assertEquals(later, VirtualTime.later(at, by));
    }

    @ParameterizedTest
    @CsvSource({"1290000, 1290", "0, 0", "500, 0.5", "1250, 1.25", "1001, 1.001", "-1500, -1.5"})
    void isShownInMillisecondsWithoutSuperfluousDecimals(long micros, String text) {
        assertEquals(text, VirtualTime.text(micros));
    }
}
