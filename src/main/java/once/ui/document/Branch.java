package once.ui.document;

import java.util.Objects;
import once.scenario.Setting;

/// One way the run has gone, or would go again.
///
/// @param number in the order in which they came about; 0 for what was opened
/// @param parent the number of the one that was changed to get here; 0 for what was opened
/// @param setting what is run
/// @param deed what was done to get here from there; empty for what was opened
public record Branch(int number, int parent, Setting setting, String deed) {
    public Branch {
        Objects.requireNonNull(setting);
        Objects.requireNonNull(deed);
    }
}
