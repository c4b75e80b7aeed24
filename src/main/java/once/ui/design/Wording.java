package once.ui.design;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import once.ui.look.Texts;

/// What the reader of scenario files objects, with the names of the knobs in place of the fields'.
final class Wording {

    private static final Pattern FIELD = Pattern.compile("(?:client|recovery) \\{ (?=[a-z_]+: \\S+ \\})"
            + "|(?<=beside )(?<b>[a-z_]+)(?:: (?<bv>\\w+))?|(?<a>[a-z_]+(?=: | stands beside)|[a-z]+_[a-z_]+)(?:: (?<av>\\w+)(?: \\})?)?");

    private Wording() {}

    static String of(String message) {
        return FIELD.matcher(message).replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(named(hit)));
    }

    private static String named(MatchResult hit) {
        var field = hit.group("a") == null ? hit.group("b") : hit.group("a");
        var value = hit.group("a") == null ? hit.group("bv") : hit.group("av");
        if (field == null) {
            return "";
        }
        return knobs().filter(knob -> knob.paths().stream().anyMatch(path -> path.endsWith("." + field))).findFirst()
                .map(knob -> said(knob, value)).orElse(hit.group());
    }

    private static Stream<Knob> knobs() {
        return Stream.of(Knobs.ENVIRONMENT, Knobs.PROTOCOL).flatMap(java.util.List::stream).flatMap(Mechanism::all);
    }

    private static String said(Knob knob, String value) {
        return value == null ? Texts.of("refusal.knob", knob.label()) : Texts.of("refusal.set", knob.label(), knob.text(value));
    }
}
