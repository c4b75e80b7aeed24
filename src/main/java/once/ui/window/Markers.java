package once.ui.window;

import once.tell.Captions;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// Goes to the moments of a run that the author of its scenario has marked with something to say; beyond them, to its ends.
final class Markers {

    private final Workspace workspace;
    private final Playback playback;

    Markers(Workspace workspace, Playback playback) {
        this.workspace = workspace;
        this.playback = playback;
    }

    void next() {
        var later = captions().at().tailMap(playback.momentProperty().get().applied() + 1);
        if (later.isEmpty()) {
            playback.toEnd();
        } else {
            go(later.firstKey());
        }
    }

    void before() {
        int earlier = playback.recordingProperty().get().countAt(playback.momentProperty().get().micros() - 1);
        var there = captions().at().headMap(earlier + 1);
        if (there.isEmpty()) {
            playback.pause();
            playback.toStart();
        } else {
            go(there.lastKey());
        }
    }

    private Captions captions() {
        return Captions.of(playback.recordingProperty().get(), workspace.settingProperty().get().teaching());
    }

    private void go(int event) {
        playback.pause();
        playback.seek(playback.recordingProperty().get().events().get(event - 1).at());
    }
}
