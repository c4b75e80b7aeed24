package once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.scenario.Demos;
import once.scenario.text.ScenarioFile;
import org.junit.jupiter.api.Test;

/// What `docs/coverage.md` names exists: fields and values of scenario files, demos, tests.
class CoverageTest {

    private static final Path FILE = Path.of("docs/coverage.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern FIELD = Pattern.compile("`([a-z_]{3,}|[A-Z_]{3,})`");
    private static final Pattern DEMO = Pattern.compile("\\bd\\d\\d\\b");
    private static final Pattern TEST = Pattern.compile("\\b\\w+Test\\b");

    private static Set<String> named(Pattern what, int group) throws IOException {
        var lines = Files.readAllLines(FILE).stream().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
        return what.matcher(lines).results().map(match -> match.group(group)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFieldIsOneOfScenarioFiles() throws IOException {
        var fields = named(FIELD, 1);
        assertTrue(fields.size() > 100, fields::toString);
        fields.removeAll(words());
        assertEquals(Set.of(), fields);
    }

    private static Set<String> words() {
        var schema = ScenarioFile.getDescriptor().getFile();
        var enums = Stream.concat(schema.getEnumTypes().stream(), schema.getMessageTypes().stream().flatMap(type -> type.getEnumTypes().stream()));
        var fields = schema.getMessageTypes().stream().flatMap(type -> type.getFields().stream()).map(FieldDescriptor::getName);
        return Stream.concat(fields, enums.flatMap(type -> type.getValues().stream()).map(EnumValueDescriptor::getName))
                .collect(Collectors.toSet());
    }

    @Test
    void everyDemoIsNamedAndNoOther() throws IOException {
        var demos = Demos.names().stream().map(name -> name.substring(0, 3)).collect(Collectors.toCollection(TreeSet::new));
        var named = named(DEMO, 0);
        assertEquals(Set.of(), Stream.concat(demos.stream().filter(demo -> !named.contains(demo)), named.stream().filter(demo -> !demos.contains(demo)))
                .collect(Collectors.toSet()));
    }

    @Test
    void everyTestIsThere() throws IOException {
        try (var files = Files.walk(TESTS)) {
            var tests = files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
            var named = named(TEST, 0);
            named.removeAll(tests);
            assertEquals(Set.of(), named);
        }
    }
}
