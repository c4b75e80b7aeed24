package once.ui.spacetime;

import once.simulation.Mark;

/// Where the label of a mark stands, in pixels.
record PlacedLabel(double from, double until, Mark mark) {}
