package once.ui.compare;

import java.util.List;
import once.scenario.Property;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Judgement;
import once.simulation.Recording;
import once.ui.document.Branch;
import once.ui.panel.Runs;
import once.ui.panel.Work;

/// One of those compared.
///
/// @param name what it is called
/// @param recording what came of it
record Contender(String name, Recording recording) {

    /// What can be compared.
    sealed interface Choice {
        /// What is open, under a semantics.
        record Under(Semantics semantics) implements Choice {}

        /// A variant of what is open, as its file has it.
        record As(Setting variant) implements Choice {}

        /// What it is called.
        default String name() {
            return switch (this) {
                case Under(var semantics) -> semantics.title();
                case As(var variant) -> variant.name();
            };
        }
    }

    static Contender of(Choice choice, Setting open, Work work) {
        return new Contender(choice.name(), Runs.of(scenario(choice, open), work));
    }

    private static Scenario scenario(Choice choice, Setting open) {
        return switch (choice) {
            case Choice.Under(var semantics) -> Branch.under(open.scenario(), semantics);
            case Choice.As(var variant) -> variant.scenario();
        };
    }

    /// The promises of its semantics that this run breaks.
    List<Property> broken() {
        var end = recording.last();
        return recording.scenario().semantics().goal().stream()
                .filter(property -> Judgement.of(property, end).verdict() == Judgement.Verdict.BROKEN).toList();
    }
}
