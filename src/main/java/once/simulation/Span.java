package once.simulation;

import once.message.NodeId;

/// A time in which a node does not serve.
///
/// @param from when it began, in microseconds
/// @param until when it ended; [Long#MAX_VALUE] where it never did
public record Span(NodeId node, Kind kind, long from, long until) {

    /// Why it does not serve.
    public enum Kind {
        /// It has crashed.
        DOWN,
        /// It has restarted, and keeps silent.
        SILENT
    }

    Span ending(long at) {
        return new Span(node, kind, from, at);
    }
}
