package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import once.ui.playback.Sight;
import once.ui.spacetime.SpaceTimeView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class RelationsByHandTest extends CardsInUse {

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @Test
    void relationsStandOutWhereTheyAreViolatedAndShowTheirFormula(FxRobot robot) {
        open(robot, "d19_lifetime_too_short.txtpb");
        robot.clickOn("#aspect-relations");
        assertEquals("✗ 2 violated", text(robot, "#relations-verdict"));
        show(robot, ".relation.violated");
        robot.clickOn(".relation.violated");
        assertEquals(List.of("L_min = S + D - d = 700 + 2000 - 10 = 2690 ms"), robot.lookup(".relation").lookup(".formula").queryAllAs(Label.class).stream()
                .filter(Label::isVisible).map(Label::getText).toList());
    }

    @Test
    void relationsFollowWhatIsSet(FxRobot robot) {
        robot.clickOn("#aspect-relations");
        assertEquals("none violated", text(robot, "#relations-verdict"));
        click(robot, "#mechanism-memory");
        type(robot, "#knob-lifetime", "500");
        assertEquals("✗ 2 violated", text(robot, "#relations-verdict"));
    }

    @Test
    void theStripShowsAnExpiredEntryAndTheExecutionAfterIt(FxRobot robot) {
        open(robot, "d19_lifetime_too_short.txtpb");
        robot.clickOn("#aspect-relations");
        var strip = robot.lookup("#lifetime-strip").query();
        assertTrue(strip.getAccessibleText().startsWith("#1: remembered from 10 to 510 ms (lifetime over), remembered from 2700 to 3200 ms. "
                + "Copies can come until 2700 ms. From 510 ms on there is a hole. Executed again 1×."), strip::getAccessibleText);
    }

    @Test
    void theStripMovesInTime(FxRobot robot) {
        robot.clickOn("#aspect-relations");
        robot.clickOn("#lifetime-strip");
        assertTrue(moment().micros() > 1_000_000, () -> "" + moment().micros());
    }

    @Test
    void theStripStandsOnTheDiagramsAxisHoweverThatIsLookedAt(FxRobot robot) {
        open(robot, "d19_lifetime_too_short.txtpb");
        robot.clickOn("#aspect-relations");
        standAt(1_600_000);
        assertEquals(playheadOf(robot, ".space-time"), playheadOf(robot, "#lifetime-strip"), 0.01);
        double before = playheadOf(robot, "#lifetime-strip");
        inWindow(() -> window.sight().perEventProperty().set(true));
        assertNotEquals(before, playheadOf(robot, "#lifetime-strip"), 5);
        assertEquals(playheadOf(robot, ".space-time"), playheadOf(robot, "#lifetime-strip"), 0.01);
        inWindow(() -> window.sight().zoom(Sight.Zoom.CLOSER));
        standAt(1_650_000);
        assertEquals(playheadOf(robot, ".space-time"), playheadOf(robot, "#lifetime-strip"), 0.01);
    }

    @Test
    void theWheelOverTheStripMovesTheDiagram(FxRobot robot) {
        open(robot, "d19_lifetime_too_short.txtpb");
        robot.clickOn("#aspect-relations");
        double before = robot.lookup(".space-time").<SpaceTimeView>query().scale().perPixel();
        robot.moveTo("#lifetime-strip").scroll(5, VerticalDirection.UP);
        assertNotEquals(before, robot.lookup(".space-time").<SpaceTimeView>query().scale().perPixel());
    }

    @Test
    void theStripGoesWithTheServerThatIsHidden(FxRobot robot) {
        robot.clickOn("#aspect-relations");
        assertTrue(robot.lookup("#strip-place").query().isVisible());
        inWindow(() -> window.places().serverHiddenProperty().set(true));
        assertFalse(robot.lookup("#strip-place").query().isVisible());
    }

    /// Where the line stands that is the playhead, in pixels of the window.
    private static double playheadOf(FxRobot robot, String where) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var root = robot.lookup(where).<Node>query();
            Picture.layOut(root.getScene());
            var line = (Line) root.lookup(".playhead-line");
            return line.localToScene(line.getStartX(), 0).getX();
        });
    }
}
