package once.ui.design;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.ui.look.Texts;

/// A line of a card: something that the environment does or the protocol has, in one word, and all about it on demand.
///
/// @param id what style sheets call it
/// @param label what people call it
/// @param tip what it is
/// @param main the knob beside its name; null for none
/// @param summary how it is set, in a few words; seen where there is no such knob, or it has no meaning
/// @param knobs what else can be set about it
/// @param hints what follows from how it is set
record Mechanism(
        String id, String label, String tip, Knob main, Function<Setting, String> summary, List<Knob> knobs, Function<Scenario, List<Hint>> hints) {

    Mechanism {
        knobs = List.copyOf(knobs);
    }

    static Mechanism of(String id, Function<Scenario, String> summary, Knob... knobs) {
        return new Mechanism(id, Texts.of("mechanism." + id), Texts.of("mechanism." + id + ".tip"), null, setting -> summary.apply(setting.scenario()),
                List.of(knobs), _ -> List.of());
    }

    static Mechanism of(Knob main, Knob... knobs) {
        return new Mechanism(main.id(), main.label(), main.tip(), main, _ -> "", List.of(knobs), _ -> List.of());
    }

    /// The same, which says how it is set while its main knob has no meaning.
    Mechanism summed(Function<Scenario, String> other) {
        return new Mechanism(id, label, tip, main, setting -> other.apply(setting.scenario()), knobs, hints);
    }

    /// The same, with what follows from it.
    Mechanism hinting(Function<Scenario, List<Hint>> about) {
        return new Mechanism(id, label, tip, main, summary, knobs, about);
    }

    /// Every knob of it, the main one first.
    Stream<Knob> all() {
        return Stream.concat(Stream.ofNullable(main), knobs.stream());
    }

    /// Whether one of its knobs sets a field.
    boolean says(String path) {
        return all().anyMatch(knob -> knob.says(path));
    }
}
