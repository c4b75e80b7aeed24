package once.scenario;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import once.channel.Intervention;
import once.channel.Luck;
import once.node.VirtualTime;
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

    /// No time that a scenario file says is longer, in microseconds.
    public static final long LONGEST_MICROS = (long) (Figures.LONGEST_MILLIS * VirtualTime.MILLI);

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

    /// The same with other interventions; refused where a file cannot say them, or they make no sense in it.
    public Edited interfering(List<Intervention> others) {
        return reread(document.toBuilder().clearIntervention()
                .addAllIntervention(others.stream().map(InterventionWriter::written).toList()));
    }

    /// One run of it: with this luck, and with nothing done by hand to its flights; see [Scenario#with(Luck)].
    public Setting with(Luck luck) {
        var run = scenario.with(luck);
        return interfered(run.interventions()).changed(file -> file.setLuck(LuckWriter.written(luck)).clearUntilMs());
    }

    /// The same with other luck.
    public Setting withSeed(long seed) {
        return changed(file -> file.setSeed(seed).clearLuck());
    }

    /// The same calls on the same network with the mechanisms of a semantics.
    public Setting under(Semantics semantics) {
        return changed(file -> file.setUnder(SemanticsText.valueOf(semantics.name())));
    }

    /// The same with other mechanisms, another network, or other calls. A mechanism is set beside those that the scenario
    /// runs under now.
    public Edited edited(Edit edit) {
        try {
            var file = edit.concerns("protocol") ? Presets.settled(document) : document;
            return reread(edit.appliedTo(file).toBuilder());
        } catch (IllegalArgumentException unreadable) {
            return new Edited.Refused(List.of(new Objection(List.of(), unreadable.getMessage())));
        }
    }

    private Edited reread(ScenarioFile.Builder file) {
        var text = ScenarioWriter.text(file.clearExpect().build());
        var reading = ScenarioText.read(scenario.title(), text);
        return reading.isGood()
                ? new Edited.Done(reading.settings().getFirst())
                : new Edited.Refused(reading.problems().stream().map(problem -> Objection.of(problem, text)).toList());
    }

    /// The mechanisms that the semantics sets, and no others; times and sizes stay as they are.
    public Edited plain() {
        return edited(Presets.plain(scenario.semantics()));
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
