package once.scenario;

import java.util.List;
import java.util.Objects;

/// One of the scenarios in a file: as the file has it, or as one of its variants has it.
///
/// @param name what tells it from the file's other settings
/// @param expected what must come out of it
/// @param teaching what surrounds it when it is taught with
public record Setting(String name, Scenario scenario, List<Expected> expected, Teaching teaching) {
    public Setting {
        expected = List.copyOf(expected);
        Objects.requireNonNull(teaching);
    }

    /// A scenario that nothing is taught with yet.
    public Setting(String name, Scenario scenario, List<Expected> expected) {
        this(name, scenario, expected, Teaching.NONE);
    }
}
