package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import once.message.NodeId;
import once.scenario.Semantics;
import once.ui.Runs;
import once.ui.Shown;
import once.ui.look.Lettering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SpaceTimeViewTest {

    private static final double BESIDE_FLIGHTS = 200;

    private SpaceTimeView view;
    private Shown shown;

    @Start
    void start(Stage stage) {
        shown = new Shown();
        view = new SpaceTimeView();
        view.bind(shown.playback, shown.selection, shown.look.palette());
        shown.show(stage, new StackPane(view), Runs.lostReply(Semantics.AT_MOST_ONCE));
    }

    @Test
    void draggingScrubs(FxRobot robot) {
        robot.drag(at(view.scale().x(20_000), BESIDE_FLIGHTS)).moveTo(at(view.scale().x(50_000), BESIDE_FLIGHTS)).drop();
        assertEquals(50_000, shown.playback.momentProperty().get().micros(), view.scale().perPixel());
        assertEquals(50, Double.parseDouble(robot.lookup("#playhead-flag").<Label>query().getText().replace(" ms", "")), 1);
    }

    @Test
    void hoveringPointsAtAFlightAndTellsOfIt(FxRobot robot) {
        robot.moveTo(onFlight(3));
        assertEquals(3, shown.selection.hoveredFlightProperty().get().number());
        assertTrue(robot.lookup("#flight-card").<Label>query().getText().startsWith("#1 INC · try 2"));
        robot.moveTo(at(view.scale().x(60_000), BESIDE_FLIGHTS));
        assertNull(shown.selection.hoveredFlightProperty().get());
    }

    @Test
    void clickingAFlightPicksItAndLeavesTheTime(FxRobot robot) {
        robot.clickOn(onFlight(2));
        assertEquals(2, shown.selection.selectedFlightProperty().get().number());
        assertEquals(0, shown.playback.momentProperty().get().micros());
    }

    @Test
    void theWheelZoomsAboutThePointerAndADoubleClickFits(FxRobot robot) {
        var whole = view.scale();
        robot.moveTo(at(400, BESIDE_FLIGHTS)).scroll(5, javafx.geometry.VerticalDirection.UP);
        robot.interact(() -> { });
        assertFalse(whole.equals(view.scale()));
        assertEquals(whole.place(400), view.scale().place(400), whole.perPixel());
        robot.doubleClickOn(at(400, BESIDE_FLIGHTS));
        assertEquals(whole, view.scale());
    }

    @Test
    void theMiddleButtonPansAZoomedView(FxRobot robot) {
        robot.interact(() -> view.look(camera -> camera.zoom(400, 4)));
        var before = view.scale();
        robot.moveTo(at(400, BESIDE_FLIGHTS)).press(MouseButton.MIDDLE).moveTo(at(350, BESIDE_FLIGHTS)).release(MouseButton.MIDDLE);
        assertEquals(before.panned(50).from(), view.scale().from(), before.perPixel());
    }

    @Test
    void arrowsStepOnceItHasTheFocus(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals(10_000, shown.playback.momentProperty().get().micros());
        robot.push(KeyCode.LEFT);
        assertEquals(0, shown.playback.momentProperty().get().micros());
        robot.push(KeyCode.END);
        assertTrue(shown.playback.isAtEnd());
    }

    @Test
    void aZoomedViewFollowsThePlayhead(FxRobot robot) {
        robot.interact(() -> {
            view.look(camera -> camera.zoom(view.scale().left(), 8));
            shown.playback.toEnd();
        });
        double x = view.scale().x(shown.playback.momentProperty().get().micros());
        assertTrue(x >= view.scale().left() && x <= view.scale().right(), () -> "playhead at " + x);
    }

    @Test
    void thePlayheadLeavesOutTheLabelItCrosses(FxRobot robot) {
        robot.interact(() -> shown.playback.seek(10_000));
        var layout = new DiagramLayout(view.getWidth(), view.getHeight(), 1, 1);
        double y = layout.labelBaseline(NodeId.server(1)) - Lettering.SMALL / 2;
        var lines = robot.lookup(".playhead-line").queryAllAs(Line.class);
        assertEquals(List.of(), lines.stream().filter(line -> line.getStartY() < y && y < line.getEndY()).toList());
        robot.interact(() -> shown.playback.seek(60_000));
        assertEquals(1, lines.stream().filter(line -> line.getStartY() < y && y < line.getEndY()).count());
    }

    private Point2D onFlight(int number) {
        var flight = shown.playback.recordingProperty().get().flights().get(number - 1);
        var layout = new DiagramLayout(view.getWidth(), view.getHeight(), 1, 1);
        double x = view.scale().x((flight.sentAt() + flight.endsAt()) / 2.0);
        return at(x, layout.y(flight, flight.isLost() ? 0.25 : 0.5));
    }

    private Point2D at(double x, double y) {
        return view.localToScreen(x, y);
    }
}
