package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void isMissingOnLinuxWithoutAServer() {
        assertEquals(Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set"), Display.missing(Map.of(), "Linux"));
        assertEquals(Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set"), Display.missing(Map.of("DISPLAY", ""), "Linux"));
    }

    @Test
    void isTakenForGrantedElsewhere() {
        assertEquals(Optional.empty(), Display.missing(Map.of(), "Windows 11"));
        assertEquals(Optional.empty(), Display.missing(Map.of(), "Mac OS X"));
    }
}
