package once.scenario;

import com.google.protobuf.Message;
import java.util.Optional;
import once.scenario.text.SemanticsText;

/// Which semantics a file means.
final class Meaning {

    private Meaning() {}

    /// The semantics that a field names; empty where it is not given, or none that there is.
    static <M extends Message> Optional<Semantics> of(Block<M> block, int field, SemanticsText text) {
        return switch (text) {
            case SEMANTICS_UNSET -> Optional.empty();
            case MAYBE -> Optional.of(Semantics.MAYBE);
            case AT_LEAST_ONCE -> Optional.of(Semantics.AT_LEAST_ONCE);
            case AT_MOST_ONCE -> Optional.of(Semantics.AT_MOST_ONCE);
            case AT_MOST_TWICE -> Optional.of(Semantics.AT_MOST_TWICE);
            case EXACTLY_ONCE -> Optional.of(Semantics.EXACTLY_ONCE);
            case IDEMPOTENT -> Optional.of(Semantics.IDEMPOTENT);
            case STATELESS -> Optional.of(Semantics.STATELESS);
            case UNRECOGNIZED -> {
                block.problem(field, "there is no such semantics; expected MAYBE, AT_LEAST_ONCE, AT_MOST_ONCE, AT_MOST_TWICE or EXACTLY_ONCE");
                yield Optional.empty();
            }
        };
    }
}
