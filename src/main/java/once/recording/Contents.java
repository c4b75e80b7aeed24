package once.recording;

import java.util.Optional;
import once.scenario.text.ScenarioFile;

/// What stands in a recording, beside its events.
///
/// @param scenario what was run
/// @param events how many whole events there are
/// @param cut whether the run was stopped there, and would have gone on; false where the file does not get that far
/// @param damage what is wrong with the file; empty for nothing
public record Contents(ScenarioFile scenario, int events, boolean cut, Optional<Damage> damage) {}
