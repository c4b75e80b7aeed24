package once.ui.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.Flight;
import once.ui.look.Glyph;
import once.ui.look.Role;

/// Paints the flights of one moment into the channel: capsules on their way, and the stubs of those that were lost.
final class FlightsPainter {

    /// A flight, and where it was painted.
    record Painted(Flight flight, Capsule capsule) {}

    private static final double LEAST_DOT = 4;
    private static final double MOST_DOT = 9;
    /// Where nothing else is painted as near, a name fits whatever its lane's height.
    private static final double NAME_HEIGHT = 12;

    private final Dots dots = new Dots();
    private final List<Painted> painted = new ArrayList<>();

    /// What is on the canvas now, what lies on top last.
    List<Painted> painted() {
        return painted;
    }

    void paint(Shot shot) {
        painted.clear();
        paintStubs(shot);
        shot.moment().inFlight().values().forEach(flight -> paint(flight, shot));
    }

    /// Where a later flight or stub needs the lane, an earlier stub gives way.
    private void paintStubs(Shot shot) {
        Set<Integer> taken = new HashSet<>();
        var heights = new TreeSet<Double>();
        shot.moment().inFlight().values().forEach(flight -> {
            taken.add(shot.laneKey(flight));
            heights.add(shot.y(flight));
        });
        for (var flight : shot.moment().lost().descendingMap().values()) {
            if (taken.add(shot.laneKey(flight))) {
                double y = shot.layout().y(flight);
                boolean alone = heights.subSet(y - NAME_HEIGHT, y + NAME_HEIGHT).isEmpty();
                heights.add(y);
                new Stub(flight, shot, alone).paint().ifPresent(capsule -> painted.add(new Painted(flight, capsule)));
            }
        }
    }

    private void paint(Flight flight, Shot shot) {
        if (shot.hasRoomForName(flight)) {
            var capsule = shot.capsule(flight);
            painted.add(new Painted(flight, capsule));
            if (shot.hasRoom(flight)) {
                paint(flight, capsule, shot);
                return;
            }
            capsule.write(shot.graphics(), shot.palette().of(shot.role(flight)));
        }
        double height = Math.clamp(shot.pitch(flight) - 1, LEAST_DOT, MOST_DOT);
        dots.stamp(shot.graphics(), shot.noseX(flight), shot.y(flight), height, Lanes.way(flight), shot.palette().of(shot.role(flight)));
    }

    private static void paint(Flight flight, Capsule capsule, Shot shot) {
        var palette = shot.palette();
        if (shot.isOver(flight)) {
            capsule.fill(shot.graphics(), palette.of(Role.SURFACE_SUNKEN), palette.of(Role.INK_MUTED));
            capsule.outline(shot.graphics(), palette.of(Role.INK_MUTED), 1);
        } else {
            capsule.fill(shot.graphics(), palette.of(flight.trip().call()), palette.of(Role.SURFACE));
        }
        switch (flight.fate()) {
            case Fate.Altered(_, Alteration.FlipBit _) -> capsule.outlineJagged(shot.graphics(), palette.of(Role.AGAIN), 2);
            case Fate.Altered(_, Alteration.Rewrite _), Fate.Altered(_, Alteration.Replay _) -> paintMask(capsule, shot);
            case Fate.Arrives _, Fate.Lost _ -> { }
        }
    }

    private static void paintMask(Capsule capsule, Shot shot) {
        capsule.outline(shot.graphics(), shot.palette().of(Role.AGAIN), 2);
        double x = (capsule.noseX() + capsule.tailX()) / 2;
        Glyph.MASK.paint(shot.graphics(), x, capsule.y() - capsule.height() / 2, shot.palette().of(Role.AGAIN), shot.palette().of(Role.SURFACE));
    }
}
