package once.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TipTest {

    private Label label;

    @BeforeEach
    void said() {
        label = new Label();
        Tip.on(label, "what it is");
    }

    private void mouse(EventType<MouseEvent> type) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Event.fireEvent(label, new MouseEvent(type, 1, 1, 1, 1, MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null));
            return null;
        });
    }

    private void inWindow(Runnable does) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            does.run();
            return null;
        });
    }

    /// What the toolkit would show; null for nothing.
    private Tooltip made() {
        return label.getProperties().values().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast).findFirst().orElse(null);
    }

    @Test
    void isReadOutAsHelp() {
        assertEquals("what it is", Tip.of(label));
        assertEquals("what it is", label.getAccessibleHelp());
    }

    @Test
    void takesNoTooltipWhileNobodyPoints() {
        assertNull(made());
    }

    @Nested
    class WhileSomebodyPoints {

        @BeforeEach
        void points() {
            mouse(MouseEvent.MOUSE_ENTERED);
        }

        @Test
        void isShown() {
            assertEquals("what it is", made().getText());
        }

        @Test
        void saysWhatIsSaidNow() {
            inWindow(() -> Tip.on(label, "what it is now"));
            assertEquals("what it is now", made().getText());
        }

        @Test
        void saysNothingWhereNothingIsSaidAnyMore() {
            inWindow(() -> Tip.off(label));
            assertNull(made());
            assertTrue(Tip.of(label).isEmpty());
        }

        @Test
        void isGivenUpWhenTheyDoNoLonger() {
            mouse(MouseEvent.MOUSE_EXITED);
            assertNull(made());
        }
    }
}
