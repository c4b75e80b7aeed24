package once.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Flight;
import once.message.CallId;
import once.message.Direction;
import once.message.NodeId;
import once.node.Happening;

/// A recording read through once, for whoever draws all of it: its calls as bars, what deserves a mark, and which
/// replies came from the cache. Lists are in the order of the events.
public final class Chronicle {

    private static final Recording.Derivation<Chronicle> READ = Chronicle::read;

    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark.Executed> executions = new ArrayList<>();
    private final List<Working> workings = new ArrayList<>();
    private final Map<CallId, CallBar> bars = new TreeMap<>();
    private final BitSet fromCache = new BitSet();
    private final Map<CallId, Integer> counts = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();
    private Mark.Hit lastHit;
    /// Those before are over.
    private int overSpans;
    private int overWorkings;

    private Chronicle() {}

    /// What a recording tells, read once.
    public static Chronicle of(Recording recording) {
        return recording.derived(READ);
    }

    private static Chronicle read(Recording recording) {
        var chronicle = new Chronicle();
        recording.events().forEach(chronicle::read);
        return chronicle;
    }

    /// What deserves a mark.
    public List<Mark> marks() {
        return Collections.unmodifiableList(marks);
    }

    /// The executions among the marks.
    public List<Mark.Executed> executions() {
        return Collections.unmodifiableList(executions);
    }

    /// The executions that take their time.
    public List<Working> workings() {
        return Collections.unmodifiableList(workings);
    }

    /// The times in which a node did not serve.
    public List<Span> spans() {
        return Collections.unmodifiableList(spans);
    }

    /// The calls, in the order of their ids.
    public List<CallBar> bars() {
        return List.copyOf(bars.values());
    }

    /// The bar of a call; null for one that never began.
    public CallBar bar(CallId call) {
        return bars.get(call);
    }

    /// Whether a flight is a reply that the cache gave.
    public boolean isFromCache(Flight flight) {
        return fromCache.get(flight.number());
    }

    /// The last of these that happened among the first `applied` events; null where none did.
    public <M extends Mark> M lastOf(List<M> ofMarks, int applied) {
        int count = countOf(ofMarks, applied);
        return count == 0 ? null : ofMarks.get(count - 1);
    }

    /// The last marks since a time that happened among the first `applied` events.
    ///
    /// @param most how many at most
    public List<Mark> marksBetween(double sinceMicros, int applied, int most) {
        int until = countOf(marks, applied);
        int from = until;
        while (from > 0 && until - from < most && marks.get(from - 1).at() >= sinceMicros) {
            from--;
        }
        return marks().subList(from, until);
    }

    private static int countOf(List<? extends Mark> ofMarks, int applied) {
        int low = 0;
        int high = ofMarks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ofMarks.get(middle).number() <= applied) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void read(Event event) {
        switch (event) {
            case Event.Told(int number, long at, var node, Happening.Crashed _) -> crashed(number, at, node);
            case Event.Told(int number, long at, var node, Happening.Restarted(int incarnation)) ->
                restarted(number, at, node, incarnation);
            case Event.Told(int number, long at, var node, Happening.OfClient happening) -> told(number, at, node, happening);
            case Event.Told(int number, long at, var node, Happening.OfServer happening) -> told(number, at, node, happening);
            case Event.Told _ -> { }
            case Event.Sent(_, long at, var flight) -> sent(at, flight);
            case Event.Discarded(int number, long at, var flight, var because) ->
                marks.add(new Mark.Discarded(number, at, flight.to(), flight.trip(), because));
            case Event.ConnectionsBroke(int number, long at, var client) ->
                marks.add(new Mark.ConnectionsBroke(number, at, client));
            case Event.Arrived _, Event.Lost _, Event.TimerStarted _, Event.TimerStopped _ -> { }
        }
    }

    private void sent(long at, Flight flight) {
        var trip = flight.trip();
        if (lastHit != null && lastHit.at() == at && trip.direction() == Direction.REPLY
                && trip.copy(0).equals(lastHit.trip().reply())) {
            fromCache.set(flight.number());
        }
    }

    private void told(int number, long at, NodeId node, Happening.OfClient happening) {
        switch (happening) {
            case Happening.CallBegan(var call, var operation) -> bars.put(call, CallBar.began(number, call, operation, at));
            case Happening.CallEnded(var call, var outcome) ->
                bars.computeIfPresent(call, (_, bar) -> bar.ended(number, at, outcome));
            case Happening.AttemptTimedOut(var call, int attempt) ->
                marks.add(new Mark.TimedOut(number, at, node, call, attempt));
            case Happening.LateReplyIgnored(var trip) -> marks.add(new Mark.LateReply(number, at, node, trip));
            case Happening.RetryPostponed _, Happening.RetryBudgetSpent _, Happening.IncarnationLearned _, Happening.Crashed _,
                    Happening.Restarted _, Happening.Unexpected _ -> { }
        }
    }

    private void told(int number, long at, NodeId node, Happening.OfServer happening) {
        switch (happening) {
            case Happening.StageBegan(var trip, _, _, long lasts) -> workings.add(new Working(node, trip, at, at + lasts));
            case Happening.Executed done -> executed(number, at, node, done);
            case Happening.AnsweredFromCache(var trip, var reply) -> hit(new Mark.Hit(number, at, node, trip, reply.id()));
            case Happening.Dropped(var trip, _, var why) -> marks.add(new Mark.Dropped(number, at, node, trip, why));
            case Happening.Refused(var trip, _, var refusal) -> marks.add(new Mark.Refused(number, at, node, trip, refusal));
            case Happening.Evicted(var id, var why) -> marks.add(new Mark.Evicted(number, at, node, id, why));
            case Happening.OrphanKilled(var trip, _, _) -> killed(new Mark.OrphanKilled(number, at, node, trip));
            case Happening.SilenceBegan(long lasts) -> spans.add(new Span(node, Span.Kind.SILENT, at, at + lasts));
            case Happening.Remembered _, Happening.Refreshed _, Happening.Logged _, Happening.ReplyCached _, Happening.Queued _,
                    Happening.SilenceEnded _, Happening.SnapshotSaved _, Happening.BoundRaised _, Happening.Recovered _,
                    Happening.Crashed _, Happening.Restarted _, Happening.Unexpected _ -> { }
        }
    }

    private void executed(int number, long at, NodeId node, Happening.Executed done) {
        int nth = counts.merge(done.trip().call(), 1, Integer::sum);
        var mark = new Mark.Executed(number, at, node, done.trip(), done.operation(), done.change(), nth);
        marks.add(mark);
        executions.add(mark);
    }

    private void hit(Mark.Hit hit) {
        lastHit = hit;
        marks.add(hit);
    }

    private void killed(Mark.OrphanKilled killed) {
        marks.add(killed);
        workings.replaceAll(working -> working.trip().equals(killed.trip()) ? working.ending(killed.at()) : working);
    }

    /// Whatever the node was about ends with it.
    private void crashed(int number, long at, NodeId node) {
        marks.add(new Mark.Crashed(number, at, node));
        endWorkings(node, at);
        endSpans(node, at);
        spans.add(new Span(node, Span.Kind.DOWN, at, Long.MAX_VALUE));
    }

    private void restarted(int number, long at, NodeId node, int incarnation) {
        marks.add(new Mark.Restarted(number, at, node, incarnation));
        endSpans(node, at);
    }

    /// A node may crash thousands of times.
    private void endSpans(NodeId node, long at) {
        while (overSpans < spans.size() && spans.get(overSpans).until() <= at) {
            overSpans++;
        }
        spans.subList(overSpans, spans.size())
                .replaceAll(span -> span.node().equals(node) && span.until() > at ? span.ending(at) : span);
    }

    private void endWorkings(NodeId node, long at) {
        while (overWorkings < workings.size() && workings.get(overWorkings).until() <= at) {
            overWorkings++;
        }
        workings.subList(overWorkings, workings.size())
                .replaceAll(working -> working.node().equals(node) ? working.ending(at) : working);
    }
}
