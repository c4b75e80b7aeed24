package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

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
        show(robot, "#lifetime-strip");
        robot.clickOn("#lifetime-strip");
        assertTrue(moment().micros() > 1_000_000, () -> "" + moment().micros());
    }
}
