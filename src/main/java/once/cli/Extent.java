package once.cli;

import java.util.List;
import java.util.stream.Collectors;
import once.exploration.Bounds;
import once.exploration.Exploration.Cut;

/// How far an exploration went, in words for people.
final class Extent {

    private Extent() {}

    static String text(List<Cut> cuts, Bounds bounds) {
        return cuts.isEmpty() ? "exhaustive" : cuts.stream().map(cut -> cut(cut, bounds)).collect(Collectors.joining(", "));
    }

    private static String cut(Cut cut, Bounds bounds) {
        return switch (cut) {
            case ATTEMPTS -> "up to " + bounds.attempts() + " attempts";
            case MEMORY -> "stopped for want of memory: what is known so far";
            case CANCELLED -> "interrupted: what is known so far";
            case ALTERATIONS -> "up to " + bounds.alterations() + " flights altered unnoticed";
            case ADVERSARY -> "an adversary that does only what is prescribed";
            case CLOCK -> "only at some times";
        };
    }
}
