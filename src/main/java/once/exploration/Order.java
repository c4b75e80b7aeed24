package once.exploration;

import java.util.Arrays;

/// Brings the items of a world, and the rows of its zone, into an order of their own: worlds that differ in nothing else are
/// one.
///
/// @param rows the row of each item; the codes themselves where times are not followed
record Order(Moves moves, int[] codes, int[] rows, int count, long[] zone) {

    void sort() {
        for (int i = 1; i < count; i++) {
            int code = codes[i];
            int row = rows[i];
            int at = i;
            while (at > 0 && isAfter(codes[at - 1], rows[at - 1], code, row)) {
                codes[at] = codes[at - 1];
                rows[at] = rows[at - 1];
                at--;
            }
            codes[at] = code;
            if (rows != codes) {
                rows[at] = row;
            }
        }
    }

    private boolean isAfter(int code, int row, int otherCode, int otherRow) {
        if (moves.fifo) {
            int link = moves.info(code >>> 1).link();
            int otherLink = moves.info(otherCode >>> 1).link();
            if (link >= 0 || otherLink >= 0) {
                return link > otherLink;
            }
        }
        if (!moves.timed || code >>> 1 != otherCode >>> 1) {
            return code > otherCode;
        }
        if (row == 0 || otherRow == 0) {
            return row > otherRow;
        }
        return isLater(row, otherRow);
    }

    /// Whether something of the same kind is due later: it was sent later, so all its bounds are later, or the same.
    private boolean isLater(int row, int otherRow) {
        for (int present = 0; present < moves.timelines(); present++) {
            int byLeast = Long.compare(Zone.least(zone, row, present), Zone.least(zone, otherRow, present));
            int byMost = Long.compare(Zone.most(zone, row, present), Zone.most(zone, otherRow, present));
            if (byLeast != 0 || byMost != 0) {
                return byLeast > 0 || byLeast == 0 && byMost > 0;
            }
        }
        return false;
    }

    /// The zone with its rows in that order.
    long[] orderedZone() {
        int[] order = new int[Zone.size(zone)];
        int next = moves.timelines();
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < count; i++) {
            if (rows[i] > 0) {
                order[next++] = rows[i];
            }
        }
        return Zone.ordered(zone, order);
    }
}
