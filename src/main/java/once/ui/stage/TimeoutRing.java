package once.ui.stage;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import once.node.VirtualTime;
import once.simulation.CallView;

/// The ring around a pending attempt that runs out with its timeout; the number inside is what is left, in milliseconds,
/// or in seconds with their unit.
final class TimeoutRing extends StackPane {

    private static final double FULL_TURN = 360;
    private static final double TOP = 90;
    /// From here on a tenth of a second would be a digit too many, also after rounding.
    private static final long LEAST_ROUND = 9_950;

    private final Arc arc = new Arc();
    private final Label left = new Label();

    TimeoutRing(double radius) {
        getStyleClass().add("timeout-ring");
        var track = Layer.styled(new Circle(radius), "ring-track");
        track.setFill(Color.TRANSPARENT);
        arc.getStyleClass().add("ring-arc");
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStartAngle(TOP);
        arc.setType(ArcType.OPEN);
        arc.setFill(Color.TRANSPARENT);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.setManaged(false);
        left.getStyleClass().add("ring-text");
        getChildren().addAll(track, arc, left);
        setMinSize(2 * radius + 6, 2 * radius + 6);
        setMaxSize(2 * radius + 6, 2 * radius + 6);
    }

    /// Shows a timeout at a time; nothing where none runs.
    void show(CallView.Timeout timeout, long micros) {
        boolean runs = timeout != null && timeout.until() >= micros;
        setVisible(runs);
        if (runs) {
            double part = (timeout.until() - micros) / (double) (timeout.until() - timeout.since());
            arc.setLength(part * FULL_TURN);
            left.setText(text((timeout.until() - micros) / VirtualTime.MILLI));
        }
    }

    private static String text(long millis) {
        return millis < 1_000 ? Long.toString(millis) : String.format(Locale.ROOT, millis < LEAST_ROUND ? "%.1f s" : "%.0f s", millis / 1e3);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        arc.setLayoutX(getWidth() / 2);
        arc.setLayoutY(getHeight() / 2);
    }
}
