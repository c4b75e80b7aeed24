package once.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import once.channel.Flight;
import once.scenario.Semantics;
import once.ui.Runs;
import once.ui.Shown;
import once.ui.look.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StageViewTest {

    private StageView view;
    private Shown shown;

    @Start
    void start(Stage stage) {
        shown = new Shown();
        view = new StageView();
        view.bind(shown.playback, shown.selection, shown.look.palette());
        shown.show(stage, new StackPane(view), Runs.lostReply(Semantics.AT_MOST_ONCE));
    }

    @Test
    void theStubStaysInSightWhileTheCallWaits(FxRobot robot) {
        seek(robot, 90);
        assertEquals("#1 1", hoverMiddle(robot));
        seek(robot, 120);
        assertEquals("nothing", hoverMiddle(robot));
    }

    @Test
    void aLostMessageKeepsItsNameWhereItsLaneIsTooLowForItsShape(FxRobot robot) {
        robot.interact(() -> {
            view.setMinHeight(0);
            view.setMaxHeight(195);
            shown.playback.load(Runs.unheard());
        });
        seek(robot, 90);
        assertEquals("#1 INC", hover(robot, -20));
    }

    @Test
    void theClientWaitsAndTheServerHasExecuted(FxRobot robot) {
        seek(robot, 90);
        assertEquals("0\u00a0ok · 0\u00a0failed", text(robot, "#client-believes"));
        assertEquals("1\u00a0executed, 0\u00a0twice", text(robot, "#server-knows"));
        assertEquals("1", text(robot, "#state"));
    }

    @Test
    void theCacheLightsUpAndTheApplicationStaysDark(FxRobot robot) {
        seek(robot, 110);
        assertTrue(robot.lookup("#hit").<Node>query().isVisible());
        assertTrue(is(robot, ".cache-row", "hit"));
        assertFalse(is(robot, ".executor", "executed"));
        assertEquals("", text(robot, "#execution"));
    }

    @Test
    void theReplyLeavesFromTheRowOfTheCache(FxRobot robot) {
        seek(robot, 110);
        var row = robot.lookup(".cache-row").<Node>query();
        var channel = robot.lookup(".channel").<Node>query();
        double middle = channel.sceneToLocal(row.localToScene(row.getLayoutBounds())).getCenterY();
        var canvas = robot.lookup("#flights").<Node>query();
        robot.moveTo(canvas.localToScreen(canvas.getLayoutBounds().getWidth() - 4, middle));
        assertEquals("#1 1", hovered());
    }

    @Test
    void withoutAFilterTheServerExecutesAgainAndSaysSo(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.lostReply(Semantics.AT_LEAST_ONCE)));
        seek(robot, 110);
        assertTrue(is(robot, ".executor", "again"));
        assertEquals("again, 2×", text(robot, "#execution"));
        assertEquals("1\u00a0executed, 1\u00a0twice", text(robot, "#server-knows"));
    }

    @Test
    void steppingBackTakesTheExecutionBack(FxRobot robot) {
        seek(robot, 10);
        assertEquals("1", text(robot, "#state"));
        assertTrue(is(robot, ".executor", "executed"));
        robot.interact(() -> {
            while (shown.playback.momentProperty().get().micros() == 10_000) {
                shown.playback.stepBack();
            }
        });
        assertEquals("0", text(robot, "#state"));
    }

    @Test
    void theRingRunsOutWithTheTimeout(FxRobot robot) {
        seek(robot, 40);
        assertEquals("60", text(robot, ".ring-text"));
    }

    @Test
    void aCallHasItsColourWhateverRecordingCameBefore(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.badNetwork(1, 3, Semantics.AT_MOST_ONCE)));
        seek(robot, 30);
        var label = robot.lookup(".client-box .call-name").<Label>query();
        assertEquals(shown.look.palette().of(Role.CALL_1), label.getTextFill());
    }

    @Test
    void tellsWhatTheServerIsBusyWith(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.slowServer()));
        seek(robot, 85);
        assertEquals("executing", text(robot, "#execution"));
    }

    @Test
    void showsUpToFourClientsOneByOneAndMoreAsACrowd(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.badNetwork(4, 2, Semantics.AT_MOST_ONCE)));
        assertEquals(4, robot.lookup(".client-box").queryAll().size());
        robot.interact(() -> shown.playback.load(Runs.crowd(5)));
        assertEquals(1, robot.lookup(".client-box").queryAll().size());
    }

    @Test
    void showsEachOfTwoServersWithItsOwnState(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.twoServers()));
        seek(robot, 1_000);
        assertEquals("1", robot.from(robot.lookup("#server-1").queryAll()).lookup("#state").<Label>query().getText());
        assertEquals("2", robot.from(robot.lookup("#server-2").queryAll()).lookup("#state").<Label>query().getText());
    }

    @Test
    void aRelayStandsInTheChannelAndTheLastServerHasTheState(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.relayed()));
        seek(robot, 1_000);
        assertTrue(robot.lookup("#relay-1").<Node>query().isVisible());
        assertEquals("1", robot.from(robot.lookup("#server-2").queryAll()).lookup("#state").<Label>query().getText());
    }

    @Test
    void anEntryThatIsGoneFadesWithItsReason(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.shortLived()));
        seek(robot, 61);
        assertEquals("expires", text(robot, ".cache-row .reply"));
        assertTrue(robot.lookup(".cache-row").<Node>query().getOpacity() < 1);
        seek(robot, 90);
        assertEquals(0, robot.lookup(".cache-row").queryAll().size());
    }

    @Test
    void aDuplicateWhileItsOriginalIsExecutedIsInProgress(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.slowServer()));
        seek(robot, 112);
        assertTrue(robot.lookup("#hit").<Node>query().isVisible());
        assertEquals("IN PROGRESS", text(robot, "#hit"));
    }

    @Test
    void aFailedCallSaysThatItMayHaveBeenExecuted(FxRobot robot) {
        robot.interact(() -> shown.playback.load(Runs.unheard()));
        seek(robot, 1_510);
        assertEquals("may be executed", text(robot, ".ending"));
        assertTrue(is(robot, ".ending", "fail"));
    }

    @Test
    void saysWhatItIsToldInTheCaption(FxRobot robot) {
        robot.interact(() -> view.captionTitleProperty().set("The reply is lost."));
        assertEquals("The reply is lost.", text(robot, "#caption-title"));
    }

    /// What the pointer finds when it goes down the middle of the channel.
    private String hoverMiddle(FxRobot robot) {
        return hover(robot, 20);
    }

    private String hover(FxRobot robot, double besideMiddle) {
        var canvas = robot.lookup("#flights").<Node>query();
        for (double y = 30; y < canvas.getLayoutBounds().getHeight(); y += 8) {
            robot.moveTo(canvas.localToScreen(canvas.getLayoutBounds().getWidth() / 2 + besideMiddle, y));
            if (shown.selection.hoveredFlightProperty().get() != null) {
                return hovered();
            }
        }
        return "nothing";
    }

    private String hovered() {
        Flight flight = shown.selection.hoveredFlightProperty().get();
        return flight == null ? "nothing" : "#" + flight.trip().call().number() + " " + flight.message().text();
    }

    private void seek(FxRobot robot, long millis) {
        robot.interact(() -> shown.playback.seek(millis * 1_000));
        robot.interact(() -> { });
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Label>query().getText();
    }

    private static boolean is(FxRobot robot, String query, String pseudoClass) {
        return robot.lookup(query).queryAll().stream()
                .anyMatch(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass)));
    }
}
