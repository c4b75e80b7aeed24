package once.recording;

/// Where a recording stops making sense. What stands before it is whole.
///
/// @param offset of the record that is not whole, in bytes from the file's beginning
/// @param events how many whole events stand before it
/// @param what is wrong, in a few words
public record Damage(long offset, int events, String what) {

    /// The damage in one line.
    public String text() {
        return what + " at byte " + offset + "; " + (events == 1 ? "one event is" : events + " events are") + " whole";
    }
}
