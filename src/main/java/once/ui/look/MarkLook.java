package once.ui.look;

import javafx.scene.paint.Color;
import once.service.Service;
import once.simulation.Mark;

/// How a mark looks wherever it is drawn: the one place that knows.
///
/// @param ink the colour of the shape
/// @param text what stands beside it; may be empty
/// @param textInk the colour of the text
/// @param weight which marks win where there is no room for all, more is stronger
public record MarkLook(Glyph glyph, Color ink, String text, Color textInk, int weight) {

    private static final int WARNING = 3;
    private static final int NOTE = 2;
    private static final int USUAL = 1;
    private static final int ASIDE = 0;

    /// The look of a mark in the theme in force.
    public static MarkLook of(Mark mark, Palette palette) {
        var call = palette.of(mark.call());
        var muted = palette.of(Role.INK_MUTED);
        return switch (mark) {
            case Mark.Executed executed when executed.isAgain() -> {
                var warning = palette.of(Role.AGAIN);
                yield new MarkLook(Glyph.again(warning), call, "again " + text(executed.change()), warning, WARNING);
            }
            case Mark.Executed executed -> new MarkLook(Glyph.SQUARE, call, text(executed.change()), muted, USUAL);
            case Mark.Hit _ -> new MarkLook(Glyph.RING, palette.of(Role.HIT), "hit", palette.of(Role.HIT), NOTE);
            case Mark.InProgress _ -> new MarkLook(Glyph.BAR, muted, "in progress", muted, NOTE);
            case Mark.Evicted _ -> new MarkLook(Glyph.TICK, muted, "evicted", muted, ASIDE);
            case Mark.TimedOut _ -> new MarkLook(Glyph.HOURGLASS, palette.of(Role.TIMEOUT), "", muted, USUAL);
            case Mark.LateReply _ -> new MarkLook(Glyph.DIAMOND, muted, "", muted, ASIDE);
        };
    }

    /// What an execution did to the store: `→ 3`, `k1=100`, `k1 removed`, `k1 is 100`.
    public static String text(Service.Change change) {
        if (change.cell().isEmpty()) {
            return "refused";
        }
        if (change.cell().equals("counter")) {
            return change.wrote() ? "→ " + change.after() : "is " + change.after();
        }
        if (change.after().isEmpty()) {
            return change.wrote() ? change.cell() + " removed" : "no " + change.cell();
        }
        return change.cell() + (change.wrote() ? "=" : " is ") + change.after();
    }
}
