package once.ui.stage;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import once.message.Direction;

/// Small arrowheads for flights too many for capsules, drawn once each and stamped from then on.
final class Dots {

    static final double WIDTH = 12;

    private record Kind(Color ink, Direction direction, double height) {}

    private final Map<Kind, Image> stamps = new HashMap<>();

    void stamp(GraphicsContext graphics, double noseX, double y, double height, Direction direction, Color ink) {
        var image = stamps.computeIfAbsent(new Kind(ink, direction, height), Dots::draw);
        double left = direction == Direction.REQUEST ? noseX - WIDTH : noseX;
        graphics.drawImage(image, Math.rint(left), Math.rint(y - height / 2));
    }

    private static Image draw(Kind kind) {
        var canvas = new Canvas(WIDTH, Math.ceil(kind.height));
        var graphics = canvas.getGraphicsContext2D();
        boolean right = kind.direction == Direction.REQUEST;
        double shoulder = right ? WIDTH - kind.height / 2 : kind.height / 2;
        graphics.setFill(kind.ink);
        graphics.fillPolygon(
                new double[] {right ? 0 : WIDTH, shoulder, right ? WIDTH : 0, shoulder, right ? 0 : WIDTH},
                new double[] {0, 0, kind.height / 2, kind.height, kind.height}, 5);
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return canvas.snapshot(parameters, null);
    }
}
