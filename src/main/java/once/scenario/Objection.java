package once.scenario;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import once.scenario.text.ScenarioFile;

/// Why a file does not make sense, and which of its fields have to do with it.
///
/// @param paths where it stands, and the fields that it speaks of: `environment.loss`
/// @param message what is wrong, a semicolon, and what was expected
public record Objection(List<String> paths, String message) {

    /// How problems speak of fields.
    private static final Pattern FIELD =
            Pattern.compile("(?<=beside )[a-z_]+|[a-z_]+(?=:|, too| stands beside| is less than)|(?<=is less than )[a-z_]+");

    public Objection {
        paths = List.copyOf(paths);
        Objects.requireNonNull(message);
    }

    /// @param text the text of the file that has the problem, as [ScenarioWriter] writes it
    static Objection of(Problem problem, String text) {
        var path = ScenarioWriter.pathAt(text, problem.line());
        var fields = FIELD.matcher(problem.message()).results().map(MatchResult::group);
        var others = fields.map(field -> pathOf(field, path)).filter(Objects::nonNull);
        return new Objection(Stream.concat(Stream.of(path), others).distinct().toList(), problem.message());
    }

    /// Fields of the same block are meant before others.
    private static String pathOf(String field, String path) {
        var block = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        return Stream.of(block, "environment", "protocol").map(from -> below(from, field)).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    private static String below(String block, String field) {
        var type = ScenarioFile.getDescriptor();
        for (var name : block.isEmpty() ? List.<String>of() : List.of(block.split("\\."))) {
            type = type.findFieldByName(name).getMessageType();
        }
        return below(type, block.isEmpty() ? "" : block + ".", field);
    }

    private static String below(Descriptor type, String prefix, String name) {
        if (type.findFieldByName(name) != null) {
            return prefix + name;
        }
        return type.getFields().stream().filter(Objection::isBlock)
                .map(field -> below(field.getMessageType(), prefix + field.getName() + ".", name))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// Variants hold files, and so on without end.
    private static boolean isBlock(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isRepeated();
    }
}
