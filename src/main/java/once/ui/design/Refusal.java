package once.ui.design;

import java.util.List;
import once.scenario.Objection;

/// A change that would not make sense.
///
/// @param knob the knob that was turned; null where it was none
/// @param objections what is against it; not empty
record Refusal(Knob knob, List<Objection> objections) {
    Refusal {
        objections = List.copyOf(objections);
    }

    /// The first thing that is against it.
    String message() {
        return objections.getFirst().message();
    }

    /// The fields that stand in its way: one of them has to give.
    List<String> inTheWay() {
        return objections.stream().flatMap(each -> each.paths().stream()).filter(path -> knob == null || !knob.says(path)).distinct().toList();
    }
}
