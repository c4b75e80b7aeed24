package once.ui.spacetime;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import once.channel.Flight;
import once.ui.look.Palette;
import once.ui.look.Role;

/// Paints thousands of flights as thin lines into pixels of its own, where a canvas would be too slow. Where lines lie
/// over each other the picture grows denser.
final class PixelLines {

    private static final double OPACITY = 0.55;
    private static final double LOST_OPACITY = 0.9;

    private final Plot plot;
    private final DiagramLayout layout;
    private final int width;
    private final int height;
    private final int[] pixels;

    PixelLines(Plot plot) {
        this.plot = plot;
        this.layout = plot.layout();
        this.width = (int) Math.ceil(layout.width());
        this.height = (int) Math.ceil(layout.height());
        this.pixels = new int[width * height];
    }

    Image paint(List<Flight> flights) {
        Arrays.fill(pixels, 0);
        flights.forEach(this::paint);
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private void paint(Flight flight) {
        var ink = plot.scenery().palette().of(flight.isLost() ? Role.LOST : roleOf(flight));
        double opacity = flight.isLost() ? LOST_OPACITY : OPACITY;
        line(plot.startX(flight), layout.startY(flight), plot.endX(flight), layout.endY(flight), ink, opacity);
    }

    private Role roleOf(Flight flight) {
        return plot.callEndX(flight) <= plot.startX(flight) ? Role.INK_MUTED : Palette.roleOf(flight.trip().call());
    }

    /// One step per row where the line is steep and per column where it is flat; the two pixels next to the line share
    /// its colour (Wu 1991).
    private void line(double fromX, double fromY, double untilX, double untilY, Color ink, double opacity) {
        double dx = untilX - fromX;
        double dy = untilY - fromY;
        boolean steep = Math.abs(dy) >= Math.abs(dx);
        double length = Math.max(1, steep ? Math.abs(dy) : Math.abs(dx));
        double first = steep ? 0 : Math.max(0, Math.min(layout.left() - fromX, length));
        double last = steep ? length : Math.min(length, layout.right() - fromX);
        for (double step = first; step <= last; step++) {
            double x = fromX + dx * step / length;
            double y = fromY + dy * step / length;
            double part = steep ? x - Math.floor(x) : y - Math.floor(y);
            blend((int) Math.floor(x), (int) Math.floor(y), ink, opacity * (1 - part));
            blend((int) Math.floor(x) + (steep ? 1 : 0), (int) Math.floor(y) + (steep ? 0 : 1), ink, opacity * part);
        }
    }

    private void blend(int x, int y, Color ink, double opacity) {
        if (x < layout.left() || x > layout.right() || x >= width || y < 0 || y >= height) {
            return;
        }
        int below = pixels[y * width + x];
        double through = 1 - opacity;
        pixels[y * width + x] = channel(below >>> 24, through, opacity) << 24
                | channel(below >> 16 & 0xff, through, ink.getRed() * opacity) << 16
                | channel(below >> 8 & 0xff, through, ink.getGreen() * opacity) << 8
                | channel(below & 0xff, through, ink.getBlue() * opacity);
    }

    private static int channel(int below, double through, double added) {
        return Math.min(255, (int) (below * through + added * 255 + 0.5));
    }
}
