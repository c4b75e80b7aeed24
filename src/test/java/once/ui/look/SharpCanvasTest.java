package once.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SharpCanvasTest {

    private final SharpCanvas sharp = new SharpCanvas();

    private Canvas canvas() {
        return (Canvas) sharp.getChildren().getFirst();
    }

    @Test
    void hasTheSizeThatItIsGiven() {
        sharp.fresh(300, 200);
        assertEquals(300, sharp.getLayoutBounds().getWidth());
        assertEquals(200, sharp.getLayoutBounds().getHeight());
    }

    @Nested
    class AfterItWasLarge {

        private final Canvas large;

        AfterItWasLarge() {
            sharp.fresh(2_000, 1_000);
            large = canvas();
        }

        @Test
        void keepsItsPixelsWhereItNeedsALittleLess() {
            sharp.fresh(1_900, 950);
            assertSame(large, canvas());
        }

        @Test
        void givesThemUpWhereItNeedsMuchLess() {
            sharp.fresh(1_000, 700);
            assertNotSame(large, canvas());
            assertEquals(1_000, sharp.getLayoutBounds().getWidth());
        }

        @Test
        void keepsTheNewOnesThen() {
            sharp.fresh(1_000, 700);
            var small = canvas();
            sharp.fresh(1_000, 700);
            assertSame(small, canvas());
        }

        @Test
        void growsInOneDirectionAndGivesUpWhatThatTakes() {
            sharp.fresh(500, 1_100);
            sharp.fresh(500, 400);
            assertNotSame(large, canvas());
        }
    }
}
