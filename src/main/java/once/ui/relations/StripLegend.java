package once.ui.relations;

import javafx.scene.layout.Region;
import once.simulation.CacheHistory.Arrival.What;
import once.ui.look.Lettering;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.SharpCanvas;
import once.ui.look.Texts;

/// What the strip's shapes mean, in two lines.
final class StripLegend extends Region {

    private static final double LINE = 17;
    private static final double HEIGHT = 2 * LINE + 4;

    private final Palette palette;
    private final SharpCanvas canvas = new SharpCanvas();

    StripLegend(Palette palette) {
        this.palette = palette;
        getChildren().add(canvas);
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        palette.themeChange().subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        var graphics = canvas.fresh(getWidth(), HEIGHT);
        graphics.setFont(Lettering.text(Lettering.SMALL));
        double x = paint(0, What.EXECUTED, "lifetimes.legend.executed");
        x = paint(x, What.HIT, "lifetimes.legend.hit");
        paint(x, What.AGAIN, "lifetimes.legend.again");
        StripPainter.paintSpan(graphics, 2, 22, LINE + 11.5, true, palette);
        graphics.setFill(palette.of(Role.INK_MUTED));
        graphics.fillText(Texts.of("lifetimes.legend.late"), 28, LINE + LINE - 2);
    }

    private double paint(double x, What what, String key) {
        var graphics = canvas.getGraphicsContext2D();
        new ArrivalPainter(graphics, palette).paint(what, x + 8, LINE - 6, palette.of(Role.INK_MUTED));
        graphics.setFill(palette.of(Role.INK_MUTED));
        graphics.fillText(Texts.of(key), x + 19, LINE - 2);
        return x + 31 + Lettering.textWidth(Texts.of(key), Lettering.SMALL);
    }
}
