package once.scenario;

import java.util.Objects;

/// What is said when something happens in a run.
///
/// @param on the kind of event it belongs to
/// @param nth which event of that kind, from 1
/// @param text what is said
/// @param pauses whether the run pauses there
public record Caption(String on, int nth, String text, boolean pauses) {
    public Caption {
        Objects.requireNonNull(on);
        Objects.requireNonNull(text);
        if (nth < 1) {
            throw new IllegalArgumentException("events of a kind are counted from 1, not " + nth);
        }
    }
}
