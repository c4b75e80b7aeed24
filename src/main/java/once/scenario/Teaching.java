package once.scenario;

import java.util.List;
import java.util.Optional;

/// What surrounds a scenario when it is taught with.
///
/// @param chapter where in the lecture it belongs; may be empty
/// @param question what is asked before it is shown
/// @param captions what is said while it is shown
public record Teaching(String chapter, Optional<Question> question, List<Caption> captions) {

    /// Nothing surrounds it.
    public static final Teaching NONE = new Teaching("", Optional.empty(), List.of());

    public Teaching {
        captions = List.copyOf(captions);
    }
}
