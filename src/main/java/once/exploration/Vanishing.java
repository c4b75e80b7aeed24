package once.exploration;

import java.util.function.BiConsumer;

/// Flights that have to arrive within a time, or are lost, which is left open: they do not hold up what comes after that time.
///
/// Whatever comes next comes before such a flight arrives, or the flight was lost. Where the flight may come later whatever
/// the time of the other and of all that is pending, a world without it can do nothing that one with it cannot; elsewhere there
/// are two. The bound of a row i to what comes next at x is x - i ≤ c. Whatever the times of all others are, there is one
/// for i if each upper bound of i is met by x - c: in the closed form of a zone, if its bound on x - j, less c, is no
/// greater than its bound on i - j for each j.
///
/// Of flights that nobody tells apart the first one sent arrives first ([GeneralMoves]). So another one comes only where those
/// before it were lost, and could not have come in its place.
final class Vanishing {

    private final GeneralMoves moves;

    Vanishing(GeneralMoves moves) {
        this.moves = moves;
    }

    /// The worlds in which an item may be the next to come, with the place where it stands in them.
    void before(Sketch sketch, int at, BiConsumer<Sketch, Integer> to) {
        int last = last(sketch, at, sketch.count - 1);
        if (last < 0) {
            to.accept(sketch, at);
        } else if (sketch.isNext(at)) {
            before(sketch, at, last, to);
        }
    }

    private int last(Sketch sketch, int at, int from) {
        int last = from;
        while (last >= 0 && (last == at || !moves.vanishes(sketch.item(last)))) {
            last--;
        }
        return last;
    }

    private void before(Sketch sketch, int at, int other, BiConsumer<Sketch, Integer> to) {
        if (other < 0) {
            to.accept(sketch, at);
            return;
        }
        boolean isFree = sketch.mayFollow(at, other);
        boolean isBehind = other < at && sketch.item(other) == sketch.item(at);
        if (!isFree) {
            var without = isBehind ? sketch : sketch.copy();
            without.takeAway(other);
            int now = other < at ? at - 1 : at;
            before(without, now, last(without, now, other - 1), to);
        }
        if (!isBehind && sketch.comesFirst(at, other)) {
            before(sketch, at, last(sketch, at, other - 1), to);
        }
    }
}
