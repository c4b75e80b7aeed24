package once.ui.look;

import javafx.scene.paint.Color;
import once.channel.Fate;
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

    /// Whether it says that something went wrong.
    public boolean isWarning() {
        return weight == WARNING;
    }

    /// The look of a mark in the theme in force.
    public static MarkLook of(Mark mark, Palette palette) {
        var muted = palette.of(Role.INK_MUTED);
        return switch (mark) {
            case Mark.Executed executed when executed.isAgain() -> warning(Glyph.again(palette.of(Role.AGAIN)), palette.of(executed.call()), mark, palette);
            case Mark.Executed executed -> new MarkLook(Glyph.SQUARE, palette.of(executed.call()), word(mark), muted, NOTE);
            case Mark.Hit _ -> new MarkLook(Glyph.RING, palette.of(Role.HIT), word(mark), palette.of(Role.HIT), USUAL);
            case Mark.Dropped _ -> new MarkLook(Glyph.BAR, muted, word(mark), muted, NOTE);
            case Mark.Refused _ -> new MarkLook(Glyph.BAR, palette.of(Role.FAIL), word(mark), palette.of(Role.FAIL), NOTE);
            case Mark.OrphanKilled _ -> new MarkLook(Glyph.CROSS, palette.of(Role.LOST), word(mark), muted, NOTE);
            case Mark.Discarded _ -> new MarkLook(Glyph.CROSS, palette.of(Role.LOST), word(mark), palette.of(Role.LOST), NOTE);
            case Mark.Evicted _ -> new MarkLook(Glyph.TICK, muted, word(mark), muted, ASIDE);
            case Mark.TimedOut _ -> new MarkLook(Glyph.HOURGLASS, palette.of(Role.TIMEOUT), word(mark), muted, USUAL);
            case Mark.LateReply _ -> new MarkLook(Glyph.DIAMOND, muted, word(mark), muted, ASIDE);
            case Mark.Crashed _ -> warning(Glyph.BOLT, palette.of(Role.AGAIN), mark, palette);
            case Mark.Restarted _ -> new MarkLook(Glyph.TICK, palette.of(Role.INK), word(mark), muted, NOTE);
            case Mark.ConnectionsBroke _ -> warning(Glyph.BOLT, palette.of(Role.AGAIN), mark, palette);
        };
    }

    /// What a mark says, in a word or two; empty where its shape says it all.
    public static String word(Mark mark) {
        return switch (mark) {
            case Mark.Executed executed when executed.isAgain() -> Texts.of("mark.again", text(executed.change()));
            case Mark.Executed executed -> text(executed.change());
            case Mark.Hit _ -> Texts.of("mark.hit");
            case Mark.Dropped dropped -> Texts.of("mark.dropped." + dropped.why());
            case Mark.Refused _ -> Texts.of("mark.refused");
            case Mark.OrphanKilled _ -> Texts.of("mark.stopped");
            case Mark.Discarded _ -> Texts.of("mark.corrupt");
            case Mark.Evicted evicted -> Texts.of("mark.evicted." + evicted.why());
            case Mark.TimedOut _, Mark.LateReply _ -> "";
            case Mark.Crashed _ -> Texts.of("mark.crash");
            case Mark.Restarted _ -> Texts.of("mark.restarted");
            case Mark.ConnectionsBroke _ -> Texts.of("mark.connection");
        };
    }

    private static MarkLook warning(Glyph glyph, Color ink, Mark mark, Palette palette) {
        return new MarkLook(glyph, ink, word(mark), palette.of(Role.AGAIN), WARNING);
    }

    /// What keeps a flight from arriving, in a word or two.
    public static String text(Fate.Cause cause) {
        return Texts.of("cause." + cause);
    }

    /// The same where there is little room.
    public static String briefly(Fate.Cause cause) {
        var brief = Texts.ofIfAny("cause.brief." + cause);
        return brief.isEmpty() ? text(cause) : brief;
    }

    /// What an execution did to the store: `→ 3`, `k1=100`, `k1 removed`, `k1 is 100`.
    public static String text(Service.Change change) {
        if (change.cell().isEmpty()) {
            return Texts.of("change.none");
        }
        if (change.cell().equals("counter")) {
            return Texts.of(change.wrote() ? "change.counted" : "change.count", change.after());
        }
        if (change.after().isEmpty()) {
            return Texts.of(change.wrote() ? "change.removed" : "change.absent", change.cell());
        }
        return Texts.of(change.wrote() ? "change.wrote" : "change.read", change.cell(), change.after());
    }
}
