package once.scenario;

import java.util.regex.Pattern;

/// The text of a scenario file, for places inside its strings.
final class Source {

    private static final Pattern STRING_OPENS = Pattern.compile("\\w+[ \\t]*:[ \\t]*[\"']");

    private static final Pattern WORD = Pattern.compile("[\\w.+-]+|[^\\p{Cntrl}\\s]");

    private final String[] lines;

    Source(String text) {
        lines = text.split("\n", -1);
    }

    /// The word that begins at a place, in quotes, or that nothing does.
    String wordAt(Position position) {
        var line = position.line() <= lines.length ? lines[position.line() - 1] : "";
        var rest = line.substring(Math.min(position.column() - 1, line.length()));
        var word = WORD.matcher(rest);
        if (word.lookingAt()) {
            return "\"" + Spelling.shortened(word.group()) + "\"";
        }
        if (!rest.isBlank()) {
            return "an unprintable character";
        }
        return position.line() < lines.length ? "the end of the line" : "the end of the file";
    }

    /// Where a name stands that ends before a place of the same line; that place where it does not.
    Position backTo(String name, Position place) {
        var line = place.line() <= lines.length ? lines[place.line() - 1] : "";
        int start = line.lastIndexOf(name, place.column() - 1);
        return start < 0 ? place : new Position(place.line(), start + 1);
    }

    /// The place of a character inside the string value of a field; the field's own place where the value does not
    /// stand as it is beside the field's name.
    ///
    /// @param offset from 0, within the value
    Position inside(Position field, String value, int offset) {
        if (field.line() > lines.length) {
            return field;
        }
        var line = lines[field.line() - 1];
        var opening = STRING_OPENS.matcher(line).region(Math.min(field.column() - 1, line.length()), line.length());
        return opening.lookingAt() && line.startsWith(value, opening.end())
                ? new Position(field.line(), opening.end() + 1 + offset)
                : field;
    }
}
