package once.wire;

/// Bytes that one program wrote and another one reads.
///
/// @param title what is special about it
/// @param written the bytes, labelled as the writer means them
/// @param read what the reader makes of them, field by field
public record Reading(String title, Encoded written, String read) {}
