package once.ui.explore;

import once.exploration.OutcomeSet;

/// How the calls of the outcomes end that are looked at.
enum Ends {
    ANY, ALL_SUCCEED, ALL_FAIL;

    OutcomeSet of(OutcomeSet outcomes) {
        return switch (this) {
            case ANY -> outcomes;
            case ALL_SUCCEED -> outcomes.allSucceed();
            case ALL_FAIL -> outcomes.allFail();
        };
    }
}
