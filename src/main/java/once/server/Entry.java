package once.server;

import once.message.Reply;

/// What the server remembers about a request it has seen.
public sealed interface Entry {

    /// It is being executed; a duplicate must neither be executed nor answered yet.
    record InProgress() implements Entry {}

    /// It was executed, and this reply answers every duplicate.
    record Answered(Reply reply) implements Entry {}
}
