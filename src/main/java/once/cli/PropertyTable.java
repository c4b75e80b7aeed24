package once.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import once.exploration.Exploration;
import once.exploration.Proof;
import once.scenario.Property;
import once.scenario.Semantics;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/// What holds under which semantics: a row for each property, a column for each semantics that was explored.
final class PropertyTable {

    private static final int SENTENCE = 41;
    private static final int VERDICT = 12;
    private static final int GAP = 2;

    private final Map<Semantics, Exploration> explored = new EnumMap<>(Semantics.class);

    void add(Semantics semantics, Exploration found) {
        explored.put(semantics, found);
    }

    String text() {
        var widths = Stream.concat(Stream.of(SENTENCE),
                explored.keySet().stream().map(semantics -> Math.max(VERDICT, semantics.title().length() + GAP)));
        var columns = widths.map(width -> new Column(width, 0, Overflow.SPAN)).toArray(Column[]::new);
        var table = TextTable.forColumns(Ansi.OFF, columns);
        row(table, "", explored.keySet().stream().map(Semantics::title));
        for (var property : Property.values()) {
            row(table, property.sentence(), explored.keySet().stream().map(semantics -> cell(semantics, property)));
        }
        return table.toString().stripTrailing() + "\n\n" + String.join("\n", notes());
    }

    private static void row(TextTable table, String sentence, Stream<String> cells) {
        table.addRowValues(Stream.concat(Stream.of(sentence), cells).toArray(String[]::new));
    }

    private String cell(Semantics semantics, Property property) {
        var found = explored.get(semantics);
        var word = Proof.of(property, found).verdict().name().toLowerCase(Locale.ROOT);
        boolean isOpen = ExploreText.isOpen(word) && !found.isExhaustive();
        return (isOpen ? "(" + word + ")" : word) + (semantics.goal().contains(property) ? " *" : "");
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add("* is what the semantics says of itself");
        if (!explored.values().stream().allMatch(Exploration::isExhaustive)) {
            notes.add("( ) so far: not every schedule was seen");
        }
        explored.forEach((semantics, found) -> {
            if (!found.isExhaustive()) {
                notes.add(semantics.title() + ": " + Extent.text(found.cuts(), found.plan().bounds()));
            }
        });
        return notes;
    }
}
