package once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which package may know which. An arrow that is not here is a mistake in the code, or a decision to be written here.
class ArrowsTest {

    /// Each package with the ones it knows; it may know what they know, too.
    private static final Map<String, List<String>> MAY_KNOW = new TreeMap<>(Map.ofEntries(
            Map.entry("service", List.of()),
            Map.entry("message", List.of("service")),
            Map.entry("node", List.of("message")),
            Map.entry("client", List.of("node")),
            Map.entry("server", List.of("node")),
            Map.entry("channel", List.of("node")),
            Map.entry("wire", List.of("message")),
            Map.entry("detour", List.of("node")),
            Map.entry("grading", List.of("node")),
            Map.entry("scenario", List.of("client", "server", "channel", "detour", "wire")),
            Map.entry("simulation", List.of("scenario")),
            Map.entry("relations", List.of("scenario")),
            Map.entry("tell", List.of("simulation")),
            Map.entry("recording", List.of("tell")),
            Map.entry("exploration", List.of("simulation", "tell")),
            Map.entry("load", List.of("simulation", "relations", "grading")),
            Map.entry("export", List.of("tell", "exploration", "load", "javafx")),
            Map.entry("cli", List.of("export", "relations", "recording")),
            Map.entry("ui.look", List.of("tell", "exploration", "load", "relations", "javafx")),
            Map.entry("ui.playback", List.of("ui.look")),
            Map.entry("ui.document", List.of("ui.playback", "recording")),
            Map.entry("ui.stage", List.of("ui.playback")),
            Map.entry("ui.spacetime", List.of("ui.playback")),
            Map.entry("ui.panel", List.of("ui.document")),
            Map.entry("ui.compare", List.of("ui.panel", "ui.spacetime")),
            Map.entry("ui.explore", List.of("ui.panel")),
            Map.entry("ui.design", List.of("ui.panel")),
            Map.entry("ui.relations", List.of("ui.panel")),
            Map.entry("ui.gallery", List.of("ui.panel")),
            Map.entry("ui.lecture", List.of("ui.panel", "ui.stage", "ui.spacetime")),
            Map.entry("ui.window", List.of("ui.stage", "ui.spacetime", "ui.panel", "ui.compare", "ui.explore", "ui.design",
                    "ui.relations", "ui.gallery", "ui.lecture", "export", "recording")),
            Map.entry("", List.of("ui.window", "cli")),
            Map.entry("javafx", List.of())));

    private static final Pattern ARROW = Pattern.compile("^ +(once[\\w.]*) +-> +((?:once|javafx)[\\w.]*).*$", Pattern.MULTILINE);

    private record Arrow(String from, String to) implements Comparable<Arrow> {
        @Override
        public int compareTo(Arrow other) {
            return toString().compareTo(other.toString());
        }

        boolean isAllowed() {
            return from.equals(to) || isAllowed(from);
        }

        private boolean isAllowed(String through) {
            var known = MAY_KNOW.getOrDefault(through, List.of());
            return !through.equals("javafx") && (known.contains(to) || known.stream().anyMatch(this::isAllowed));
        }
    }

    @Test
    void packagesKnowOnlyWhatTheyMay() {
        var wrong = arrows().filter(arrow -> !arrow.isAllowed()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theArrowsAreFound() {
        var arrows = new TreeSet<>(arrows().toList());
        assertTrue(arrows.contains(new Arrow("simulation", "scenario")), arrows::toString);
        assertTrue(arrows.contains(new Arrow("client", "node")), arrows::toString);
    }

    private static Stream<Arrow> arrows() {
        var out = new StringWriter();
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int exit = jdeps.run(new PrintWriter(out), new PrintWriter(out), "--ignore-missing-deps", "--multi-release", "base", "-verbose:package",
                "-filter:none", "-cp", System.getProperty("java.class.path"), "target/classes");
        assertEquals(0, exit, out::toString);
        return ARROW.matcher(out.toString()).results().map(match -> new Arrow(place(match.group(1)), place(match.group(2))));
    }

    /// Generated code belongs to the package above it; an unknown package belongs nowhere, and no arrow to it is allowed.
    private static String place(String name) {
        var place = name.startsWith("javafx") ? "javafx" : name.equals("once") ? "" : name.substring("once.".length());
        return MAY_KNOW.keySet().stream()
                .filter(known -> !known.isEmpty() && (place.equals(known) || place.startsWith(known + ".")))
                .max(Comparator.comparingInt(String::length))
                .orElse(place);
    }
}
