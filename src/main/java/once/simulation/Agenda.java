package once.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import once.channel.Flight;
import once.message.NodeId;
import once.node.Timer;

/// The one queue of everything that is going to happen.
final class Agenda {

    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final Map<Due.What.TimerFires, Due> timers = new HashMap<>();
    private long lastNumber;
    private int pending;

    /// @param place where it stands among flights that end at the same instant
    void add(Flight flight, int place) {
        add(flight.endsAt(), place, new Due.What.FlightEnds(flight));
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
            due.stopped = true;
            uncount(due);
        }
    }

    /// Whether only timers are left that no run is kept going for.
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

    private Due add(long at, int place, Due.What what) {
        var due = new Due(at, place, ++lastNumber, what);
        queue.add(due);
        pending += due.isHousekeeping() ? 0 : 1;
        return due;
    }

    private void forget(Due due) {
        uncount(due);
        if (due.what instanceof Due.What.TimerFires timer) {
            timers.remove(timer);
        }
    }

    private void uncount(Due due) {
        pending -= due.isHousekeeping() ? 0 : 1;
    }
}
