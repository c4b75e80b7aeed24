package once.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import once.recording.RecordingFile;
import once.scenario.Demos;
import once.simulation.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir Path folder;

    @Nested
    class OpeningAFile {

        @Test
        void tellsEveryMistakeByItsPlace() throws IOException {
            var file = Files.writeString(folder.resolve("bad.txtpb"), "service: COUNTER client { call { } }\nseed: 1 until_ms: -2");
            assertEquals(new Opened.Broken(file, List.of(
                    "bad.txtpb:1:27: the call asks for nothing; expected increment, decrement or read",
                    "bad.txtpb:2:9: until_ms is -2; expected milliseconds from 0 to 1e12")), Opened.read(file));
        }

        @Test
        void tellsThatThereIsNone() {
            assertEquals(new Opened.Missing(folder.resolve("gone.once")), Opened.read(folder.resolve("gone.once")));
        }

        @Test
        void tellsThatAFolderIsNoScenario() {
            assertEquals(new Opened.Unreadable(folder, folder + " is a folder, not a file."), Opened.read(folder));
        }

        @Test
        void replaysARecording() throws IOException {
            var setting = Demos.named("d14_zombie_request.txtpb").settings().getFirst();
            var file = folder.resolve("zombie.once");
            RecordingFile.write(file, setting, Recording.of(setting.scenario(), 10_000));
            assertTrue(Opened.read(file) instanceof Opened.Recorded(_, var played, var remarks, _)
                    && played.recording().events().size() > 10 && remarks.isEmpty());
        }

        @Test
        void tellsThatARecordingIsDamaged() throws IOException {
            var file = Files.writeString(folder.resolve("bad.once"), "no recording at all");
            assertTrue(Opened.read(file) instanceof Opened.Broken(_, var problems) && problems.getFirst().startsWith("bad.once: "));
        }
    }

    @Nested
    class RecentOnes {

        private Path list;

        @BeforeEach
        void nameTheList() {
            list = folder.resolve("deep").resolve("recent.txt");
        }

        @Test
        void areRememberedTheLastOneFirst() {
            var recent = new RecentFiles(list);
            List.of("a", "b", "a").forEach(name -> recent.add(folder.resolve(name)));
            recent.write();
            assertEquals(List.of(folder.resolve("a"), folder.resolve("b")), new RecentFiles(list).paths());
            recent.remove(folder.resolve("a"));
            recent.write();
            assertEquals(List.of(folder.resolve("b")), new RecentFiles(list).paths());
        }

        @Test
        void areThoseThatNameAFile() throws IOException {
            Files.createDirectories(list.getParent());
            Files.writeString(list, "/\n\nnowhere.txtpb\n\0\n" + folder.resolve("gone.txtpb") + "\n");
            assertEquals(List.of(folder.resolve("gone.txtpb")), new RecentFiles(list).paths());
            Files.write(list, new byte[] {(byte) 0xff});
            assertEquals(List.of(), new RecentFiles(list).paths());
        }

        @Test
        void areAFewOnly() {
            var recent = new RecentFiles(list);
            for (int file = 0; file < 30; file++) {
                recent.add(folder.resolve("f" + file));
            }
            recent.write();
            assertEquals(8, new RecentFiles(list).paths().size());
            assertEquals(folder.resolve("f29"), recent.paths().getFirst());
        }
    }

    @Nested
    class TheDraft {

        private static final Drafts.Owner GONE = new Drafts.Owner(Long.MAX_VALUE / 1_000, 1);

        @Test
        void isOfferedOnceItsProcessIsGone() throws IOException {
            var crashed = new Drafts(folder, GONE);
            crashed.keep(crashed.ticket(), Optional.of("kept"));
            assertEquals(List.of(), crashed.left());
            var left = new Drafts(folder, Drafts.Owner.current()).left();
            assertEquals(List.of("kept"), left.stream().map(Drafts.Draft::text).toList());
            crashed.discard(left.getFirst());
            assertEquals(List.of(), new Drafts(folder, new Drafts.Owner(1, 1)).left());
        }

        @Test
        void ofAProcessThatLivesIsLeftAlone() throws IOException {
            var alive = new Drafts(folder, Drafts.Owner.current());
            alive.keep(alive.ticket(), Optional.of("kept"));
            assertEquals(List.of(), new Drafts(folder, GONE).left());
            alive.keep(alive.ticket(), Optional.empty());
            try (var files = Files.list(folder)) {
                assertFalse(files.findAny().isPresent());
            }
        }

        @Test
        void thatCannotBeReadIsLeftWithoutAText() throws IOException {
            var file = Files.write(folder.resolve("draft-" + GONE.number() + "-1.txtpb"), new byte[] {(byte) 0xff});
            assertEquals(List.of(new Drafts.Draft(file, "")), new Drafts(folder, Drafts.Owner.current()).left());
        }

        @Test
        void isTheLastOneWhicheverIsWrittenLast() throws IOException {
            var drafts = new Drafts(folder, GONE);
            long first = drafts.ticket();
            drafts.keep(drafts.ticket(), Optional.of("second"));
            drafts.keep(first, Optional.of("first"));
            assertEquals("second", new Drafts(folder, new Drafts.Owner(1, 1)).left().getFirst().text());
        }
    }
}
