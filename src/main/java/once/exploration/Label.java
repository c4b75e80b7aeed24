package once.exploration;

/// What a move was, in one number: what happened to which item, and which of the environment's choices followed.
final class Label {

    /// The item happens.
    static final int HAPPENS = 0;
    /// The flight is lost; or the crash never comes.
    static final int LOST = 1;
    /// The request arrives, and the reply to it ends the call.
    static final int ACCEPTED = 2;

    private static final int ITEM_BITS = 22;
    private static final int CHOICE_BITS = 40;

    private Label() {}

    /// @param choice for each thing sent, in order, which possibility it met, as digits of [#digit], the first one lowest;
    /// in the sequential search what it says there
    static long of(int kind, long choice, int item) {
        if (choice >>> CHOICE_BITS != 0 || item >>> ITEM_BITS != 0) {
            throw new IllegalStateException("too many possibilities for one move");
        }
        return (long) kind << CHOICE_BITS + ITEM_BITS | choice << ITEM_BITS | item;
    }

    /// Whether a label has room for a choice. Only alterations of several messages sent at once are too many for it.
    static boolean fits(long choice) {
        return choice >>> CHOICE_BITS == 0;
    }

    /// Whether there is hardly a number left for another item.
    static boolean isFull(int items) {
        return items > 1 << ITEM_BITS - 1;
    }

    static int kind(long label) {
        return (int) (label >>> CHOICE_BITS + ITEM_BITS);
    }

    static long choice(long label) {
        return label >>> ITEM_BITS & (1L << CHOICE_BITS) - 1;
    }

    static int item(long label) {
        return (int) label & (1 << ITEM_BITS) - 1;
    }

    /// How many values a digit has for a thing sent that has so many possibilities: the last one is that a reply is not
    /// heard, because it comes when its call is over.
    static int digit(int possibilities) {
        return possibilities + 1;
    }
}
