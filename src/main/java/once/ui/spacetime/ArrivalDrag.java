package once.ui.spacetime;

import java.util.function.ObjLongConsumer;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import once.channel.Flight;
import once.node.VirtualTime;
import once.ui.look.Role;

/// Takes the end of a flight and moves it along the time axis: what it would be is drawn while it is held, and told when
/// it is let go.
final class ArrivalDrag extends Group {

    private static final double REACH = 9;
    private static final double WIDTH = 2.5;

    private final SpaceTimeView view;
    private final Line line = new Line();
    private final Label time = new Label();
    private ObjLongConsumer<Flight> onDelay = (_, _) -> { };
    private Flight held;
    private long arrivesAt;

    ArrivalDrag(SpaceTimeView view) {
        this.view = view;
        line.setStrokeWidth(WIDTH);
        line.getStrokeDashArray().addAll(6.0, 4.0);
        time.getStyleClass().add("playhead-flag");
        time.setId("new-arrival");
        getChildren().addAll(line, time);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// @param told the flight, and when it is to arrive, in microseconds
    void setOnDelay(ObjLongConsumer<Flight> told) {
        onDelay = told;
    }

    /// Shows with the pointer's shape whether there is an end to take.
    void hint(Flight flight, double x, double y) {
        view.setCursor(isAtEnd(flight, x, y) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    /// Takes the end of a flight; false where there is none.
    boolean take(Flight flight, double x, double y) {
        held = isAtEnd(flight, x, y) ? flight : null;
        return held != null;
    }

    boolean isHolding() {
        return held != null;
    }

    private boolean isAtEnd(Flight flight, double x, double y) {
        return flight != null && Math.hypot(x - view.plot().endX(flight), y - view.plot().layout().endY(flight)) <= REACH;
    }

    void moveTo(double x) {
        var plot = view.plot();
        var layout = plot.layout();
        arrivesAt = Math.max(held.sentAt(), plot.round(x));
        line.setStroke(plot.scenery().palette().of(Role.ACCENT));
        line.setStartX(plot.startX(held));
        line.setStartY(layout.startY(held));
        line.setEndX(Math.max(plot.startX(held), plot.x(arrivesAt)));
        line.setEndY(layout.y(held.to()));
        time.setText(text());
        time.autosize();
        double width = time.prefWidth(-1);
        time.relocate(Math.clamp(line.getEndX() - width / 2, 0, Math.max(0, layout.width() - width)), line.getEndY() + 6);
        setVisible(true);
    }

    private String text() {
        return "arrives at " + VirtualTime.text(arrivesAt) + " ms · takes " + VirtualTime.text(arrivesAt - held.sentAt()) + " ms";
    }

    /// Lets it arrive where it has been moved to; nothing happens where it has not been moved.
    void release() {
        if (held != null && isVisible() && arrivesAt != held.endsAt()) {
            onDelay.accept(held, arrivesAt);
        }
        cancel();
    }

    void cancel() {
        held = null;
        setVisible(false);
    }
}
