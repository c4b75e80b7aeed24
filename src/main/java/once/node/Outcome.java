package once.node;

import once.service.Result;

/// What the client tells its application at the end of a call.
public sealed interface Outcome {

    /// A reply came.
    record Success(Result.Given result) implements Outcome {
        @Override
        public String text() {
            return result.text();
        }
    }

    /// The call failed.
    record Failure(Why why) implements Outcome {
        @Override
        public String text() {
            return why.text();
        }
    }

    /// Why a call failed.
    enum Why {
        /// No reply came in time; the operation may have been executed all the same.
        TIMED_OUT("FAIL", false),
        /// The server has said that it cannot know whether the operation was executed.
        UNKNOWN("MAYBE", false),
        /// The client itself crashed while it waited.
        CRASHED("CRASHED", false),
        /// There is nobody at that address, so nothing was executed.
        CANNOT_LOCATE("NO-SERVER", true),
        /// The server has refused each attempt for want of room, so nothing was executed, unless the network has made a
        /// copy that came when there was room again.
        REFUSED("REFUSED", true),
        /// The server knows the id from another request, and has not executed this one.
        CONFLICT("CONFLICT", true),
        /// The key has another version than the one that the write names, and so has not been written.
        OTHER_VERSION("VERSION", true);

        private final String text;
        private final boolean definite;

        Why(String text, boolean definite) {
            this.text = text;
            this.definite = definite;
        }

        /// The failure in a few characters.
        public String text() {
            return text;
        }

        /// Whether the failure says that the operation was not executed.
        public boolean isDefinite() {
            return definite;
        }
    }

    /// The outcome in a few characters.
    String text();
}
