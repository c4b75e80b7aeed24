package once.ui.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import once.channel.Flight;
import once.message.NodeId;
import once.simulation.Chronicle;
import once.simulation.Mark;
import once.simulation.Recording;
import once.ui.look.Palette;
import once.ui.look.Role;

/// A run as a small picture: a line for each node, a stroke for each flight, and a dot for what counts. Everything lies
/// between 0 and 1 each way.
///
/// @param rows how many nodes there are
record Sketch(int rows, List<Stroke> strokes, List<Dot> dots) {

    /// A flight.
    record Stroke(double fromX, double fromY, double toX, double toY, Role ink, boolean lost) {}

    /// What a dot stands for.
    enum Kind { EXECUTED, AGAIN, HIT, CRASH }

    /// Something at a node.
    record Dot(double x, double y, Role ink, Kind kind) {}

    /// More of a run than this cannot be told apart in a small picture.
    private static final int MOST_FLIGHTS = 160;

    Sketch {
        strokes = List.copyOf(strokes);
        dots = List.copyOf(dots);
    }

    static Sketch of(Recording recording) {
        var flights = recording.flights().subList(0, Math.min(MOST_FLIGHTS, recording.flights().size()));
        boolean whole = flights.size() == recording.flights().size();
        long end = Math.max(1, whole ? recording.endMicros() : flights.getLast().endsAt());
        var rows = rows(recording);
        var strokes = flights.stream().map(flight -> stroke(flight, rows, end)).toList();
        var dots = new ArrayList<Dot>();
        for (var mark : Chronicle.of(recording).marks()) {
            var kind = kind(mark);
            if (kind != null && mark.at() <= end) {
                dots.add(new Dot(mark.at() / (double) end, y(mark.node(), rows), ink(mark), kind));
            }
        }
        return new Sketch(rows.size(), strokes, dots);
    }

    /// Clients above servers; nodes that are only spoken of have no line.
    private static Map<NodeId, Integer> rows(Recording recording) {
        var rows = new HashMap<NodeId, Integer>();
        recording.scenario().nodes().keySet().forEach(node -> rows.put(node, rows.size()));
        return rows;
    }

    private static double y(NodeId node, Map<NodeId, Integer> rows) {
        return (rows.getOrDefault(node, rows.size() - 1) + 0.5) / rows.size();
    }

    private static Stroke stroke(Flight flight, Map<NodeId, Integer> rows, long end) {
        double from = y(flight.from(), rows);
        double to = from + (y(flight.to(), rows) - from) * flight.progress(flight.endsAt());
        return new Stroke(flight.sentAt() / (double) end, from, Math.min(1, flight.endsAt() / (double) end), to,
                Palette.roleOf(flight.trip().call()), flight.isLost());
    }

    private static Kind kind(Mark mark) {
        return switch (mark) {
            case Mark.Executed executed -> executed.isAgain() ? Kind.AGAIN : Kind.EXECUTED;
            case Mark.Hit _ -> Kind.HIT;
            case Mark.Crashed _ -> Kind.CRASH;
            case Mark.Dropped _, Mark.Refused _, Mark.OrphanKilled _, Mark.Discarded _, Mark.LateReply _, Mark.TimedOut _, Mark.Evicted _,
                    Mark.Restarted _, Mark.ConnectionsBroke _ -> null;
        };
    }

    private static Role ink(Mark mark) {
        return mark instanceof Mark.OfCall ofCall ? Palette.roleOf(ofCall.call()) : Role.AGAIN;
    }
}
