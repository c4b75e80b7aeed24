package once.ui.design;

import java.util.List;
import java.util.stream.Stream;
import once.relations.Relation;
import once.relations.Relations;
import once.scenario.Latitude;
import once.scenario.Scenario;
import once.ui.look.Texts;

/// What follows from how mechanisms are set, by the formulas.
final class Hints {

    private Hints() {}

    /// The relations of a scenario, on a network that may be as slow as it shows it to be.
    static Relations relations(Scenario scenario) {
        return new Relations(scenario.protocol(), Latitude.delays(scenario), 0);
    }

    static List<Hint> ofLosses(Scenario scenario) {
        return told(relations(scenario), "P(fail)", "E(n)");
    }

    static List<Hint> ofRetries(Scenario scenario) {
        return told(relations(scenario), "G", "A");
    }

    /// A filter that forgets too soon is a hole.
    static List<Hint> ofMemory(Scenario scenario) {
        if (!ServerMechanisms.filters(scenario)) {
            return List.of();
        }
        var relations = relations(scenario);
        var check = relations.lifetimeCheck();
        return List.of(new Hint(!check.isSafe(), check.text(), relations.named("L_min").map(Relation::text).orElse("")));
    }

    static List<Hint> ofRecovery(Scenario scenario) {
        return told(relations(scenario), "T");
    }

    private static List<Hint> told(Relations relations, String... symbols) {
        return Stream.of(symbols).flatMap(symbol -> relations.named(symbol).stream())
                .map(relation -> new Hint(false, Texts.of("hint.relation", relation.name(), relation.value()), relation.text())).toList();
    }
}
