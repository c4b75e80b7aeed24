package once.ui.window;

import java.util.List;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import once.channel.Flight;
import once.ui.spacetime.SpaceTimeView;

/// What a monkey does with the mouse to the pictures and the tables.
final class MonkeyMouse {

    private static final List<String> SURFACES = List.of(".space-time", ".space-time", "#flights", ".node-box", ".compare-track", ".diagram-row",
            ".table-row-cell", ".column-header", "#lifetime-strip", ".relation", ".scroll-pane", ".label", ".card", ".split-pane-divider", ".slider", ".root");
    private static final List<String> WITH_MENU = List.of(".space-time", "#flights", ".node-box", ".table-view", ".table-row-cell", ".stage");
    private static final List<String> SCROLLED = List.of(".space-time", ".space-time", ".cards", ".table-view", ".scroll-pane", "#flights");

    private static final int MOST_FLIGHTS = 200;

    private final OnceWindow window;
    private final Paws paws;
    private final Random random;

    MonkeyMouse(OnceWindow window, Paws paws, Random random) {
        this.window = window;
        this.paws = paws;
        this.random = random;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// One of the things of a kind that can be seen; null for none.
    private Node any(String selector) {
        var found = paws.shown().filter(node -> node.getLayoutBounds().getWidth() > 0)
                .filter(node -> selector.startsWith("#") ? selector.substring(1).equals(node.getId()) : node.getStyleClass().contains(selector.substring(1))).toList();
        return found.isEmpty() ? null : one(found);
    }

    private Point2D place(Node node) {
        return paws.in(node, random.nextDouble(), random.nextDouble());
    }

    /// Moves over something, and clicks or pulls.
    String point() {
        var selector = one(SURFACES);
        var node = any(selector);
        var place = node == null ? null : place(node);
        if (!paws.reaches(place)) {
            return "";
        }
        int how = random.nextInt(6);
        var to = place(node);
        if (how < 2) {
            paws.moveTo(place);
        } else if (how < 5 || !paws.reaches(to)) {
            paws.click(place, how < 4 ? 1 : 2);
        } else {
            paws.drag(place, to, random.nextInt(4) == 0 ? MouseButton.MIDDLE : MouseButton.PRIMARY);
        }
        return selector + " " + how;
    }

    /// Takes the end of a flight of the diagram and lets it go elsewhere.
    String dragArrival() {
        if (!(any(".space-time") instanceof SpaceTimeView diagram) || diagram.scale() == null) {
            return "";
        }
        var ends = window.playback().recordingProperty().get().flights().stream().limit(MOST_FLIGHTS).map(flight -> end(flight, diagram)).filter(paws::reaches).toList();
        if (ends.isEmpty()) {
            return "";
        }
        var end = one(ends);
        var to = end.add(random.nextInt(-80, 160), random.nextInt(-10, 10));
        paws.drag(end, paws.reaches(to) ? to : end.add(3, 0), MouseButton.PRIMARY);
        return end + " " + to;
    }

    private static Point2D end(Flight flight, SpaceTimeView diagram) {
        return diagram.localToScreen(diagram.scale().x(flight.endsAt()), diagram.yOf(flight, flight.progress(flight.endsAt())));
    }

    /// Asks for a menu and takes what there is in it.
    String menu() {
        var selector = one(WITH_MENU);
        var node = any(selector);
        var place = node == null ? null : place(node);
        if (!paws.reaches(place)) {
            return "";
        }
        paws.askForMenu(node, place, random.nextInt(4) == 0);
        var items = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).filter(item -> !item.isDisable()).toList();
        if (!items.isEmpty() && random.nextBoolean()) {
            MenuItem item = one(items);
            item.fire();
            List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance).forEach(Window::hide);
            return selector + " " + item.getText();
        }
        return selector;
    }

    String wheel() {
        var selector = one(SCROLLED);
        var node = any(selector);
        var place = node == null ? null : place(node);
        if (!paws.reaches(place)) {
            return "";
        }
        paws.turnWheel(node, place, random.nextInt(5) == 0 ? random.nextInt(-200, 200) : 0, random.nextInt(-400, 400), random.nextInt(5) == 0);
        return selector;
    }
}
