package once.node;

import once.service.Result;

/// What the client tells its application at the end of a call.
public sealed interface Outcome {

    /// A reply came.
    record Success(Result result) implements Outcome {
        @Override
        public String text() {
            return result.text();
        }
    }

    /// The client gave up; the operation may have been executed all the same.
    record Failure() implements Outcome {
        @Override
        public String text() {
            return "FAIL";
        }
    }

    /// The outcome in a few characters.
    String text();
}
