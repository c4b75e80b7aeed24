package once.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DemoRecordingsTest {

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of("demos"))) {
            return files.filter(file -> file.toString().endsWith(".once")).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachReplaysAsItWas() throws IOException {
        return files().stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            var replay = Replay.of(file.toString(), RecordingFile.Source.of(file));
            assertEquals(Optional.empty(), replay.contents().damage());
            assertInstanceOf(Replay.Verdict.Same.class, replay.verdict(), replay.verdict()::text);
        }));
    }

    @Test
    void areTheOnesThatAreWrittenAnew() throws IOException {
        assertEquals(DemoRecordings.ALL.stream().map(DemoRecordings.Demo::path).toList(), files());
    }
}
