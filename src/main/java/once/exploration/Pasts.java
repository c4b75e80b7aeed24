package once.exploration;

/// Forgets what of the past can matter no more, where each node has a timeline of its own, a server has no clock but that of
/// its lifetimes, and nothing has to happen at it by a time:
///
/// - How late it is where nothing happens any more.
/// - That it is not later at a server than so: whatever happens there next has to come after what has happened, so the
///   earliest time at which that can have been leaves open all that any other does. (What a lifetime begins with is known from
///   its end, which has a row of its own.)
/// - That something at a server does not happen before a time from which on every client would hear of it only in its past:
///   were all that happens at the server until then to happen at that very time, in the same order, the clients would hear of it
///   when they do. (Not where lifetimes would end later, and matter.)
final class Pasts {

    private final Moves moves;
    private final long untilHeard;

    /// @param untilHeard how long after something at a server a client hears of it at least; -1 to forget nothing
    Pasts(Moves moves, long untilHeard) {
        this.moves = moves;
        this.untilHeard = moves.local ? untilHeard : -1;
    }

    /// A zone without what matters no more.
    long[] forgotten(Sketch sketch, long[] known) {
        if (untilHeard < 0 || someServerWaits(sketch)) {
            return known;
        }
        var past = new Past(sketch, known.clone());
        past.forgetWhoIsDone();
        past.forgetHowLateItIs();
        if (!moves.lifetimesMatter()) {
            past.forgetWhatIsHeardLate();
        }
        Zone.close(past.zone);
        return past.zone;
    }

    /// A server that is down comes back at a time.
    private boolean someServerWaits(Sketch sketch) {
        for (int at = 0; at < sketch.count; at++) {
            var info = moves.info(sketch.item(at));
            if (info.item() instanceof Item.Restarting || info.item() instanceof Item.Starting) {
                return true;
            }
        }
        return false;
    }

    private final class Past {
        private final Sketch sketch;
        private final long[] zone;
        private final int size;
        /// The timeline that each row is on.
        private final int[] on;
        private final boolean[] isOver = new boolean[moves.nodes.count];

        Past(Sketch sketch, long[] zone) {
            this.sketch = sketch;
            this.zone = zone;
            this.size = Zone.size(zone);
            this.on = new int[size];
            for (int node = 0; node < moves.nodes.count; node++) {
                on[node] = node;
                isOver[node] = node < moves.nodes.clients;
            }
            for (int at = 0; at < sketch.count; at++) {
                int timeline = moves.timeline(sketch.item(at));
                isOver[timeline] = false;
                on[sketch.row(at)] = sketch.row(at) == 0 ? 0 : timeline;
            }
        }

        private boolean isAtServer(int row) {
            return on[row] >= moves.nodes.clients;
        }

        void forgetWhoIsDone() {
            for (int node = 0; node < moves.nodes.clients; node++) {
                if (isOver[node]) {
                    sketch.end(node);
                    forget(node);
                }
            }
        }

        private void forget(int row) {
            for (int other = 0; other < size; other++) {
                if (other != row) {
                    zone[row * size + other] = Zone.NEVER;
                    zone[other * size + row] = Zone.NEVER;
                }
            }
        }

        void forgetHowLateItIs() {
            for (int server = moves.nodes.clients; server < moves.nodes.count; server++) {
                for (int other = 0; other < size; other++) {
                    if (on[other] != server) {
                        zone[server * size + other] = Zone.NEVER;
                    }
                }
            }
        }

        void forgetWhatIsHeardLate() {
            for (int row = 0; row < size; row++) {
                for (int client = 0; isAtServer(row) && client < moves.nodes.clients; client++) {
                    if (!isOver[client] && isHeardLate(row, client)) {
                        forget(row, client);
                    }
                }
            }
        }

        /// Whether what the present of a client tells of the time of something at a server no client that is not done needs
        /// to know.
        private boolean isHeardLate(int row, int client) {
            long ago = zone[client * size + row];
            for (int other = 0; other < moves.nodes.clients; other++) {
                if (!isOver[other] && ago < Zone.sum(untilHeard, zone[client * size + other])) {
                    return false;
                }
            }
            return ago < Zone.NEVER;
        }

        private void forget(int row, int client) {
            for (int other = 0; other < size; other++) {
                if (on[other] == client) {
                    zone[other * size + row] = Zone.NEVER;
                }
            }
        }
    }
}
