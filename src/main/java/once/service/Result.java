package once.service;

/// What an execution gave; it travels back in the reply.
public sealed interface Result {

    /// Done, and there is nothing more to tell.
    record Done() implements Result {
        @Override
        public String text() {
            return "OK";
        }
    }

    /// The value found under the key that was asked for.
    record Value(String value) implements Result {
        @Override
        public String text() {
            return value;
        }
    }

    /// There was nothing under the key.
    record NoSuchKey() implements Result {
        @Override
        public String text() {
            return "NO-KEY";
        }
    }

    /// The counter, after the operation.
    record Count(long value) implements Result {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /// The service does not know this operation: a counter cannot PUT.
    record Unsupported() implements Result {
        @Override
        public String text() {
            return "UNSUPPORTED";
        }
    }

    /// The result in a few characters.
    String text();
}
