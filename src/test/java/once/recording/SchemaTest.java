package once.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.EnumDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.scenario.Demos;
import once.scenario.Reading;
import once.scenario.ScenarioText;
import once.scenario.Setting;
import once.scenario.text.ScenarioFile;
import once.simulation.Comparison;
import once.simulation.Recording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whatever the schema of scenario files has a word for is said in some file that is run, recorded and replayed.
class SchemaTest {

    private static final String FILE = "what_no_demo_says.txtpb";
    private static final Pattern WORD = Pattern.compile("\\w+");

    private static String text() throws IOException {
        try (var in = SchemaTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reading rest() throws IOException {
        return ScenarioText.read(FILE, text());
    }

    @Test
    void everyWordIsSaidSomewhere() throws IOException {
        var said = new TreeSet<>(words(text()));
        for (var demo : Demos.names()) {
            said.addAll(words(Files.readString(Path.of("demos", demo))));
        }
        var words = wordsOfTheSchema();
        assertTrue(words.size() > 200, "the schema is found: " + words.size());
        words.removeAll(said);
        assertEquals(Set.of(), words);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> wordsOfTheSchema() {
        var words = new TreeSet<String>();
        var schema = ScenarioFile.getDescriptor().getFile();
        schema.getEnumTypes().forEach(type -> words.addAll(constants(type)));
        schema.getMessageTypes().forEach(type -> {
            type.getFields().forEach(field -> words.add(field.getName()));
            type.getEnumTypes().forEach(constants -> words.addAll(constants(constants)));
        });
        return words;
    }

    private static List<String> constants(EnumDescriptor type) {
        return type.getValues().stream().filter(value -> value.getNumber() > 0).map(value -> value.getName()).toList();
    }

    @TestFactory
    Stream<DynamicTest> whatNoDemoSaysComesToWhatItExpectsAndReplays() throws IOException {
        assertEquals(List.of(), rest().problems());
        return rest().settings().stream().map(setting -> DynamicTest.dynamicTest(setting.name(), () -> runsAndReplays(setting)));
    }

    private static void runsAndReplays(Setting setting) throws IOException {
        var recording = Recording.of(setting.scenario(), 10_000);
        setting.expected().forEach(expected -> assertEquals(List.of(), Comparison.differences(expected, recording)));
        var file = new ByteArrayOutputStream();
        RecordingFile.write(file, setting, recording);
        var replay = Replay.of(FILE, () -> new ByteArrayInputStream(file.toByteArray()));
        assertEquals(new Replay.Verdict.Same(recording.events().size()), replay.verdict());
    }
}
