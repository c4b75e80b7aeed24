package once.service;

import java.util.Objects;

/// One thing the application asks the service to do.
public sealed interface Operation {

    /// Stores a value under a key, replacing what was there.
    record Put(String key, String value) implements Operation {
        public Put {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
        }

        @Override
        public String text() {
            return "PUT " + key + "=" + value;
        }
    }

    /// Asks for the value under a key.
    record Get(String key) implements Operation {
        public Get {
            Objects.requireNonNull(key);
        }

        @Override
        public String text() {
            return "GET " + key;
        }
    }

    /// Takes a key and its value away.
    record Remove(String key) implements Operation {
        public Remove {
            Objects.requireNonNull(key);
        }

        @Override
        public String text() {
            return "REMOVE " + key;
        }
    }

    /// Adds one to the counter.
    record Increment() implements Operation {
        @Override
        public String text() {
            return "INC";
        }
    }

    /// Takes one from the counter.
    record Decrement() implements Operation {
        @Override
        public String text() {
            return "DEC";
        }
    }

    /// Asks for the counter.
    record Read() implements Operation {
        @Override
        public String text() {
            return "READ";
        }
    }

    /// The operation in a few characters, as tables and flights show it.
    String text();

    /// Whether executing it leaves every state as it was.
    default boolean readsOnly() {
        return switch (this) {
            case Get _, Read _ -> true;
            case Put _, Remove _, Increment _, Decrement _ -> false;
        };
    }
}
