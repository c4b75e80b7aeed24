package once.exploration;

import java.util.Arrays;

/// What is pending, where flights between the same two nodes keep their order.
abstract class Queues extends Pending {

    Queues(Moves moves, int[] codes, int[] rows, int count, long[] zone, int late) {
        super(moves, codes, rows, count, zone, late);
    }

    /// Where the latest flight on the same way stands before a place, -1 where there is none that is still in the network.
    int before(int at) {
        int link = moves.info(item(at)).link();
        for (int i = at - 1; i >= 0; i--) {
            if (moves.info(item(i)).link() == link) {
                return moves.info(item(i)).item().isHeld() ? -1 : i;
            }
        }
        return -1;
    }

    /// The flight added last arrives at its own time, and no earlier than the one before it; false where it cannot.
    boolean follows(int earlier) {
        return rows[earlier] == 0 || restrict(Zone.where(zone, rows[earlier], rows[count - 1], 0));
    }

    /// The flight added last would arrive before the one in front of it, and waits for it; false where that cannot be.
    ///
    /// @param most how long it takes at most, from when the item at `from` is due; from now where that is -1
    boolean waitsBehind(int earlier, long most, int from) {
        int last = count - 1;
        bind(earlier);
        zone = Zone.minus(zone, rows[last]);
        int leaves = from < 0 ? 0 : rows[from];
        if (Zone.most(zone, rows[earlier], leaves) <= most || !restrict(Zone.where(zone, leaves, rows[earlier], -most))) {
            return false;
        }
        int size = Zone.size(zone);
        int[] order = new int[size + 1];
        Arrays.setAll(order, i -> i < size ? i : rows[earlier]);
        zone = Zone.ordered(zone, order);
        rows[last] = size;
        return true;
    }

    /// Whether the flight in front may arrive later than a time from when the item at `from` is due; from now where that is -1.
    boolean mayOutlast(int earlier, long most, int from) {
        return most < Zone.NEVER && (rows[earlier] == 0
                || Zone.most(zone, rows[earlier], from < 0 ? 0 : rows[from]) > most);
    }

    private void bind(int at) {
        if (rows[at] == 0) {
            // The row goes before the last one, whose own flight is about to lose it.
            zone = Zone.plus(zone, 0, 0, Zone.NEVER);
            rows[at] = Zone.size(zone) - 1;
            codes[at] &= ~1;
            swapRows(at, count - 1);
        }
    }

    private void swapRows(int a, int b) {
        int[] order = new int[Zone.size(zone)];
        Arrays.setAll(order, i -> i == rows[a] ? rows[b] : i == rows[b] ? rows[a] : i);
        zone = Zone.ordered(zone, order);
        int row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }
}
