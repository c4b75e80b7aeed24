package once.scenario;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.TextFormat.ParseException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import once.scenario.text.ScenarioFile;

/// Says in the words of a scenario's author what the text format's parser objects to.
final class SyntaxErrors {

    private static final FileDescriptor SCHEMA = ScenarioFile.getDescriptor().getFile();
    private static final Pattern UNKNOWN = Pattern.compile("(\\d+):(\\d+):\\s+once\\.scenario\\.(\\w+)\\.(\\S+)");
    private static final Pattern TWICE = Pattern.compile("Non-repeated field \"[\\w.]*?(\\w+)\" cannot be overwritten.*");
    private static final Pattern ONE_OF =
            Pattern.compile("Field \"[\\w.]*?(\\w+)\" is specified along with field \"[\\w.]*?(\\w+)\".*");
    private static final Pattern NO_VALUE =
            Pattern.compile("Enum type \"once\\.scenario\\.(?<type>[\\w.]+)\" has no value named \"(\\w+)\".*");
    private static final Pattern EXPECTED = Pattern.compile("Expected ([^.]*)\\..*", Pattern.DOTALL);

    private final Position position;
    private final String found;

    private SyntaxErrors(Position position, String found) {
        this.position = position;
        this.found = found;
    }

    /// What is wrong, once for each unknown field, and otherwise the first thing only: a parser that has lost its way
    /// finds nothing sensible after it.
    static List<Problem> reworded(String file, Source source, ParseException wrong) {
        var unknown = UNKNOWN.matcher(wrong.getMessage()).results().limit(Problems.MOST).map(match -> unknown(file, match))
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        var position = position(source, wrong);
        var errors = new SyntaxErrors(position, source.wordAt(position));
        return List.of(new Problem(file, position, errors.reworded(wrong.getMessage().replaceFirst("^\\d+:\\d+: ", ""))));
    }

    private static Position position(Source source, ParseException wrong) {
        var position = new Position(Math.max(1, wrong.getLine()), Math.max(1, wrong.getColumn()));
        var twice = TWICE.matcher(wrong.getMessage());
        return twice.find() ? source.backTo(twice.group(1), position) : position;
    }

    private static Problem unknown(String file, MatchResult match) {
        var position = new Position(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        var fields = SCHEMA.findMessageTypeByName(match.group(3)).getFields().stream().map(FieldDescriptor::getName).toList();
        var name = Spelling.shortened(match.group(4));
        return new Problem(file, position,
                "\"" + name + "\" is unknown here; expected " + Spelling.oneOf(match.group(4), fields));
    }

    private String reworded(String message) {
        var twice = TWICE.matcher(message);
        if (twice.matches()) {
            return twice.group(1) + " is given twice; expected it once";
        }
        var both = ONE_OF.matcher(message);
        return both.matches()
                ? both.group(1) + " stands beside " + both.group(2) + "; expected only one of the two"
                : value(message);
    }

    private String value(String message) {
        var value = NO_VALUE.matcher(message);
        if (value.matches()) {
            var values = enumOf(value.group("type")).getValues().stream();
            var known = values.filter(each -> each.getNumber() > 0).map(EnumValueDescriptor::getName).toList();
            return "\"" + Spelling.shortened(value.group(2)) + "\" is unknown here; expected "
                    + Spelling.oneOf(value.group(2), known);
        }
        var expected = EXPECTED.matcher(message);
        return expected.matches() ? "found " + found + "; expected " + kind(expected.group(1)) : lexical(message);
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "identifier" -> "the name of a field";
            case "string" -> "text in quotes";
            default -> kind;
        };
    }

    private String lexical(String message) {
        if (message.startsWith("Couldn't parse integer")) {
            return found + " is no whole number that fits; expected one";
        }
        if (message.startsWith("Couldn't parse number")) {
            return found + " is no number; expected one such as 0.1";
        }
        if (message.startsWith("String missing ending quote")) {
            return "the text does not end on its line; expected a closing quote";
        }
        if (message.startsWith("Message is nested too deep")) {
            return "blocks stand in blocks too deeply; expected a few levels";
        }
        return Spelling.shortened(message.replaceFirst("\\.$", "").replaceAll("\\s+", " ")) + "; expected protobuf's text format";
    }

    /// An enum by its name in the schema; one inside a message has the message's name before its own.
    private static EnumDescriptor enumOf(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? SCHEMA.findEnumTypeByName(name)
                : SCHEMA.findMessageTypeByName(name.substring(0, dot)).findEnumTypeByName(name.substring(dot + 1));
    }
}
