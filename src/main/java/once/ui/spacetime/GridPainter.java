package once.ui.spacetime;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import once.ui.look.Lettering;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.Texts;

/// Paints the time axis, its grid, and the line of each node.
final class GridPainter {

    private static final double LINE_WIDTH = 1.4;
    private static final double NAME_X = 10;

    private final GraphicsContext graphics;
    private final DiagramLayout layout;
    private final Palette palette;
    private final boolean generals;

    /// @param generals whether generals send messages, and not clients and servers
    GridPainter(GraphicsContext graphics, DiagramLayout layout, Palette palette, boolean generals) {
        this.graphics = graphics;
        this.layout = layout;
        this.palette = palette;
        this.generals = generals;
    }

    void paint(Axis axis, Scale scale) {
        paintTicks(axis, scale);
        paintClients();
        for (int server = 1; server <= layout.servers(); server++) {
            paintNode(server(server), layout.serverY(server));
        }
    }

    private void paintClients() {
        if (layout.isCrowded()) {
            paintCrowd();
            return;
        }
        for (int client = 1; client <= layout.clients(); client++) {
            paintNode(client(client), layout.clientY(client));
        }
    }

    private String client(int number) {
        return layout.clients() > 1 ? Texts.of("diagram.client.of", number) : Texts.of(generals ? "diagram.general.client" : "diagram.client");
    }

    private String server(int number) {
        return layout.servers() > 1 ? Texts.of("diagram.server.of", number) : Texts.of(generals ? "diagram.general.server" : "diagram.server");
    }

    private void paintCrowd() {
        double top = layout.clientY(1);
        graphics.setFill(palette.of(Role.SURFACE_SUNKEN));
        graphics.fillRect(layout.left(), top, layout.right() - layout.left(), layout.clientY(layout.clients()) - top);
        paintName(Texts.of("diagram.clients"), top + 8);
    }

    private void paintTicks(Axis axis, Scale scale) {
        var labels = new LabelRow();
        graphics.setFont(Lettering.text(Lettering.SMALL));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFill(palette.of(Role.INK_MUTED));
        graphics.setStroke(palette.of(Role.GRID));
        graphics.setLineWidth(1);
        for (var tick : axis.ticks(scale.from(), scale.until(), scale.perPixel())) {
            double x = crisp(scale.x(tick.place()));
            graphics.strokeLine(x, layout.gridTop(), x, layout.flagTop());
            double half = Lettering.textWidth(tick.label(), Lettering.SMALL) / 2;
            if (layout.hasAxis() && !tick.label().isEmpty() && labels.claim(x - half, x + half)) {
                graphics.fillText(tick.label(), x, layout.axisBaseline());
            }
        }
    }

    private void paintNode(String name, double y) {
        graphics.setStroke(palette.of(Role.INK));
        graphics.setLineWidth(LINE_WIDTH);
        graphics.strokeLine(layout.left(), crisp(y), layout.right(), crisp(y));
        paintName(name, y);
    }

    private void paintName(String name, double y) {
        graphics.setFont(Lettering.bold(12));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(palette.of(Role.INK));
        graphics.fillText(name, NAME_X, y + 4);
    }

    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
