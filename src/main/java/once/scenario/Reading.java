package once.scenario;

import java.util.List;

/// What came of reading a scenario file.
///
/// @param file what the file is called
/// @param settings the file's own setting and then its variants; empty where there are problems
/// @param problems everything that is wrong, in the order of the file
public record Reading(String file, List<Setting> settings, List<Problem> problems) {

    public Reading {
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }

    /// Whether the file can be run.
    public boolean isGood() {
        return problems.isEmpty();
    }
}
