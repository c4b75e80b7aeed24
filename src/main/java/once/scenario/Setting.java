package once.scenario;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import once.channel.Intervention;
import once.scenario.text.ScenarioFile;
import once.scenario.text.SemanticsText;

/// One of the scenarios in a file: as the file has it, or as one of its variants has it.
///
/// @param name what tells it from the file's other settings
/// @param expected what must come out of it
/// @param teaching what surrounds it when it is taught with
/// @param document what a file says that has this setting only; [ScenarioText#read(String, String)] of it, written by
///     [ScenarioWriter], gives this setting again
public record Setting(String name, Scenario scenario, List<Expected> expected, Teaching teaching, ScenarioFile document) {
    public Setting {
        expected = List.copyOf(expected);
        Objects.requireNonNull(teaching);
        Objects.requireNonNull(document);
    }

    /// The same with other interventions, in place of those it has.
    public Setting interfered(List<Intervention> others) {
        return changed(file -> file.clearIntervention()
                .addAllIntervention(others.stream().map(InterventionWriter::written).toList()));
    }

    /// The same with other luck.
    public Setting withSeed(long seed) {
        return changed(file -> file.setSeed(seed));
    }

    /// The same calls on the same network with the mechanisms of a semantics.
    public Setting under(Semantics semantics) {
        return changed(file -> file.setUnder(SemanticsText.valueOf(semantics.name())));
    }

    /// What had to come out was said of the setting as it was.
    private Setting changed(UnaryOperator<ScenarioFile.Builder> change) {
        var reading = ScenarioText.read(scenario.title(),
                ScenarioWriter.text(change.apply(document.toBuilder().clearExpect()).build()));
        if (!reading.isGood()) {
            throw new IllegalArgumentException(reading.problems().getFirst().text());
        }
        return reading.settings().getFirst();
    }
}
