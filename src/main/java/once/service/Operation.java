package once.service;

import java.util.Objects;

/// One thing the application asks the service to do.
public sealed interface Operation {

    /// Stores a value under a key, replacing what was there.
    ///
    /// @param version the version that the key must have for this to happen; [#ANY_VERSION] for whatever it has
    record Put(String key, String value, int version) implements Operation {

        /// Store it whatever version the key has.
        public static final int ANY_VERSION = -1;

        public Put {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
            if (version < ANY_VERSION) {
                throw new IllegalArgumentException("versions count from 0, not " + version);
            }
        }

        /// Stores a value under a key, whatever was there.
        public Put(String key, String value) {
            this(key, value, ANY_VERSION);
        }

        /// Whether it depends on the key's version.
        public boolean isVersioned() {
            return version != ANY_VERSION;
        }

        @Override
        public String text() {
            return "PUT " + key + "=" + value + (isVersioned() ? " v" + version : "");
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

    /// Takes every key and value away.
    record Wipeout() implements Operation {
        @Override
        public String text() {
            return "WIPEOUT";
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

    /// Asks for the smallest prime above a number.
    record NextPrime(long above) implements Operation {
        @Override
        public String text() {
            return "PRIME > " + above;
        }
    }

    /// Prints a text on paper, which no crash takes back.
    record Print(String what) implements Operation {
        public Print {
            Objects.requireNonNull(what);
        }

        @Override
        public String text() {
            return "PRINT " + what;
        }
    }

    /// Keeps the server busy for its own time, in microseconds, in place of the server's usual service time.
    record Work(long lastsMicros) implements Operation {
        public Work {
            if (lastsMicros < 1) {
                throw new IllegalArgumentException("work takes time, not " + lastsMicros + " µs");
            }
        }

        @Override
        public String text() {
            return "WORK";
        }
    }

    /// Attacks, together with whoever asks.
    record Attack() implements Operation {
        @Override
        public String text() {
            return "ATTACK";
        }
    }

    /// One step of a worker that increments a cell of shared memory.
    ///
    /// @param worker the worker's number, from 1
    record Step(int worker, What what) implements Operation {

        /// The steps of an increment.
        public enum What { LOAD, ADD, STORE }

        public Step {
            Objects.requireNonNull(what);
        }

        @Override
        public String text() {
            return what.name();
        }
    }

    /// The operation in a few characters, as tables and flights show it.
    String text();

    /// Whether executing it leaves every state as it was, at no cost worth a thought.
    default boolean readsOnly() {
        return switch (this) {
            case Get _, Read _, NextPrime _ -> true;
            case Put _, Remove _, Wipeout _, Increment _, Decrement _, Print _, Work _, Attack _, Step _ -> false;
        };
    }
}
