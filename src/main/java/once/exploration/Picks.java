package once.exploration;

import java.util.Arrays;

/// What a way leaves open while it is gone: one possibility after the other is taken, the latest open choice first, as a
/// search in depth goes back to the nearest fork.
final class Picks {

    private int[] taken = new int[16];
    private int[] possibilities = new int[16];
    private int made;
    private int known;

    /// One of several possibilities, from 0.
    int pick(int count) {
        if (count < 1) {
            throw new Schedule.Infeasible();
        }
        if (count == 1) {
            return 0;
        }
        if (made == known) {
            open(count);
        }
        return taken[made++];
    }

    private void open(int count) {
        if (known == taken.length) {
            taken = Arrays.copyOf(taken, 2 * known);
            possibilities = Arrays.copyOf(possibilities, 2 * known);
        }
        taken[known] = 0;
        possibilities[known++] = count;
    }

    /// Goes back to the last fork with a possibility that was not taken; false where all have been.
    boolean next() {
        known = made;
        while (known > 0 && taken[known - 1] + 1 == possibilities[known - 1]) {
            known--;
        }
        made = 0;
        if (known == 0) {
            return false;
        }
        taken[known - 1]++;
        return true;
    }
}
