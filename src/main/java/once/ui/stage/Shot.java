package once.ui.stage;

import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import once.channel.Flight;
import once.message.Direction;
import once.simulation.Moment;
import once.ui.look.Palette;
import once.ui.look.Role;

/// One moment of the channel, about to be painted.
///
/// @param width of the channel, in pixels
/// @param endY how high a reply leaves its server, and a request reaches it, in pixels
record Shot(
        GraphicsContext graphics,
        double width,
        Moment moment,
        StageRun run,
        LaneLayout layout,
        Palette palette,
        ToDoubleFunction<Flight> endY) {

    private static final double LEAST_CAPSULE_PITCH = 12.5;
    private static final double LEAST_NAME_PITCH = 7.5;
    private static final int MOST_CAPSULES = 60;
    private static final double CAPSULE_HEIGHT = 26;
    /// The rest keeps the capsules of neighbouring lanes apart.
    private static final double CAPSULE_SHARE = 0.88;
    private static final double LEAST_CAPSULE = 14;
    private static final double MOST_WIDTH = 0.8;
    private static final double LEAST_NOSE = 8;
    private static final double LEAVING = 0.25;
    private static final double MARGIN = 4;

    /// How much height a flight's lane has.
    double pitch(Flight flight) {
        return layout.pitch(run.lanes().band(flight));
    }

    /// Whether there is room for a capsule.
    boolean hasRoom(Flight flight) {
        return pitch(flight) >= LEAST_CAPSULE_PITCH;
    }

    /// Whether there is room for a name at least, or only for an arrowhead; the names of a crowd would hide each other.
    boolean hasRoomForName(Flight flight) {
        double least = run.isCrowded() ? LEAST_CAPSULE_PITCH : LEAST_NAME_PITCH;
        return moment.inFlight().size() <= MOST_CAPSULES && pitch(flight) >= least;
    }

    /// Whether nobody waits for it any more.
    boolean isOver(Flight flight) {
        var call = moment.calls().get(flight.trip().call());
        return call == null || !call.isWaiting();
    }

    /// How fresh a flight's end is: 1 when it has just ended, 0 some time later.
    double freshness(Flight flight) {
        return run.freshness(flight.endsAt(), moment.micros());
    }

    Role role(Flight flight) {
        return isOver(flight) ? Role.INK_MUTED : Palette.roleOf(flight.trip().call());
    }

    double progress(Flight flight) {
        return flight.progress(Math.min(moment.micros(), flight.endsAt()));
    }

    double noseX(Flight flight) {
        double way = LEAST_NOSE + run.wholeWay(flight, progress(flight)) * (width - LEAST_NOSE);
        return Lanes.way(flight) == Direction.REQUEST ? way : width - way;
    }

    /// A reply leaves from what gave it, and a copy from its original, and glides into its lane; where several servers
    /// share a lane, a request glides out of it.
    double y(Flight flight) {
        double lane = layout.y(flight);
        double begun = progress(flight) / LEAVING;
        double toGo = (1 - progress(flight)) / LEAVING;
        if (begun < 1 && flight.trip().direction() == Direction.REPLY) {
            return between(endY.applyAsDouble(flight), lane, begun);
        }
        if (begun < 1 && flight.parent() > 0) {
            return between(run.original(flight).map(layout::y).orElse(lane), lane, begun);
        }
        boolean spreads = run.clients() > 1 && run.servers().size() > 1 && Lanes.way(flight) == Direction.REQUEST;
        return spreads && toGo < 1 ? between(endY.applyAsDouble(flight), lane, toGo) : lane;
    }

    private static double between(double from, double to, double part) {
        return from + (to - from) * part * part * (3 - 2 * part);
    }

    Capsule capsule(Flight flight) {
        var whole = new Capsule(noseX(flight), y(flight), height(flight), Lanes.way(flight), run.text(flight));
        return hasRoom(flight) && whole.width() <= MOST_WIDTH * width ? whole : whole.saying(run.briefly(flight));
    }

    /// Whether there is room for a capsule in few words, at least, and for something beside it.
    boolean fits(Flight flight, double beside) {
        return new Capsule(0, 0, height(flight), Lanes.way(flight), run.briefly(flight)).width() + beside <= width;
    }

    /// The capsule of a flight that did not make it: all of it in the channel, with room for why; in few words where
    /// there is not enough for all.
    Capsule stub(Flight flight, double roomForCause) {
        var whole = capsule(flight);
        var fitting = whole.width() + roomForCause <= width ? whole
                : whole.saying(run.briefly(flight));
        return fitting.within(MARGIN, width - MARGIN);
    }

    private double height(Flight flight) {
        return Math.min(CAPSULE_HEIGHT, Math.max(pitch(flight) * CAPSULE_SHARE, Math.min(LEAST_CAPSULE, pitch(flight) - 0.5)));
    }

    /// Which lane a flight takes, as one number.
    int laneKey(Flight flight) {
        return (run.lanes().band(flight) * 2 + Lanes.way(flight).ordinal()) * 1_000 + run.lanes().lane(flight);
    }
}
