package once.node;

/// A client or a server as a pure function: no clock of its own, no chance, no network, nothing remembered outside its
/// state.
///
/// @param <S> its immutable state, with equality by value
public interface Node<S> {

    /// The state before the run begins.
    S initial();

    /// What the node does when it is told something.
    Step<S> on(S state, Input input, Clock clock);
}
