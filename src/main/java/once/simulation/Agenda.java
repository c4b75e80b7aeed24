package once.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import once.channel.Flight;
import once.message.NodeId;
import once.node.Timer;

/// The one queue of everything that is going to happen.
final class Agenda {

    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final Map<Due.What.TimerFires, Due> timers = new HashMap<>();
    private long lastNumber;
    private int pending;

    Due add(long at, Due.What what) {
        return add(at, 0, what);
    }

    /// @param place where it stands among the like that are due at the same instant
    Due add(long at, int place, Due.What what) {
        return add(new Due(at, place, ++lastNumber, what));
    }

    private Due add(Due due) {
        queue.add(due);
        pending += due.housekeeping ? 0 : 1;
        return due;
    }

    /// Starts a timer, anew if it runs.
    ///
    /// @param place where it stands among timers that run out at the same instant
    void start(NodeId node, Timer timer, long at, int place) {
        stop(node, timer);
        var what = new Due.What.TimerFires(node, timer);
        timers.put(what, add(at, place, what));
    }

    void stop(NodeId node, Timer timer) {
        var due = timers.remove(new Due.What.TimerFires(node, timer));
        if (due != null) {
            cancel(due);
        }
    }

    /// Stops all timers of a node.
    void stopAll(NodeId node) {
        for (var due : withWhat(what -> what instanceof Due.What.TimerFires(var whose, _) && whose.equals(node))) {
            timers.remove(due.what);
            cancel(due);
        }
    }

    /// Takes out the flights that are on their way and fit, in the order in which they would have ended.
    List<Flight> takeFlights(Predicate<Flight> which) {
        var taken = new ArrayList<Flight>();
        for (var due : withWhat(what -> what instanceof Due.What.FlightEnds(var flight) && which.test(flight))) {
            cancel(due);
            taken.add(((Due.What.FlightEnds) due.what).flight());
        }
        return taken;
    }

    /// In the order in which they are due: a heap has none of its own.
    private List<Due> withWhat(Predicate<Due.What> which) {
        return queue.stream().filter(due -> !due.stopped && which.test(due.what)).sorted().toList();
    }

    /// Puts off something that was taken. It keeps its number: what was sent first still comes first.
    void postpone(Due due, long at) {
        var later = add(new Due(at, due.place, due.number, due.what));
        if (due.what instanceof Due.What.TimerFires timer) {
            timers.put(timer, later);
        }
    }

    /// Whether only such things are left that no run is kept going for.
    boolean isSettled() {
        return pending == 0;
    }

    /// Takes the first thing due, or null where nothing is left.
    Due next() {
        for (var due = queue.poll(); due != null; due = queue.poll()) {
            if (!due.stopped) {
                forget(due);
                return due;
            }
        }
        return null;
    }

    private void forget(Due due) {
        uncount(due);
        if (due.what instanceof Due.What.TimerFires timer) {
            timers.remove(timer);
        }
    }

    private void cancel(Due due) {
        due.stopped = true;
        uncount(due);
    }

    private void uncount(Due due) {
        pending -= due.housekeeping ? 0 : 1;
    }
}
