package once.scenario;

import java.util.List;
import java.util.Optional;

/// What a run must come to. What is empty is not compared.
///
/// @param semantics under which semantics; empty for the protocol as it stands
/// @param results how each call ends, client after client
/// @param executions how often each call is executed, client after client
/// @param finalState the service's state at the end, as its `text()` has it
/// @param position where the file says so
public record Expected(
        Optional<Semantics> semantics, List<CallEnd> results, List<Integer> executions, Optional<String> finalState,
        Position position) {

    /// How one call ends.
    ///
    /// @param result what the client tells its application: a result's or an outcome's `text()`
    /// @param atMicros when; empty where it does not matter
    public record CallEnd(String result, Optional<Long> atMicros) {}

    public Expected {
        results = List.copyOf(results);
        executions = List.copyOf(executions);
    }

    /// The scenario that has to come out so.
    public Scenario applied(Scenario scenario) {
        return semantics.map(scenario::under).orElse(scenario);
    }
}
