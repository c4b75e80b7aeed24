package once.ui.spacetime;

import java.util.BitSet;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import once.channel.Flight;
import once.node.VirtualTime;
import once.simulation.Moment;
import once.ui.look.Palette;
import once.ui.look.Role;

/// The line that says which moment is shown, the flag with its time, a dot on every flight that it crosses, and a veil
/// over what is still to come.
final class Playhead extends Group {

    private static final double VEIL = 0.72;
    private static final double STRIP = 14;
    private static final double RADIUS = 4.5;

    private final Rectangle veil = new Rectangle();
    private final Line line = new Line();
    private final Canvas dots = new Canvas(STRIP, 1);
    private final Label flag = new Label();

    Playhead() {
        line.getStyleClass().add("playhead");
        flag.getStyleClass().add("playhead-flag");
        flag.setId("playhead-flag");
        getChildren().addAll(veil, line, dots, flag);
        setMouseTransparent(true);
    }

    void show(Moment moment, DiagramLayout layout, TimeScale scale, Palette palette) {
        double x = scale.x(moment.micros());
        boolean inView = x >= layout.left() - 1 && x <= layout.right() + 1;
        line.setVisible(inView);
        dots.setVisible(inView);
        flag.setVisible(inView);
        placeVeil(Math.clamp(x, layout.left(), layout.right()), layout, palette);
        placeLine(x, layout, palette);
        placeFlag(x, moment, layout);
        paintDots(moment, x, layout, palette);
    }

    private void placeVeil(double x, DiagramLayout layout, Palette palette) {
        veil.setFill(palette.of(Role.SURFACE));
        veil.setOpacity(VEIL);
        veil.setX(x);
        veil.setY(DiagramLayout.AXIS_BASELINE + 8);
        veil.setWidth(Math.max(0, layout.width() - x));
        veil.setHeight(Math.max(0, layout.height() - veil.getY()));
    }

    private void placeLine(double x, DiagramLayout layout, Palette palette) {
        line.setStroke(palette.of(Role.PLAYHEAD));
        line.setStrokeWidth(2);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(DiagramLayout.AXIS_BASELINE + 8);
        line.setEndY(layout.flagTop());
    }

    private void placeFlag(double x, Moment moment, DiagramLayout layout) {
        flag.setText(VirtualTime.text(moment.micros() / 100 * 100) + " ms");
        flag.autosize();
        double width = flag.prefWidth(-1);
        flag.relocate(Math.clamp(x - width / 2, 0, Math.max(0, layout.width() - width)), layout.flagTop());
    }

    /// Dots on the same pixels in the same colour count once, however many flights there are.
    private void paintDots(Moment moment, double x, DiagramLayout layout, Palette palette) {
        dots.setHeight(layout.height());
        dots.setLayoutX(x - STRIP / 2);
        var graphics = dots.getGraphicsContext2D();
        graphics.clearRect(0, 0, STRIP, layout.height());
        graphics.setTextBaseline(VPos.CENTER);
        var painted = new BitSet();
        for (var flight : moment.inFlight().values()) {
            double y = layout.y(flight, flight.progress(moment.micros()));
            var role = roleOf(flight, moment);
            int place = (int) y * Role.values().length + role.ordinal();
            if (!painted.get(place)) {
                painted.set(place);
                graphics.setFill(palette.of(role));
                graphics.fillOval(STRIP / 2 - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            }
        }
    }

    private static Role roleOf(Flight flight, Moment moment) {
        var call = moment.calls().get(flight.trip().call());
        return call != null && call.isWaiting() ? Palette.roleOf(flight.trip().call()) : Role.INK_MUTED;
    }
}
