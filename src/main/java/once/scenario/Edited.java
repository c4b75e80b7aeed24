package once.scenario;

import java.util.List;

/// What came of an edit.
public sealed interface Edited {

    /// It was made.
    record Done(Setting setting) implements Edited {}

    /// It was not: the file would not make sense.
    ///
    /// @param objections everything that is against it
    record Refused(List<Objection> objections) implements Edited {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
