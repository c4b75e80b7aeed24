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
import once.message.MessageId;
import once.message.Trip;
import once.node.Happening;

/// A recording read through once, for whoever draws all of it: its calls as bars, what deserves a mark, and which
/// replies came from the cache. Lists are in the order of the events.
public final class Chronicle {

    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark.Executed> executions = new ArrayList<>();
    private final List<Working> workings = new ArrayList<>();
    private final Map<CallId, CallBar> bars = new TreeMap<>();
    private final BitSet fromCache = new BitSet();
    private final Map<CallId, Integer> counts = new TreeMap<>();
    private final Map<MessageId, CallId> remembered = new TreeMap<>();
    private Mark.Hit lastHit;

    private Chronicle() {}

    /// Reads a recording.
    public static Chronicle of(Recording recording) {
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
            case Event.Told(int number, long at, _, var happening) -> told(number, at, happening);
            case Event.Sent(_, long at, var flight) -> sent(at, flight);
            case Event.Arrived _, Event.Lost _, Event.Discarded _, Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ -> { }
        }
    }

    private void sent(long at, Flight flight) {
        var trip = flight.trip();
        if (lastHit != null && lastHit.at() == at && trip.direction() == Direction.REPLY && trip.copy(0).equals(lastHit.trip().reply())) {
            fromCache.set(flight.number());
        }
    }

    private void told(int number, long at, Happening happening) {
        switch (happening) {
            case Happening.CallBegan(var call, var operation) -> bars.put(call, new CallBar(number, call, operation, at, CallBar.OPEN, null));
            case Happening.CallEnded(var call, var outcome) -> bars.compute(call, (_, bar) -> bar.ended(at, outcome));
            case Happening.AttemptTimedOut(var call, int attempt) -> marks.add(new Mark.TimedOut(number, at, call, attempt));
            case Happening.LateReplyIgnored(var trip) -> marks.add(new Mark.LateReply(number, at, trip));
            case Happening.StageBegan(var trip, var operation, _, long lasts) -> workings.add(new Working(number, at, at + lasts, trip, operation));
            case Happening.Executed done -> executed(number, at, done);
            case Happening.Remembered(var trip, var id, _) -> remembered.put(id, trip.call());
            case Happening.AnsweredFromCache(var trip, var reply) -> hit(new Mark.Hit(number, at, trip, reply.id()));
            case Happening.Dropped(Trip trip, _, Happening.Drop why) when why == Happening.Drop.IN_PROGRESS -> marks.add(new Mark.InProgress(number, at, trip));
            case Happening.Evicted(var id, var why) -> marks.add(new Mark.Evicted(number, at, id, remembered.get(id), why));
            case Happening.OfClient _, Happening.OfServer _ -> { }
        }
    }

    private void executed(int number, long at, Happening.Executed done) {
        int nth = counts.merge(done.trip().call(), 1, Integer::sum);
        var mark = new Mark.Executed(number, at, done.trip(), done.operation(), done.change(), nth);
        marks.add(mark);
        executions.add(mark);
    }

    private void hit(Mark.Hit hit) {
        lastHit = hit;
        marks.add(hit);
    }
}
