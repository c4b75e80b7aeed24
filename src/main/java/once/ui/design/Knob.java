package once.ui.design;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import once.node.VirtualTime;
import once.scenario.Edit;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.ui.look.Texts;

/// One thing about a scenario that a person can set.
///
/// @param id what texts and style sheets call it
/// @param paths the fields of the scenario file that say it
/// @param value what it is set to, as files write it; empty for nothing
/// @param turned the edit that sets it to something, as files write it; to nothing where that is empty
/// @param applies whether it has a meaning at all as things are
record Knob(
        String id, Kind kind, List<String> paths, Function<Setting, String> value, BiFunction<Setting, String, Edit> turned, Predicate<Setting> applies) {

    Knob {
        paths = List.copyOf(paths);
    }

    private Knob(String id, Kind kind, String path, Function<Scenario, String> value) {
        this(id, kind, List.of(path), setting -> value.apply(setting.scenario()), (_, to) -> said(path, to), _ -> true);
    }

    private static Edit said(String path, String to) {
        return to.isEmpty() ? Edit.unsay(path) : Edit.say(path, to);
    }

    static Knob onOff(String id, String path, Predicate<Scenario> isOn) {
        return new Knob(id, new Kind.OnOff(), path, scenario -> Boolean.toString(isOn.test(scenario)));
    }

    static <E extends Enum<E>> Knob oneOf(String id, String path, Class<E> type, Function<Scenario, E> value) {
        var options = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return new Knob(id, new Kind.OneOf(options), path, scenario -> value.apply(scenario).name());
    }

    /// A time in milliseconds.
    static Knob millis(String id, String path, double step, ToLongFunction<Scenario> micros) {
        return new Knob(id, new Kind.Number(Texts.of("unit.millis"), step, ""), path, scenario -> VirtualTime.text(micros.applyAsLong(scenario)));
    }

    /// A time in milliseconds that may be left out.
    ///
    /// @param none the time that stands for none
    static Knob millisOrNone(String id, String path, double step, long none, ToLongFunction<Scenario> micros) {
        return new Knob(id, new Kind.Number(Texts.of("unit.millis"), step, Texts.of("knob." + id + ".none")), path,
                scenario -> micros.applyAsLong(scenario) == none ? "" : VirtualTime.text(micros.applyAsLong(scenario)));
    }

    static Knob count(String id, String path, ToLongFunction<Scenario> count) {
        return new Knob(id, new Kind.Number("", 1, ""), path, scenario -> Long.toString(count.applyAsLong(scenario)));
    }

    /// A number of which 0 stands for no limit.
    static Knob countOrNone(String id, String path, ToLongFunction<Scenario> count) {
        return new Knob(id, new Kind.Number("", 1, Texts.of("knob." + id + ".none")), path,
                scenario -> count.applyAsLong(scenario) == 0 ? "" : Long.toString(count.applyAsLong(scenario)));
    }

    static Knob factor(String id, String path, double step, ToDoubleFunction<Scenario> factor) {
        return new Knob(id, new Kind.Number("", step, ""), path, scenario -> Decimals.text(factor.applyAsDouble(scenario)));
    }

    static Knob share(String id, String path, ToDoubleFunction<Scenario> share) {
        return new Knob(id, new Kind.Share(), path, scenario -> Decimals.text(share.applyAsDouble(scenario))).unsaidFor("0");
    }

    /// The same, which says nothing in place of what goes without saying.
    Knob unsaidFor(String usual) {
        return turned((setting, to) -> to.equals(usual) ? Edit.unsay(paths.toArray(String[]::new)) : turned.apply(setting, to));
    }

    /// The same, set by another edit.
    Knob turned(BiFunction<Setting, String, Edit> how) {
        return new Knob(id, kind, paths, value, how, applies);
    }

    /// The same where it only has a meaning as long as something is so.
    Knob when(Predicate<Scenario> is) {
        return whenSet(setting -> is.test(setting.scenario()));
    }

    /// The same where it only has a meaning as long as the file says something.
    Knob whenSet(Predicate<Setting> is) {
        return new Knob(id, kind, paths, value, turned, applies.and(is));
    }

    /// The same, which other fields say as well.
    Knob alsoSaid(String... others) {
        return new Knob(id, kind, Stream.concat(paths.stream(), Arrays.stream(others)).toList(), value, turned, applies);
    }

    /// What people call it.
    String label() {
        return Texts.of("knob." + id);
    }

    /// What it means.
    String tip() {
        return Texts.of("knob." + id + ".tip");
    }

    /// A value as people read it.
    String text(String of) {
        return switch (kind) {
            case Kind.OnOff _ -> Texts.of(of.equals("true") ? "on" : "off");
            case Kind.OneOf _ -> Texts.ofIfAny("knob." + id + "." + of);
            case Kind.Number(var unit, _, var blank) -> of.isEmpty() ? blank : unit.isEmpty() ? of : of + " " + unit;
            case Kind.Share _ -> Decimals.percent(of);
            case Kind.Words _ -> of;
        };
    }

    /// Whether a field of the file, or a block around it, is what this knob sets.
    boolean says(String path) {
        return paths.stream().anyMatch(own -> own.equals(path) || own.startsWith(path + ".") || path.startsWith(own + "."));
    }
}
