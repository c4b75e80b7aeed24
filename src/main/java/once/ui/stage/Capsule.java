package once.ui.stage;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import once.message.Direction;
import once.ui.look.Lettering;

/// A message on its way: a capsule whose nose points where it goes.
///
/// @param noseX where its nose is, in pixels
/// @param y the middle of its height
/// @param height more than 0
/// @param text what it carries
record Capsule(double noseX, double y, double height, Direction direction, String text) {

    static final double TEXT_SIZE = 12;
    private static final double PADDING = 9;
    private static final double NOSE = 0.42;
    private static final double CORNER = 4;
    private static final double TOOTH = 6;
    private static final double TOOTH_DEPTH = 2.5;

    double width() {
        return Lettering.monoWidth(text, TEXT_SIZE) + 2 * PADDING + nose();
    }

    private double nose() {
        return NOSE * height;
    }

    /// 1 where it points right, -1 where it points left.
    private int way() {
        return direction == Direction.REQUEST ? 1 : -1;
    }

    double tailX() {
        return noseX - way() * width();
    }

    /// The same, carrying something else.
    Capsule saying(String other) {
        return new Capsule(noseX, y, height, direction, other);
    }

    /// The same, so many pixels further to the right.
    Capsule moved(double by) {
        return new Capsule(noseX + by, y, height, direction, text);
    }

    /// The same, moved so that it lies between two places, or begins at the first where there is not room for it.
    Capsule within(double least, double most) {
        double leftEnd = Math.min(noseX, tailX());
        double moved = Math.max(least, Math.min(leftEnd, most - width()));
        return new Capsule(noseX + moved - leftEnd, y, height, direction, text);
    }

    boolean contains(double pointX, double pointY) {
        return Math.abs(pointY - y) <= height / 2 && pointX >= Math.min(noseX, tailX()) && pointX <= Math.max(noseX, tailX());
    }

    void fill(GraphicsContext graphics, Color ground, Color ink) {
        trace(graphics);
        graphics.setFill(ground);
        graphics.fill();
        write(graphics, ink);
    }

    void outline(GraphicsContext graphics, Color ink, double lineWidth, double... dashes) {
        trace(graphics);
        graphics.setStroke(ink);
        graphics.setLineWidth(lineWidth);
        graphics.setLineDashes(dashes);
        graphics.stroke();
        graphics.setLineDashes();
    }

    /// A jagged line along top and bottom: what is in it has been altered.
    void outlineJagged(GraphicsContext graphics, Color ink, double lineWidth) {
        graphics.setStroke(ink);
        graphics.setLineWidth(lineWidth);
        for (int side = -1; side <= 1; side += 2) {
            int teeth = Math.max(2, (int) ((width() - nose()) / TOOTH));
            var xs = new double[teeth + 1];
            var ys = new double[teeth + 1];
            for (int tooth = 0; tooth <= teeth; tooth++) {
                xs[tooth] = tailX() + way() * (width() - nose()) * tooth / teeth;
                ys[tooth] = y + side * (height / 2 + (tooth % 2 == 0 ? 0.5 : -TOOTH_DEPTH));
            }
            graphics.strokePolyline(xs, ys, teeth + 1);
        }
    }

    void write(GraphicsContext graphics, Color ink) {
        graphics.setFill(ink);
        graphics.setFont(Lettering.mono(Math.min(TEXT_SIZE, Math.max(Lettering.SMALL, height - 3))));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, noseX - way() * (nose() + (width() - nose()) / 2), y);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    /// The two halves of a capsule that breaks, with jagged edges, some pixels apart.
    void fillBroken(GraphicsContext graphics, Color ground, double gap) {
        double middle = noseX - way() * width() / 2;
        graphics.setFill(ground);
        fillHalf(graphics, noseX, middle + way() * gap / 2, nose());
        fillHalf(graphics, tailX(), middle - way() * gap / 2, 0);
    }

    private void fillHalf(GraphicsContext graphics, double endX, double breakX, double point) {
        double half = height / 2;
        double jag = way() * half / 3;
        double shoulderX = endX - way() * point;
        graphics.fillPolygon(
                new double[] {shoulderX, endX, shoulderX, breakX + jag, breakX - jag, breakX + jag, breakX - jag},
                new double[] {y - half, y, y + half, y + half, y + half / 3, y - half / 3, y - half}, 7);
    }

    private void trace(GraphicsContext graphics) {
        double half = height / 2;
        double shoulderX = noseX - way() * nose();
        double corner = way() * CORNER;
        graphics.beginPath();
        graphics.moveTo(noseX, y);
        graphics.lineTo(shoulderX, y - half);
        graphics.lineTo(tailX() + corner, y - half);
        graphics.quadraticCurveTo(tailX(), y - half, tailX(), y - half + CORNER);
        graphics.lineTo(tailX(), y + half - CORNER);
        graphics.quadraticCurveTo(tailX(), y + half, tailX() + corner, y + half);
        graphics.lineTo(shoulderX, y + half);
        graphics.closePath();
    }
}
