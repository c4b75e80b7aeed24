package once.exploration;

/// Whoever waits for an exploration: told how far it is, and asked whether it shall go on.
public interface Monitor {

    /// Waits to the end and wants to hear nothing.
    Monitor NONE = new Monitor() {};

    /// Whether the search shall stop. Asked at every move, from the threads that search.
    default boolean isCancelled() {
        return false;
    }

    /// How many states and moves have been seen. Called now and then, from the threads that search.
    default void progress(long states, long transitions) {}
}
