package once.ui.document;

import java.util.Objects;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.scenario.Setting;

/// One way the run has gone, or would go again.
///
/// @param number in the order in which they came about; 0 for what was opened
/// @param parent the number of the one that was changed to get here; 0 for what was opened
/// @param setting what is run, as its file has it
/// @param semantics what it runs under
/// @param deed what was done to get here from there; empty for what was opened
public record Branch(int number, int parent, Setting setting, Semantics semantics, String deed) {
    public Branch {
        Objects.requireNonNull(setting);
        Objects.requireNonNull(semantics);
        Objects.requireNonNull(deed);
    }

    /// What is run, as a file would have it that says what it runs under.
    public Setting shown() {
        return setting.scenario().semantics() == semantics ? setting : setting.under(semantics);
    }

    /// What is run: as its file has it where that is the semantics asked for, with all its mechanisms; else by the preset.
    public Scenario scenario() {
        return under(setting.scenario(), semantics);
    }

    /// A scenario as its file has it where that is the semantics asked for, with all its mechanisms; else by the preset.
    public static Scenario under(Scenario scenario, Semantics semantics) {
        return scenario.semantics() == semantics ? scenario : scenario.under(semantics);
    }

    /// Whether another is a run of the same.
    boolean isSame(Branch other) {
        return semantics == other.semantics && setting.scenario().equals(other.setting.scenario());
    }
}
