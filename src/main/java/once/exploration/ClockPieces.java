package once.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/// What a node does that looks at its clock, for a span of times: spans in each of which it does the same, but that a
/// timer may be due at a fixed time rather than after a fixed while.
///
/// Nodes compare times and add to them. So what is the same at both ends of a span is the same in between, and spans are
/// found by halving. Only where a node keeps the very time, as a creation stamp does, do spans become single instants. Of
/// those, all are tried where they are few. Otherwise these are: whole units of the scenario's times, each with the
/// moment after it, and the ends of the span. A run that needs more moments than one between two units is not seen.
final class ClockPieces {

    /// A span of times, both ends included, and what the node does at its beginning.
    record Piece(long earliest, long latest, Reaction reaction, int[] absolute) {
        /// Whether a timer that it starts is due at a fixed time.
        boolean isAbsolute(int item) {
            return Arrays.stream(absolute).anyMatch(each -> each == item);
        }
    }

    private static final int MOST = 10_000;
    private static final int FEW = 64;

    private final LongFunction<Reaction> reactions;
    private final ClockGrid grid;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean cut;

    ClockPieces(LongFunction<Reaction> reactions, ClockGrid grid) {
        this.reactions = reactions;
        this.grid = grid;
    }

    ClockPieces of(long earliest, long latest) {
        long last = latest >= Zone.NEVER ? earliest + MOST * grid.unitMicros() : latest;
        cut = last < latest;
        split(earliest, last);
        return this;
    }

    List<Piece> all() {
        return pieces;
    }

    /// Whether some times were left out.
    boolean isCut() {
        return cut;
    }

    private void split(long earliest, long latest) {
        var first = reactions.apply(earliest);
        var last = reactions.apply(latest);
        if (pieces.size() > MOST) {
            cut = true;
        } else if (isAlike(first, last, latest - earliest)) {
            pieces.add(new Piece(earliest, latest, first, absolute(first, last)));
        } else if (!isAlikeNearby(earliest, latest)) {
            instants(earliest, latest);
        } else {
            long middle = earliest + (latest - earliest) / 2;
            split(earliest, middle);
            split(middle + 1, latest);
        }
    }

    private void instants(long earliest, long latest) {
        cut |= latest - earliest >= FEW && !grid.isWhole();
        long last = earliest - 1;
        for (long at = earliest; at <= latest && pieces.size() <= MOST; at = next(at, latest, latest - earliest < FEW)) {
            pieces.add(new Piece(at, at, reactions.apply(at), new int[0]));
            last = at;
        }
        cut |= last < latest;
    }

    private long next(long at, long latest, boolean each) {
        long next = each ? at + 1 : grid.after(at);
        return next > latest && at < latest ? latest : next;
    }

    /// Whether the node does the same a moment later, so that the span is worth dividing further.
    private boolean isAlikeNearby(long earliest, long latest) {
        return latest - earliest >= 1 && isAlike(reactions.apply(earliest), reactions.apply(earliest + 1), 1)
                || latest - earliest >= 1 && isAlike(reactions.apply(latest - 1), reactions.apply(latest), 1);
    }

    private static boolean isAlike(Reaction one, Reaction other, long later) {
        if (one.next() != other.next() || one.crashes() != other.crashes() || one.starts().size() != other.starts().size()
                || !Arrays.equals(one.stops(), other.stops()) || !Arrays.equals(one.marks(), other.marks())
                || !sendsAlike(one, other)) {
            return false;
        }
        for (int i = 0; i < one.starts().size(); i++) {
            long change = one.starts().get(i).afterMicros() - other.starts().get(i).afterMicros();
            if (one.starts().get(i).item() != other.starts().get(i).item() || change != 0 && change != later) {
                return false;
            }
        }
        return true;
    }

    private static boolean sendsAlike(Reaction one, Reaction other) {
        if (one.sends().size() != other.sends().size()) {
            return false;
        }
        for (int i = 0; i < one.sends().size(); i++) {
            var first = one.sends().get(i).launches();
            var second = other.sends().get(i).launches();
            for (int choice = 0; choice < first.size(); choice++) {
                if (!Arrays.equals(first.get(choice).items(), second.get(choice).items())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] absolute(Reaction first, Reaction last) {
        return first.starts().stream()
                .filter(start -> last.starts().stream()
                        .anyMatch(other -> other.item() == start.item() && other.afterMicros() != start.afterMicros()))
                .mapToInt(Reaction.Start::item)
                .toArray();
    }
}
