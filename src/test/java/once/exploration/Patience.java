package once.exploration;

/// Gives up after so many moves, or worlds on the way to a witness: where an entry's end is written down and messages may come at any time,
/// each moment is a case of its own.
public final class Patience implements Monitor {
    private final long most;
    private long moves;

    /// Waits for that many moves.
    public Patience(long most) {
        this.most = most;
    }

    @Override
    public boolean isCancelled() {
        return moves > most;
    }

    @Override
    public void progress(long states, long transitions) {
        moves = transitions;
    }
}
