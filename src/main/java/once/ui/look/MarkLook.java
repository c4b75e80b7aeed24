package once.ui.look;

import javafx.scene.paint.Color;
import once.channel.Fate;
import once.node.Happening;
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
            case Mark.Executed executed when executed.isAgain() ->
                warning(Glyph.again(palette.of(Role.AGAIN)), palette.of(executed.call()), "again " + text(executed.change()), palette);
            case Mark.Executed executed -> new MarkLook(Glyph.SQUARE, palette.of(executed.call()), text(executed.change()), muted, USUAL);
            case Mark.Hit _ -> new MarkLook(Glyph.RING, palette.of(Role.HIT), "hit", palette.of(Role.HIT), NOTE);
            case Mark.Dropped dropped -> new MarkLook(Glyph.BAR, muted, text(dropped.why()), muted, NOTE);
            case Mark.Refused _ -> new MarkLook(Glyph.BAR, palette.of(Role.FAIL), "refused", palette.of(Role.FAIL), NOTE);
            case Mark.OrphanKilled _ -> new MarkLook(Glyph.CROSS, palette.of(Role.LOST), "stopped", muted, NOTE);
            case Mark.Discarded _ -> new MarkLook(Glyph.CROSS, palette.of(Role.LOST), "corrupt", palette.of(Role.LOST), NOTE);
            case Mark.Evicted(_, _, _, _, var why) -> new MarkLook(Glyph.TICK, muted, text(why), muted, ASIDE);
            case Mark.TimedOut _ -> new MarkLook(Glyph.HOURGLASS, palette.of(Role.TIMEOUT), "", muted, USUAL);
            case Mark.LateReply _ -> new MarkLook(Glyph.DIAMOND, muted, "", muted, ASIDE);
            case Mark.Crashed _ -> warning(Glyph.BOLT, palette.of(Role.AGAIN), "crash", palette);
            case Mark.Restarted _ -> new MarkLook(Glyph.TICK, palette.of(Role.INK), "up again", muted, NOTE);
            case Mark.ConnectionsBroke _ -> warning(Glyph.BOLT, palette.of(Role.AGAIN), "connection breaks", palette);
        };
    }

    private static MarkLook warning(Glyph glyph, Color ink, String text, Palette palette) {
        return new MarkLook(glyph, ink, text, palette.of(Role.AGAIN), WARNING);
    }

    private static String text(Happening.Drop why) {
        return switch (why) {
            case IN_PROGRESS -> "in progress";
            case NO_REPLY_KEPT -> "filtered";
            case SUPERSEDED -> "superseded";
            case SILENCE -> "silent";
            case EXPIRED -> "expired";
        };
    }

    private static String text(Happening.Evicted.Why why) {
        return switch (why) {
            case LIFETIME -> "expires";
            case CAPACITY -> "evicted";
            case ACKNOWLEDGED -> "acknowledged";
            case SUPERSEDED -> "superseded";
            case WIPED_OUT -> "wiped out";
            case ABANDONED -> "stopped";
        };
    }

    /// What keeps a flight from arriving, in a word or two.
    public static String text(Fate.Cause cause) {
        return switch (cause) {
            case NETWORK -> "lost";
            case ADVERSARY -> "taken by an adversary";
            case INTERVENTION -> "dropped by hand";
            case PARTITION -> "parted";
            case CONNECTION -> "connection broken";
            case NOBODY_THERE -> "nobody there";
        };
    }

    /// What an execution did to the store: `→ 3`, `k1=100`, `k1 removed`, `k1 is 100`.
    public static String text(Service.Change change) {
        if (change.cell().isEmpty()) {
            return "done";
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
