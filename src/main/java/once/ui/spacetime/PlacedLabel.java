package once.ui.spacetime;

/// Where the label of a mark stands, in pixels.
///
/// @param number the number of the event it tells of
record PlacedLabel(double from, double until, int number) {}
