package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// No text in any of the pictures is cut short, and none lies outside the window or its box.
///
/// What scrolls may lie outside.
@ExtendWith(ApplicationExtension.class)
class NothingCutTest {

    private static final double SLACK = 1.5;

    @ParameterizedTest
    @ValueSource(strings = {"1120x640", "1280x720", "1920x1080"})
    void everythingCanBeReadWhole(String size) {
        assertEquals(new TreeSet<>(), cut(Shot.ALL, size));
    }

    @Test
    void norIsWhatCanBeSeenForAMoment() {
        assertEquals(new TreeSet<>(), cut(Shot.STATES, "1280x720"));
    }

    @Test
    void norWhatIsDrawnLarger() {
        assertEquals(new TreeSet<>(), cut(Shot.LARGE, Screenshots.HALL.text()));
    }

    private static TreeSet<String> cut(List<Shot> shots, String size) {
        var cut = new TreeSet<String>();
        for (var shot : shots) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> look(shot, Settings.Size.parse(size))).forEach(cut::add);
        }
        return cut;
    }

    private static List<String> look(Shot shot, Settings.Size size) {
        var cut = new ArrayList<String>();
        try (var visit = Visit.to(shot, size, WindowInUse.DEMOS)) {
            Picture.layOut(visit.window().scene());
            visit.scenes().map(Scene::getRoot)
                    .forEach(root -> collect(root, root.localToScene(root.getLayoutBounds()), shot.name(), cut));
        }
        return cut;
    }

    private static void collect(Node node, Bounds room, String shot, List<String> cut) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled) {
            check(labeled, room, shot, cut);
        }
        if (node instanceof Parent parent) {
            boolean scrolls = node instanceof ScrollPane || node instanceof TableView;
            boolean box = node.getStyleClass().contains("node-box") || node.getStyleClass().contains("card");
            var inside = scrolls ? null : box && room != null ? node.localToScene(node.getLayoutBounds()) : room;
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, inside, shot, cut));
        }
    }

    private static void check(Labeled labeled, Bounds room, String shot, List<String> cut) {
        var text = labeled.getText();
        if (text == null || text.isBlank()) {
            return;
        }
        if (labeled.lookup(".text") instanceof Text shown && !shown.getText().equals(text)) {
            cut.add(shot + ": “" + text + "” reads “" + shown.getText() + "”");
        }
        var place = labeled.localToScene(labeled.getLayoutBounds());
        if (room != null && !holds(room, place)) {
            cut.add(shot + ": “" + text + "” lies outside");
        }
    }

    private static boolean holds(Bounds room, Bounds place) {
        return place.getMinX() >= room.getMinX() - SLACK && place.getMaxX() <= room.getMaxX() + SLACK
                && place.getMinY() >= room.getMinY() - SLACK && place.getMaxY() <= room.getMaxY() + SLACK;
    }
}
