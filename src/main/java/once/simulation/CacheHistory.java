package once.simulation;

import java.util.ArrayList;
import java.util.List;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.node.Happening;

/// What a server's duplicate filter knew of one request throughout a run: when it was remembered, when forgotten, and
/// which copies of the request came when.
///
/// @param firstSentAt when the client first sent the request, in microseconds; -1 for one that was never sent
/// @param lives the times in which the server remembered it, in order
/// @param arrivals the copies that came, in order
public record CacheHistory(NodeId server, MessageId id, CallId call, long firstSentAt, List<Life> lives, List<Arrival> arrivals) {

    /// A time in which a request is remembered.
    ///
    /// @param from when it was first received, in microseconds
    /// @param until when its lifetime ends or would have ended; [Long#MAX_VALUE] for never
    /// @param endedAt when it was forgotten; [Long#MAX_VALUE] where it never was in this run
    /// @param why what ended it; null for a crash, or where it never ended
    public record Life(long from, long until, long endedAt, Happening.Evicted.Why why) {

        /// Whether the server forgot it in this run.
        public boolean isOver() {
            return endedAt != Long.MAX_VALUE;
        }

        Life ending(long at, Happening.Evicted.Why because) {
            return isOver() ? this : new Life(from, until, at, because);
        }
    }

    /// A copy of the request came.
    public record Arrival(int number, long at, What what) {

        /// What the server did about a copy.
        public enum What {
            /// It executed it, for the first time.
            EXECUTED,
            /// It executed it again.
            AGAIN,
            /// It answered it from its cache.
            HIT,
            /// It dropped or refused it.
            TURNED_AWAY
        }
    }

    public CacheHistory {
        lives = List.copyOf(lives);
        arrivals = List.copyOf(arrivals);
    }

    /// A time in which a copy may come that nobody remembers.
    public record Hole(long from, long until) {}

    /// The holes in what the server remembers, from its first receipt until the last copy can come; none where it never
    /// remembered the request.
    ///
    /// @param lastArrival A, how long after the first sending a copy can come, in microseconds; [Long#MAX_VALUE] for without end
    public List<Hole> holes(long lastArrival) {
        long end = lastArrival == Long.MAX_VALUE ? Long.MAX_VALUE : firstSentAt + lastArrival;
        var holes = new ArrayList<Hole>();
        for (int index = 0; index < lives.size(); index++) {
            long from = Math.min(lives.get(index).until(), lives.get(index).endedAt());
            long until = index + 1 < lives.size() ? Math.min(end, lives.get(index + 1).from()) : end;
            if (from < until) {
                holes.add(new Hole(from, until));
            }
        }
        return holes;
    }

    /// Every request that reached a server, in the order in which they were first sent.
    public static List<CacheHistory> of(Recording recording) {
        var books = new CacheBooks();
        recording.events().forEach(books::read);
        return books.closed();
    }
}
