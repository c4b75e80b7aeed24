package once.grading;

import once.grading.Answer.NoKey;
import once.grading.Answer.Rejected;
import once.grading.Answer.Success;
import once.grading.Answer.Timeout;

/// Judges a server by PUT of a value under a fresh key and GET of that key, one after the other.
public enum Grader {

    /// Gives points if both succeed and the values agree, and deducts points otherwise. It takes what at most once allows
    /// for an error.
    NAIVE {
        @Override
        public Verdict judge(String written, Answer put, Answer get) {
            boolean both = put instanceof Success && get instanceof Success(var read) && written.equals(read);
            return both ? Verdict.PASS : Verdict.FAIL;
        }
    },

    /// Knows a third verdict, as in the lecture's table. Where its cells are blank, a rejected PUT whose value is there all the
    /// same fails, and others stay undecided; a PUT that returns that there is no such key fails.
    THREE_VALUED {
        @Override
        public Verdict judge(String written, Answer put, Answer get) {
            return switch (put) {
                case Success _ -> afterSuccess(written, get);
                case Timeout _ -> afterTimeout(written, get);
                case Rejected _ -> afterRejection(written, get);
                case NoKey _ -> Verdict.FAIL;
            };
        }
    };

    /// The verdict on what PUT and GET returned.
    ///
    /// @param written the value that was to be put
    public abstract Verdict judge(String written, Answer put, Answer get);

    private static Verdict afterSuccess(String written, Answer get) {
        return switch (get) {
            case Success(var read) -> read.equals(written) ? Verdict.PASS : Verdict.FAIL;
            case Timeout _ -> Verdict.UNDECIDED;
            case NoKey _, Rejected _ -> Verdict.FAIL;
        };
    }

    private static Verdict afterTimeout(String written, Answer get) {
        return switch (get) {
            case Success(var read) -> read.equals(written) ? Verdict.PASS : Verdict.FAIL;
            case Timeout _, NoKey _ -> Verdict.UNDECIDED;
            case Rejected _ -> Verdict.FAIL;
        };
    }

    private static Verdict afterRejection(String written, Answer get) {
        return switch (get) {
            case Success(var read) -> read.equals(written) ? Verdict.FAIL : Verdict.UNDECIDED;
            case Timeout _, NoKey _ -> Verdict.UNDECIDED;
            case Rejected _ -> Verdict.FAIL;
        };
    }
}
