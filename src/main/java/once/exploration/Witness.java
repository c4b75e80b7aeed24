package once.exploration;

import once.scenario.Scenario;
import once.simulation.Recording;

/// A run that shows that an outcome is possible: with nothing left to chance, so that it can be played, recorded and
/// replayed like any other.
///
/// @param scenario the explored scenario, with interventions where chance would have it otherwise
/// @param recording the run
/// @param ending how it ends
/// @param faults how many losses, duplications and crashes it takes: no run takes fewer
/// @param events how many flights and timeouts the search counted on the way
public record Witness(Scenario scenario, Recording recording, Ending ending, int faults, int events) {}
