package once.ui.spacetime;

import java.util.ArrayList;
import java.util.List;
import once.ui.playback.Playback;

/// An axis with stretches that are pressed to narrow bands.
final class FoldedAxis implements Axis {

    private final Axis axis;
    private final List<Fold> folds;
    private final double[] froms;
    private final double[] starts;

    /// @param folds from left to right, at least one
    FoldedAxis(Axis axis, List<Fold> folds) {
        this.axis = axis;
        this.folds = folds;
        this.froms = folds.stream().mapToDouble(Fold::from).toArray();
        this.starts = folds.stream().mapToDouble(Fold::start).toArray();
    }

    /// The stretches, from left to right.
    List<Fold> folds() {
        return folds;
    }

    @Override
    public double of(long micros, int applied) {
        return folded(axis.of(micros, applied));
    }

    @Override
    public double of(long micros) {
        return folded(axis.of(micros));
    }

    @Override
    public double micros(double place) {
        return axis.micros(unfolded(place));
    }

    @Override
    public void seek(Playback playback, double place, double perPixel) {
        axis.seek(playback, unfolded(place), perPixel);
    }

    @Override
    public double first() {
        return folded(axis.first());
    }

    @Override
    public double last() {
        return folded(axis.last());
    }

    /// Only what lies between the bands has a grid.
    @Override
    public List<Tick> ticks(double from, double until, double perPixel) {
        var ticks = new ArrayList<Tick>();
        int index = lastUpTo(from, starts);
        double begin = index < 0 ? from : Math.max(from, folds.get(index).end());
        for (int next = index + 1; begin < until; next++) {
            double end = next < folds.size() ? Math.min(until, folds.get(next).start()) : until;
            if (end > begin) {
                axis.ticks(unfolded(begin), unfolded(end), perPixel)
                        .forEach(tick -> ticks.add(new Tick(folded(tick.place()), tick.label())));
            }
            begin = next < folds.size() ? folds.get(next).end() : until;
        }
        return ticks;
    }

    /// The fold at a place of the folded axis; null for none.
    Fold at(double place) {
        int index = lastUpTo(place, starts);
        return index >= 0 && place < folds.get(index).end() ? folds.get(index) : null;
    }

    /// Where a place of the axis lies after folding.
    double folded(double place) {
        int index = lastUpTo(place, froms);
        if (index < 0) {
            return place;
        }
        var fold = folds.get(index);
        return place < fold.until() ? fold.folded(place) : fold.end() + place - fold.until();
    }

    private double unfolded(double place) {
        int index = lastUpTo(place, starts);
        if (index < 0) {
            return place;
        }
        var fold = folds.get(index);
        return place < fold.end() ? fold.unfolded(place) : fold.until() + place - fold.end();
    }

    /// The last fold that begins no later; -1 for none.
    private static int lastUpTo(double place, double[] begins) {
        return Intervals.firstAtLeast(begins, Math.nextUp(place)) - 1;
    }
}
