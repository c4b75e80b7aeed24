package once.exploration;

/// What all parts of one search share.
///
/// @param timed whether times are followed; otherwise any order that messages allow is possible
/// @param local whether each node has a timeline of its own; see [Timing#isLocal]
/// @param forgetful how long after something at a server its client hears of it at least, where a server has no clock and
///     nothing has to happen at it by a time; -1 otherwise
/// @param sinceBeginning whether it is kept how long ago the run began
/// @param retiring how requests are treated whose call is over
record Search(
        Nodes nodes,
        Interner<Moves.ZoneKey> zones,
        boolean timed,
        boolean local,
        long forgetful,
        boolean sinceBeginning,
        boolean fifo,
        Bounds bounds,
        Moves.Findings findings,
        boolean unboundedAttempts,
        Retiring retiring) {}
