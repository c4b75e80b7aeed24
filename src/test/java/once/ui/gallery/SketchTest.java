package once.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.scenario.Demos;
import once.scenario.Semantics;
import once.simulation.Recording;
import once.ui.Runs;
import org.junit.jupiter.api.Test;

class SketchTest {

    @Test
    void showsWhatWasLostAndWhatWasExecutedAgain() {
        var sketch = Sketch.of(Runs.lostReply(Semantics.AT_LEAST_ONCE));
        assertEquals(2, sketch.rows());
        assertEquals(List.of(false, true, false, false), sketch.strokes().stream().map(Sketch.Stroke::lost).toList());
        assertEquals(List.of(Sketch.Kind.EXECUTED, Sketch.Kind.AGAIN), sketch.dots().stream().map(Sketch.Dot::kind).toList());
    }

    @Test
    void showsWhatTheCacheAnswered() {
        var kinds = Sketch.of(Runs.lostReply(Semantics.AT_MOST_ONCE)).dots().stream().map(Sketch.Dot::kind).toList();
        assertEquals(List.of(Sketch.Kind.EXECUTED, Sketch.Kind.HIT), kinds);
    }

    @Test
    void aLostFlightEndsHalfway() {
        var lost = Sketch.of(Runs.lostReply(Semantics.MAYBE)).strokes().getLast();
        assertEquals((lost.fromY() + 0.25) / 2, lost.toY(), 1e-9);
    }

    @Test
    void everyDemoFitsIntoItsFrame() {
        for (var reading : Demos.all()) {
            var sketch = Sketch.of(Recording.of(reading.settings().getFirst().scenario(), 5_000));
            assertTrue(sketch.strokes().stream().allMatch(stroke -> isInside(stroke.fromX(), stroke.fromY()) && isInside(stroke.toX(), stroke.toY())),
                    reading.file());
            assertTrue(sketch.dots().stream().allMatch(dot -> isInside(dot.x(), dot.y())), reading.file());
        }
    }

    @Test
    void theRecordingsThatComeAlongAreListed() {
        assertTrue(Demos.recordings().size() >= 5, Demos.recordings().toString());
    }

    private static boolean isInside(double x, double y) {
        return x >= 0 && x <= 1 && y >= 0 && y <= 1;
    }
}
