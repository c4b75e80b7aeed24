package once.ui.spacetime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import once.channel.Flight;
import once.message.CallId;
import once.message.NodeId;
import once.simulation.CallBar;
import once.simulation.Chronicle;
import once.simulation.Mark;
import once.simulation.Recording;
import once.simulation.Span;
import once.simulation.Working;

/// Where on an axis everything lies that is drawn of a recording. Of folded calls only the bars are.
final class Places {

    /// Marks of one kind at one node, of which few are drawn where many lie close together.
    private record Kind(Class<?> what, boolean again, NodeId node) {
        static Kind of(Mark mark) {
            return new Kind(mark.getClass(), mark instanceof Mark.Executed executed && executed.isAgain(), mark.node());
        }
    }

    private static final Recording.Derivation<Places> IN_TIME =
            run -> new Places(Scenery.of(run, null), new TimeAxis(run.endMicros()), Set.of());
    private static final Recording.Derivation<Places> BY_EVENT = run -> new Places(Scenery.of(run, null), EventAxis.of(run), Set.of());

    private static final Recording.Derivation<List<List<Mark>>> KINDS = run -> kinds(Chronicle.of(run).marks());

    private final Intervals<Flight> flights;
    private final Crowd crowd;
    private final List<Intervals<Mark>> marks;
    private final List<Intervals<CallBar>> bars;
    private final Intervals<Working> workings;
    private final Intervals<Span> spans;

    Places(Scenery scenery, Axis axis, Set<CallId> calls) {
        // every mark and flight of a long run is looked up
        var folded = new HashSet<>(calls);
        var chronicle = scenery.chronicle();
        var journeys = scenery.journeys();
        var drawn = folded.isEmpty() ? scenery.recording().flights()
                : scenery.recording().flights().stream().filter(flight -> !folded.contains(flight.trip().call())).toList();
        flights = new Intervals<>(drawn, flight -> start(flight, axis, journeys), flight -> end(flight, axis, journeys, scenery));
        crowd = new Crowd(flights);
        marks = marks(scenery.recording().derived(KINDS), axis, folded);
        bars = bars(scenery, axis);
        var worked = chronicle.workings().stream().filter(working -> !folded.contains(working.trip().call())).toList();
        workings = new Intervals<>(worked, working -> axis.of(working.from()), working -> axis.of(working.until()));
        spans = new Intervals<>(chronicle.spans(), span -> axis.of(span.from()),
                span -> span.until() == Long.MAX_VALUE ? axis.last() : axis.of(span.until()));
    }

    /// Where everything lies while no call is folded.
    static Places unfolded(Recording run, boolean perEvent) {
        return run.derived(perEvent ? BY_EVENT : IN_TIME);
    }

    static double start(Flight flight, Axis axis, Journeys journeys) {
        return axis.of(flight.sentAt(), journeys.left(flight));
    }

    static double end(Flight flight, Axis axis, Journeys journeys, Scenery scenery) {
        return axis.of(flight.endsAt(), Math.min(journeys.ended(flight), scenery.recording().events().size()));
    }

    private static List<List<Mark>> kinds(List<Mark> all) {
        var groups = new LinkedHashMap<Kind, List<Mark>>();
        all.forEach(mark -> groups.computeIfAbsent(Kind.of(mark), _ -> new ArrayList<>()).add(mark));
        return List.copyOf(groups.values());
    }

    private static List<Intervals<Mark>> marks(List<List<Mark>> kinds, Axis axis, Set<CallId> folded) {
        return kinds.stream().map(kind -> folded.isEmpty() ? kind
                        : kind.stream().filter(mark -> !(mark instanceof Mark.OfCall ofCall && folded.contains(ofCall.call()))).toList())
                .filter(marks -> !marks.isEmpty())
                .map(marks -> new Intervals<>(marks, mark -> place(mark, axis), mark -> place(mark, axis))).toList();
    }

    private static double place(Mark mark, Axis axis) {
        return axis.of(mark.at(), mark.number());
    }

    private static List<Intervals<CallBar>> bars(Scenery scenery, Axis axis) {
        var ofClient = new TreeMap<Integer, List<CallBar>>();
        IntStream.rangeClosed(1, scenery.clients()).forEach(client -> ofClient.put(client, new ArrayList<>()));
        scenery.chronicle().bars().forEach(bar -> ofClient.computeIfAbsent(bar.call().client(), _ -> new ArrayList<>()).add(bar));
        double end = axis.of(scenery.recording().endMicros(), scenery.recording().events().size());
        return ofClient.values().stream().map(bars -> new Intervals<>(bars, bar -> axis.of(bar.beganAt(), bar.number()),
                bar -> bar.isOpen() ? end : axis.of(bar.endedAt(), bar.endNumber()))).toList();
    }

    Intervals<Flight> flights() {
        return flights;
    }

    /// How many flights there are where.
    Crowd crowd() {
        return crowd;
    }

    /// The marks, those of a kind together.
    List<Intervals<Mark>> marks() {
        return marks;
    }

    /// The calls, those of a client together.
    List<Intervals<CallBar>> bars() {
        return bars;
    }

    Intervals<Working> workings() {
        return workings;
    }

    Intervals<Span> spans() {
        return spans;
    }
}
