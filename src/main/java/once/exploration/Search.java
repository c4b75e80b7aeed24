package once.exploration;

/// What all parts of one search share.
///
/// @param timed whether times are followed; otherwise any order that messages allow is possible
/// @param local whether each node has a timeline of its own; see [Timing#isLocal]
/// @param untilHeardMicros see [Pasts]; -1 where no past may be forgotten
/// @param sinceBeginning whether it is kept how long ago the run began
/// @param clock at which moments times are kept; see [ClockPieces]
/// @param retiring how requests are treated whose call is over
record Search(
        Nodes nodes,
        Interner<Moves.ZoneKey> zones,
        boolean timed,
        boolean local,
        long untilHeardMicros,
        boolean sinceBeginning,
        boolean fifo,
        Bounds bounds,
        Moves.Findings findings,
        boolean unboundedAttempts,
        ClockGrid clock,
        Retiring retiring) {}
