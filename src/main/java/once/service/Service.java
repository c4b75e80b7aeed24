package once.service;

/// The state of an application on the server. Immutable: an execution gives the next one.
public sealed interface Service permits KeyValueStore, Counter, Primes, Printer, SharedMemory, Army {

    /// Executes one operation; one that the service does not know changes nothing, and neither does one that it refuses.
    Applied apply(Operation operation);

    /// The whole state in a few characters, in one canonical order.
    String text();

    /// What is left of it when the memory of its machine is lost.
    Service withoutMemory();

    /// What one execution did; where the result is a refusal, there was none.
    ///
    /// @param next the state after it
    /// @param result what goes into the reply
    /// @param change which cell it wrote or read
    record Applied(Service next, Result result, Change change) {

        /// Nothing happens: the service does not know the operation.
        static Applied unsupported(Service service) {
            return new Applied(service, new Result.Unsupported(), Change.NONE);
        }
    }

    /// One cell before and after an execution; both the same where nothing was written.
    ///
    /// @param cell the key, or the name of the counter
    /// @param before its text before, empty where there was nothing
    /// @param after its text after, empty where nothing is left
    record Change(String cell, String before, String after) {

        /// No cell was touched.
        public static final Change NONE = new Change("", "", "");

        /// Whether the cell is another one than before.
        public boolean wrote() {
            return !before.equals(after);
        }
    }
}
