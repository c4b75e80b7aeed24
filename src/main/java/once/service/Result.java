package once.service;

/// What the server has to say in its reply: what an execution gave, or why there was none.
public sealed interface Result {

    /// What an execution gave.
    sealed interface Given extends Result {}

    /// Done, and there is nothing more to tell.
    record Done() implements Given {
        @Override
        public String text() {
            return "OK";
        }
    }

    /// The value found under the key that was asked for.
    ///
    /// @param version how often the key was written; 0 in a store that does not count
    record Value(String value, int version) implements Given {
        /// A value of a store that does not count versions.
        public Value(String value) {
            this(value, 0);
        }

        @Override
        public String text() {
            return value;
        }
    }

    /// There was nothing under the key.
    record NoSuchKey() implements Given {
        @Override
        public String text() {
            return "NO-KEY";
        }
    }

    /// The counter, after the operation; or the prime that was asked for.
    record Count(long value) implements Given {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /// The service does not know this operation: a counter cannot PUT.
    record Unsupported() implements Given {
        @Override
        public String text() {
            return "UNSUPPORTED";
        }
    }

    /// Why the request was not executed now. Never cached: the next copy is looked at anew.
    sealed interface Refusal extends Result {}

    /// The server has no room; the client may come back.
    ///
    /// @param waitMicros after how long, in microseconds
    record Overloaded(long waitMicros) implements Refusal {
        @Override
        public String text() {
            return "OVERLOAD";
        }
    }

    /// The request was meant for an earlier incarnation of the server.
    record Stale() implements Refusal {
        @Override
        public String text() {
            return "STALE";
        }
    }

    /// The server cannot know any more whether it has executed the request, and will not do it now.
    record Unknown() implements Refusal {
        @Override
        public String text() {
            return "UNKNOWN";
        }
    }

    /// The key has another version than the one asked for, so the write was not executed.
    record WrongVersion(int version) implements Refusal {
        @Override
        public String text() {
            return "VERSION-" + version;
        }
    }

    /// The id belongs to another request.
    record Mismatch() implements Refusal {
        @Override
        public String text() {
            return "CONFLICT";
        }
    }

    /// A server that has restarted asks the client which of its requests it still stands by.
    record Challenge() implements Refusal {
        @Override
        public String text() {
            return "WHO?";
        }
    }

    /// The result in a few characters.
    String text();
}
