package once.ui.spacetime;

/// A line of the grid.
///
/// @param place where on the axis
/// @param label the time there; empty where only the line stands
record Tick(double place, String label) {}
