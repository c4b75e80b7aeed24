package once.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import once.scenario.text.ScenarioFile;
import once.scenario.text.Variant;

/// Checks that a file's variants can be told apart.
final class Variants {

    private static final int MOST = 100;

    private Variants() {}

    /// The variants of a file, up to more than anybody looks at.
    static List<Block<Variant>> of(Block<ScenarioFile> file) {
        var variants = file.children(ScenarioFile.VARIANT_FIELD_NUMBER, ScenarioFile::getVariantList);
        if (variants.size() <= MOST) {
            return variants;
        }
        variants.get(MOST).problem("that is too many variants; expected at most " + MOST);
        return variants.subList(0, MOST);
    }

    static void check(Block<ScenarioFile> file) {
        var names = new TreeSet<>(List.of(file.value().getName()));
        for (var variant : of(file)) {
            checkName(variant, names);
            checkChange(variant.child(Variant.CHANGE_FIELD_NUMBER, Variant::getChange));
        }
    }

    private static void checkName(Block<Variant> variant, Set<String> names) {
        var name = variant.value().getName();
        if (name.isBlank()) {
            variant.problem("the variant has no name; expected name: \"…\"");
        } else if (!names.add(name)) {
            variant.problem(Variant.NAME_FIELD_NUMBER, "a second setting is called \"" + name + "\"; expected another name");
        }
    }

    private static void checkChange(Block<ScenarioFile> change) {
        if (change.has(ScenarioFile.NAME_FIELD_NUMBER)) {
            change.problem(ScenarioFile.NAME_FIELD_NUMBER, "name stands inside a change; expected it in the variant itself");
        }
        if (change.has(ScenarioFile.VARIANT_FIELD_NUMBER)) {
            change.problem(ScenarioFile.VARIANT_FIELD_NUMBER, "a variant of a variant; expected variants of the file only");
        }
    }
}
