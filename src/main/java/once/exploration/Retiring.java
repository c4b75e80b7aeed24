package once.exploration;

/// What becomes of the requests of a call that is over.
///
/// Replies to them are ignored, so all that a copy can still do is to be executed, and what it does then depends only on
/// its operation. Whether it arrives at all was chosen when it was sent, so how often the call will have been executed
/// in the end is known as soon as it is over. It is noted there and then, and the copies lose their identity: copies of
/// equal operations are interchangeable, which is what keeps the number of worlds polynomial in the number of calls.
enum Retiring {
    /// Copies keep their identity: the filter may forget, executions take time, or fates are prescribed by trip.
    NOT,
    /// The server never forgets an id, and arrival times have an upper bound: which copy arrives when matters until one
    /// is executed; then the others will be ignored, and go.
    BY_EXECUTION,
    /// The server does not look at ids: each copy will be executed once.
    BY_COPY,
    /// The server never forgets an id, and arrival times have no upper bound: the copies of a call that was executed will
    /// be ignored, and of the others one will be executed, so one is kept.
    BY_CALL,
    /// The server forgets an id after a while, and arrival times have no upper bound: see [Lifetimes].
    BY_LIFETIME,
    /// Requests arrive within a time or are lost, and nodes have one timeline: see [Windows].
    BY_WINDOW,
    /// The same at a server that crashes at given times: copies keep their identity, for which of them are executed depends on
    /// when they come.
    BY_WINDOW_AND_CRASH
}
