package once.service;

/// The state of an application on the server. Immutable: an execution gives the next one.
public sealed interface Service permits KeyValueStore, Counter {

    /// Executes one operation.
    Applied apply(Operation operation);

    /// The whole state in a few characters, in one canonical order.
    String text();

    /// What one execution did.
    ///
    /// @param next the state after it
    /// @param result what goes into the reply
    /// @param change which cell it wrote or read
    record Applied(Service next, Result result, Change change) {}

    /// One cell before and after an execution; both the same where nothing was written.
    ///
    /// @param cell the key, or the name of the counter
    /// @param before its text before, empty where there was nothing
    /// @param after its text after, empty where nothing is left
    record Change(String cell, String before, String after) {
        /// Whether the cell is another one than before.
        public boolean wrote() {
            return !before.equals(after);
        }
    }
}
