package once.ui.document;

import java.util.ArrayList;
import java.util.List;

/// What was shown before, what is shown now, and what was undone.
///
/// @param past the first thing first
/// @param future what [#redone] goes to first
record History(List<Branch> past, Branch now, List<Branch> future) {

    static History of(Branch first) {
        return new History(List.of(), first, List.of());
    }

    /// What was undone before is given up; as a branch it remains.
    History then(Branch next) {
        return next.number() == now.number() ? this : new History(with(past, now), next, List.of());
    }

    /// One step back; the same at the beginning.
    History undone() {
        return past.isEmpty() ? this : new History(past.subList(0, past.size() - 1), past.getLast(), with(future.reversed(), now).reversed());
    }

    /// One step on; the same where nothing was undone.
    History redone() {
        return future.isEmpty() ? this : new History(with(past, now), future.getFirst(), future.subList(1, future.size()));
    }

    private static List<Branch> with(List<Branch> some, Branch last) {
        var all = new ArrayList<>(some);
        all.add(last);
        return List.copyOf(all);
    }
}
