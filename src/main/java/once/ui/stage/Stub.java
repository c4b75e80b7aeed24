package once.ui.stage;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import once.channel.Fate;
import once.channel.Flight;
import once.message.Direction;
import once.ui.look.Glyph;
import once.ui.look.Lettering;
import once.ui.look.MarkLook;
import once.ui.look.Role;
import once.ui.look.Texts;

/// What stays in sight of a flight that did not make it: the broken capsule, a cross, and the cause. They stand before
/// the capsule, or behind it where there is no channel left before it.
final class Stub {

    private static final double CROSS_DISTANCE = 15;
    private static final double CAUSE_DISTANCE = 28;
    private static final double CAUSE_SIZE = 12;
    private static final double BREAK_GAP = 9;
    private static final double BEFORE_THE_END = 0.7;
    private static final double STRONG = 0.85;
    private static final double FAINT = 0.15;

    private final Flight flight;
    private final Shot shot;
    private final GraphicsContext graphics;
    private final boolean named;
    private final boolean behind;
    private final int side;
    private final String cause;

    /// @param alone whether nothing else is painted near its height
    Stub(Flight flight, Shot shot, boolean alone) {
        this.flight = flight;
        this.named = shot.hasRoomForName(flight) || alone && !shot.run().isCrowded();
        this.shot = shot;
        this.graphics = shot.graphics();
        this.behind = shot.run().wholeWay(flight, shot.progress(flight)) > BEFORE_THE_END;
        this.side = (Lanes.way(flight) == Direction.REQUEST) == behind ? -1 : 1;
        this.cause = shot.fits(flight, width(cause(false))) ? cause(false) : cause(true);
    }

    private static double width(String cause) {
        return CAUSE_DISTANCE + Lettering.textWidth(cause, CAUSE_SIZE);
    }

    /// Paints it; gives the capsule, where there was room for one.
    Optional<Capsule> paint() {
        double y = shot.layout().y(flight);
        if (!named) {
            paintCross(shot.noseX(flight), y);
            return Optional.empty();
        }
        double causeWidth = width(cause);
        var capsule = placed(causeWidth);
        double edge = behind ? capsule.tailX() : capsule.noseX();
        paintBroken(capsule);
        paintCross(edge, y);
        paintCause(edge + side * CAUSE_DISTANCE, y);
        return Optional.of(capsule);
    }

    /// The capsule gives way to the cause, which is to be read whole.
    private Capsule placed(double causeWidth) {
        var capsule = shot.stub(flight, causeWidth);
        double edge = behind ? capsule.tailX() : capsule.noseX();
        double over = side > 0 ? edge + causeWidth - shot.width() : causeWidth - edge;
        return over <= 0 ? capsule : capsule.moved(-side * over).within(-capsule.width() / 2, shot.width() + capsule.width() / 2);
    }

    private void paintCross(double edge, double y) {
        Glyph.CROSS.paint(graphics, edge + side * CROSS_DISTANCE, y, shot.palette().of(Role.LOST), shot.palette().of(Role.SURFACE));
    }

    /// Where a lane is too low for a capsule, its text must do.
    private void paintBroken(Capsule capsule) {
        var ink = shot.palette().of(flight.trip().call());
        if (!shot.hasRoom(flight)) {
            capsule.write(graphics, ink);
            return;
        }
        double fresh = shot.freshness(flight);
        graphics.setGlobalAlpha(fresh);
        capsule.fillBroken(graphics, ink, (1 - fresh) * BREAK_GAP);
        graphics.setGlobalAlpha(1 - fresh);
        capsule.fill(graphics, shot.palette().of(Role.SURFACE), ink);
        capsule.outline(graphics, ink, 1.2, 4, 3);
        graphics.setGlobalAlpha(1);
        // at half strength neither of the two could be read
        capsule.write(graphics, fresh > STRONG ? shot.palette().of(Role.SURFACE) : fresh < FAINT ? ink : shot.palette().of(Role.INK));
    }

    /// On a ground of its own, or the line of its lane would cross it out.
    private void paintCause(double x, double y) {
        double width = Lettering.textWidth(cause, CAUSE_SIZE);
        graphics.setFill(shot.palette().of(Role.BACKGROUND));
        graphics.fillRect((side > 0 ? x : x - width) - 2, y - 1, width + 4, 3);
        graphics.setFont(Lettering.text(shot.hasRoom(flight) ? CAUSE_SIZE : Lettering.SMALL));
        graphics.setFill(shot.palette().of(Role.LOST));
        graphics.setTextAlign(side > 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(cause, x, y);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    private String cause(boolean briefly) {
        return switch (flight.fate()) {
            case Fate.Lost(_, var why) -> briefly ? MarkLook.briefly(why) : MarkLook.text(why);
            case Fate.Altered _ -> Texts.of("mark.corrupt");
            case Fate.Arrives _ -> "";
        };
    }
}
