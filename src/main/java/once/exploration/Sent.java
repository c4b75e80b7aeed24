package once.exploration;

/// A move so far.
///
/// @param choices what was chosen for the things sent so far, as [Label] has it
/// @param place what the next digit counts
/// @param first what happened first, and gives the move its name
/// @param item what happened last
record Sent(int[] marks, int cost, long choices, long place, int first, int item) {
    static Sent by(int item) {
        return new Sent(Moves.NO_MARKS, 0, 0, 1, item, item);
    }

    Sent with(int[] moreMarks, int moreCost) {
        return new Sent(moreMarks, moreCost, choices, place, first, item);
    }

    Sent then(int more, int choice, int possibilities) {
        return new Sent(marks, cost + more, choices + choice * place, place * Label.digit(possibilities), first, item);
    }

    Sent accepted(int reply) {
        return new Sent(marks, cost, choices, place, first, reply);
    }

    int kind() {
        return first == item ? Label.HAPPENS : Label.ACCEPTED;
    }
}
