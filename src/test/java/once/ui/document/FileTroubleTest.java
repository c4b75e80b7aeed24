package once.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import once.recording.RecordingFile;
import once.scenario.Demos;
import once.simulation.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

    @TempDir Path folder;

    private String text(IOException wrong) {
        return FileTrouble.text(folder.resolve("mine.txtpb"), wrong);
    }

    @Test
    void isASentenceWhateverTheSystemSays() {
        var file = folder.resolve(".mine.txtpb.part").toString();
        assertEquals("You have no permission for the folder " + folder + ", or for the file in it.", text(new AccessDeniedException(file)));
        var full = "There is no room left on the disk that holds " + folder + ".";
        assertEquals(full, text(new FileSystemException(file, null, "No space left on device")));
        assertEquals(full, text(new IOException("There is not enough space on the disk")));
        assertEquals("The disk that holds " + folder + " can only be read.", text(new FileSystemException(file, null, "Read-only file system")));
        assertEquals("The system says: Input/output error.", text(new IOException("Input/output error")));
    }

    @Test
    void namesTheFolderThatIsNone() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var inside = file.resolve("mine.txtpb");
        var scenario = assertThrows(IOException.class, () -> AtomicFile.write(inside, "text"));
        var setting = Demos.named("d05_fault_free_call.txtpb").settings().getFirst();
        var recording = assertThrows(IOException.class, () -> RecordingFile.write(inside, setting, Recording.of(setting.scenario(), 10)));
        for (var wrong : List.of(scenario, recording)) {
            assertEquals(file + " is no folder that can be written to.", FileTrouble.text(inside, wrong));
        }
    }

    @Test
    void tellsAFolderFromAFile() {
        var wrong = assertThrows(IOException.class, () -> AtomicFile.write(Files.createDirectories(folder.resolve("mine.txtpb/full")).getParent(), "text"));
        assertEquals(folder.resolve("mine.txtpb") + " is a folder, not a file.", text(wrong));
    }
}
