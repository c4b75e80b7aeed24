package once.ui.design;

/// What follows from how something is set.
///
/// @param violated whether it is a hole in what the protocol promises
/// @param text in one sentence
/// @param formula where that comes from, with the numbers
record Hint(boolean violated, String text, String formula) {}
