package once.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.message.CallId;
import once.message.Direction;
import once.message.MessageId;
import once.message.NodeId;
import once.node.Happening;
import once.simulation.CacheHistory.Arrival;
import once.simulation.CacheHistory.Life;

/// Keeps a book for every request at every server while a recording is read.
final class CacheBooks {

    private static final class Book {
        private final List<Life> lives = new ArrayList<>();
        private final List<Arrival> arrivals = new ArrayList<>();
        private CallId call;
        private boolean executed;

        private void remembered(long at, long until) {
            lives.add(new Life(at, until, Long.MAX_VALUE, null));
        }

        private void forgotten(long at, Happening.Evicted.Why why) {
            if (!lives.isEmpty()) {
                lives.set(lives.size() - 1, lives.getLast().ending(at, why));
            }
        }

        private void refreshed(long until) {
            if (!lives.isEmpty() && !lives.getLast().isOver()) {
                lives.set(lives.size() - 1, new Life(lives.getLast().from(), until, Long.MAX_VALUE, null));
            }
        }

        private void executed(int number, long at) {
            arrivals.add(new Arrival(number, at, executed ? Arrival.What.AGAIN : Arrival.What.EXECUTED));
            executed = true;
        }
    }

    private final Map<NodeId, Map<MessageId, Book>> books = new TreeMap<>();
    private final Map<NodeId, Map<CallId, Book>> ofCalls = new TreeMap<>();
    private final Map<CallId, Long> sent = new TreeMap<>();

    void read(Event event) {
        switch (event) {
            case Event.Sent(_, long at, var flight) when flight.trip().direction() == Direction.REQUEST ->
                    sent.putIfAbsent(flight.trip().call(), at);
            case Event.Arrived(_, _, var flight) when flight.trip().direction() == Direction.REQUEST ->
                    open(flight.to(), flight.message().id(), flight.trip().call());
            case Event.Told(int number, long at, var node, Happening.OfServer happening) -> told(number, at, node, happening);
            case Event.OfFlight _, Event.Told _, Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ -> { }
        }
    }

    private void open(NodeId server, MessageId id, CallId call) {
        var book = book(server, id);
        book.call = call;
        callsAt(server).put(call, book);
    }

    private Map<CallId, Book> callsAt(NodeId server) {
        return ofCalls.computeIfAbsent(server, _ -> new TreeMap<>());
    }

    private Map<MessageId, Book> booksAt(NodeId server) {
        return books.computeIfAbsent(server, _ -> new TreeMap<>());
    }

    private Book book(NodeId server, MessageId id) {
        return booksAt(server).computeIfAbsent(id, _ -> new Book());
    }

    private void told(int number, long at, NodeId node, Happening.OfServer happening) {
        switch (happening) {
            case Happening.Remembered(_, var id, long lifetime) -> book(node, id).remembered(at, ends(at, lifetime));
            case Happening.Recovered(var id, _) -> book(node, id).remembered(at, Long.MAX_VALUE);
            case Happening.Refreshed(var id, long lifetime) -> book(node, id).refreshed(ends(at, lifetime));
            case Happening.Evicted(var id, var why) -> book(node, id).forgotten(at, why);
            case Happening.AnsweredFromCache(_, var reply) -> came(number, at, book(node, reply.id()), Arrival.What.HIT);
            case Happening.Dropped(_, var id, _) -> came(number, at, book(node, id), Arrival.What.TURNED_AWAY);
            case Happening.Refused(_, var id, _) -> came(number, at, book(node, id), Arrival.What.TURNED_AWAY);
            case Happening.Executed done -> executed(number, at, callsAt(node).get(done.trip().call()));
            case Happening.Crashed _ -> booksAt(node).values().forEach(book -> book.forgotten(at, null));
            case Happening.StageBegan _, Happening.Logged _, Happening.ReplyCached _, Happening.Queued _,
                    Happening.OrphanKilled _, Happening.SilenceBegan _,
                    Happening.SilenceEnded _, Happening.SnapshotSaved _, Happening.BoundRaised _, Happening.Restarted _,
                            Happening.Unexpected _ -> { }
        }
    }

    private static void came(int number, long at, Book book, Arrival.What what) {
        book.arrivals.add(new Arrival(number, at, what));
    }

    private static void executed(int number, long at, Book book) {
        if (book != null) {
            book.executed(number, at);
        }
    }

    private static long ends(long at, long lifetime) {
        return lifetime == Long.MAX_VALUE ? Long.MAX_VALUE : at + lifetime;
    }

    /// What the books say at the end.
    List<CacheHistory> closed() {
        var all = new ArrayList<CacheHistory>();
        books.forEach((server, ofIds) -> ofIds.forEach((id, book) -> all.add(closed(server, id, book))));
        all.sort(Comparator.comparingLong(CacheHistory::firstSentAt).thenComparing(CacheHistory::server)
                .thenComparing(CacheHistory::id));
        return List.copyOf(all);
    }

    private CacheHistory closed(NodeId server, MessageId id, Book book) {
        return new CacheHistory(server, id, book.call, book.call == null ? -1
                : sent.getOrDefault(book.call, -1L), book.lives, book.arrivals);
    }
}
