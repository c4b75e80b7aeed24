package once.ui.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import once.channel.Fate;
import once.channel.Flight;
import once.message.Direction;
import once.simulation.Moment;
import once.ui.look.Glyph;
import once.ui.look.Lettering;
import once.ui.look.MarkLook;
import once.ui.look.Palette;
import once.ui.look.Role;

/// Paints the flights of one moment into the channel: capsules on their way, and the stubs of those that were lost.
final class FlightsPainter {

    /// A flight, and where it was painted.
    record Painted(Flight flight, Capsule capsule) {}

    private static final double LEAST_CAPSULE_PITCH = 14.5;
    private static final int MOST_CAPSULES = 60;
    private static final double CAPSULE_HEIGHT = 26;
    private static final double LEAVING = 0.25;
    private static final double BREAK_GAP = 9;
    private static final double BEFORE_THE_END = 0.7;
    private static final double LEAST_NOSE = 8;

    private final Dots dots = new Dots();
    private final List<Painted> painted = new ArrayList<>();
    private final Set<Integer> takenLanes = new HashSet<>();

    /// What is on the canvas now, what lies on top last.
    List<Painted> painted() {
        return painted;
    }

    /// @param sourceY how high a reply leaves the server
    void paint(GraphicsContext graphics, double width, Moment moment, StageRun run, LaneLayout layout, Palette palette,
            ToDoubleFunction<Flight> sourceY) {
        painted.clear();
        takenLanes.clear();
        boolean crowded = moment.inFlight().size() > MOST_CAPSULES;
        for (var flight : moment.inFlight().values()) {
            takenLanes.add(laneKey(flight, run));
        }
        paintStubs(graphics, width, moment, run, layout, palette, crowded);
        for (var flight : moment.inFlight().values()) {
            double nose = noseX(flight, flight.progress(moment.micros()), width);
            double y = height(flight, moment, layout, sourceY);
            double pitch = layout.pitch(run.lanes().band(flight));
            var ground = isOver(flight, moment) ? palette.of(Role.SURFACE_SUNKEN) : palette.of(flight.trip().call());
            if (crowded || pitch < LEAST_CAPSULE_PITCH) {
                dots.stamp(graphics, nose, y, Math.clamp(pitch - 1, 4, 9), Lanes.way(flight),
                        isOver(flight, moment) ? palette.of(Role.INK_MUTED) : ground);
            } else {
                paintCapsule(graphics, flight, capsule(flight, nose, y, pitch, run), isOver(flight, moment), ground, palette);
            }
        }
    }

    private void paintCapsule(GraphicsContext graphics, Flight flight, Capsule capsule, boolean over, Color ground, Palette palette) {
        capsule.fill(graphics, ground, over ? palette.of(Role.INK_MUTED) : palette.of(Role.SURFACE));
        if (over) {
            capsule.outline(graphics, palette.of(Role.INK_MUTED), 1);
        }
        if (flight.fate() instanceof Fate.Altered) {
            capsule.outline(graphics, palette.of(Role.AGAIN), 2.5, 2, 3);
        }
        painted.add(new Painted(flight, capsule));
    }

    private static Capsule capsule(Flight flight, double nose, double y, double pitch, StageRun run) {
        return new Capsule(nose, y, Math.min(CAPSULE_HEIGHT, pitch - 1.5), Lanes.way(flight), run.names().of(flight));
    }

    private static double noseX(Flight flight, double progress, double width) {
        double way = LEAST_NOSE + progress * (width - LEAST_NOSE);
        return Lanes.way(flight) == Direction.REQUEST ? way : width - way;
    }

    /// A reply leaves from what gave it and glides into its lane.
    private static double height(Flight flight, Moment moment, LaneLayout layout, ToDoubleFunction<Flight> sourceY) {
        double lane = layout.y(flight);
        double progress = flight.progress(moment.micros());
        if (Lanes.way(flight) == Direction.REQUEST || progress >= LEAVING) {
            return lane;
        }
        double part = progress / LEAVING;
        double eased = part * part * (3 - 2 * part);
        double source = sourceY.applyAsDouble(flight);
        return source + (lane - source) * eased;
    }

    /// Whether nobody waits for it any more.
    private static boolean isOver(Flight flight, Moment moment) {
        var call = moment.calls().get(flight.trip().call());
        return call == null || !call.isWaiting();
    }

    private void paintStubs(GraphicsContext graphics, double width, Moment moment, StageRun run, LaneLayout layout, Palette palette,
            boolean crowded) {
        for (var flight : moment.lost().descendingMap().values()) {
            if (takenLanes.add(laneKey(flight, run))) {
                paintStub(graphics, flight, width, moment, run, layout, palette, crowded);
            }
        }
    }

    private void paintStub(GraphicsContext graphics, Flight flight, double width, Moment moment, StageRun run, LaneLayout layout,
            Palette palette, boolean crowded) {
        double pitch = layout.pitch(run.lanes().band(flight));
        double nose = noseX(flight, flight.progress(flight.endsAt()), width);
        double y = layout.y(flight);
        boolean atItsEnd = flight.progress(flight.endsAt()) > BEFORE_THE_END;
        int way = (Lanes.way(flight) == Direction.REQUEST) == atItsEnd ? -1 : 1;
        if (!crowded && pitch >= LEAST_CAPSULE_PITCH) {
            var capsule = capsule(flight, nose, y, pitch, run);
            paintBroken(graphics, capsule, run.freshness(flight.endsAt(), moment.micros()), palette.of(flight.trip().call()));
            painted.add(new Painted(flight, capsule));
            paintCause(graphics, (atItsEnd ? capsule.tailX() : nose) + way * 28, y, way, cause(flight), palette);
            nose = atItsEnd ? capsule.tailX() : nose;
        }
        Glyph.CROSS.paint(graphics, nose + way * 15, y, palette.of(Role.LOST), palette.of(Role.SURFACE));
    }

    private static void paintBroken(GraphicsContext graphics, Capsule capsule, double fresh, Color ink) {
        if (fresh > 0) {
            graphics.setGlobalAlpha(fresh);
            capsule.fillBroken(graphics, ink, (1 - fresh) * BREAK_GAP);
        }
        graphics.setGlobalAlpha(1 - fresh);
        capsule.outline(graphics, ink, 1.2, 4, 3);
        capsule.write(graphics, ink);
        graphics.setGlobalAlpha(1);
    }

    private static String cause(Flight flight) {
        return switch (flight.fate()) {
            case Fate.Lost(_, var cause) -> MarkLook.text(cause);
            case Fate.Altered _ -> "corrupt";
            case Fate.Arrives _ -> "";
        };
    }

    private static void paintCause(GraphicsContext graphics, double x, double y, int way, String cause, Palette palette) {
        graphics.setFont(Lettering.text(12));
        graphics.setFill(palette.of(Role.LOST));
        graphics.setTextAlign(way > 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(cause, x, y);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    private static int laneKey(Flight flight, StageRun run) {
        return (run.lanes().band(flight) * 2 + Lanes.way(flight).ordinal()) * 1_000 + run.lanes().lane(flight);
    }
}
