package once.exploration;

/// What a move was, in one number: what happened to which item, and which of the environment's choices followed.
final class Label {

    /// The item happens.
    static final int HAPPENS = 0;
    /// The flight is lost.
    static final int LOST = 1;
    /// The request arrives, and the reply to it ends the call.
    static final int ACCEPTED = 2;

    /// The choice that a reply is not heard: it comes when its call is over.
    static final int UNHEARD = 15;

    private Label() {}

    /// @param choice for each thing sent, in order, which possibility it met, four bits each; for the timeout that ends a
    /// call of the sequential search, how many of its copies never arrive
    static long of(int kind, int choice, int item) {
        return (long) kind << 60 | (long) choice << 32 | item;
    }

    static int kind(long label) {
        return (int) (label >>> 60);
    }

    static int choice(long label) {
        return (int) (label >>> 32) & 0xFFFFFFF;
    }

    static int item(long label) {
        return (int) label;
    }
}
