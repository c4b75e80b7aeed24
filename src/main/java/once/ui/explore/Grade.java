package once.ui.explore;

import once.exploration.Answer;

/// How a choice has fared.
enum Grade {
    /// Taken, and possible.
    RIGHT,
    /// Not taken, and impossible.
    RIGHTLY_LEFT,
    /// Taken, and impossible.
    WRONG,
    /// Not taken, and possible.
    MISSED,
    /// No run was found that ends so, but not all were seen.
    OPEN;

    static Grade of(Answer.Choice choice, boolean taken, boolean exhaustive) {
        if (choice.isPossible()) {
            return taken ? RIGHT : MISSED;
        }
        return !exhaustive ? OPEN : taken ? WRONG : RIGHTLY_LEFT;
    }

    /// Whether it counts for whoever predicted.
    boolean isRight() {
        return this == RIGHT || this == RIGHTLY_LEFT;
    }

    /// Whether it counts against whoever predicted.
    boolean isMistake() {
        return this == WRONG || this == MISSED;
    }
}
