package once.recording;

import java.io.IOException;

/// A file is no recording, or a run is none that can be kept in one. The message is one line for people.
public final class RecordingException extends IOException {

    RecordingException(String line) {
        super(line);
    }
}
