package once.scenario;

import java.util.List;

/// One of the scenarios in a file: as the file has it, or as one of its variants has it.
///
/// @param name what tells it from the file's other settings
/// @param expected what must come out of it
public record Setting(String name, Scenario scenario, List<Expected> expected) {
    public Setting {
        expected = List.copyOf(expected);
    }
}
