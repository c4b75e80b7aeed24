package once.simulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.node.VirtualTime;
import once.scenario.Expected;
import once.scenario.Expected.CallEnd;

/// Holds what came out of a run against what a scenario file expects.
public final class Comparison {

    private static final String WAITING = "WAITING";

    private Comparison() {}

    /// One sentence for each difference; none where all came out as expected.
    public static List<String> differences(Expected expected, Recording recording) {
        var end = recording.last();
        var calls = List.copyOf(end.calls().values());
        var state = end.state(recording.scenario().cast());
        return Stream.of(results(expected.results(), calls), executions(expected.executions(), calls), state(expected, state))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> results(List<CallEnd> expected, List<CallView> calls) {
        var ends = calls.stream().map(Comparison::end).toList();
        boolean asExpected = expected.isEmpty() || expected.size() == ends.size()
                && IntStream.range(0, ends.size()).allMatch(call -> agree(expected.get(call), ends.get(call)));
        return difference(asExpected, "the results are ", text(ends), text(expected));
    }

    private static boolean agree(CallEnd expected, CallEnd end) {
        return expected.result().equals(end.result())
                && (expected.atMicros().isEmpty() || expected.atMicros().equals(end.atMicros()));
    }

    private static CallEnd end(CallView call) {
        return call.isWaiting()
                ? new CallEnd(WAITING, Optional.empty())
                : new CallEnd(call.end().outcome().text(), Optional.of(call.end().at()));
    }

    private static Optional<String> executions(List<Integer> expected, List<CallView> calls) {
        var counts = calls.stream().map(call -> call.count().executions()).toList();
        return difference(expected.isEmpty() || expected.equals(counts), "the executions are ", joined(counts), joined(expected));
    }

    private static Optional<String> state(Expected expected, String state) {
        var wanted = expected.finalState().orElse(state);
        return difference(wanted.equals(state), "the final state is ", state, wanted);
    }

    private static Optional<String> difference(boolean asExpected, String what, String is, String expected) {
        return asExpected ? Optional.empty() : Optional.of(what + is + "; expected " + expected);
    }

    private static String text(List<CallEnd> ends) {
        return joined(ends.stream().map(end -> end.result() + end.atMicros().map(at -> "@" + VirtualTime.text(at)).orElse(""))
                .toList());
    }

    private static String joined(List<?> words) {
        return words.isEmpty() ? "none" : words.stream().map(Objects::toString).collect(Collectors.joining(" "));
    }
}
