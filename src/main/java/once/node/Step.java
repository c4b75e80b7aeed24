package once.node;

import java.util.List;

/// A node's answer to an input: its next state, and what it asks the world to do, in order.
public record Step<S>(S state, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }

    /// The next state, and some effects.
    public static <S> Step<S> of(S state, Effect... effects) {
        return new Step<>(state, List.of(effects));
    }
}
