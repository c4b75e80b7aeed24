package once.ui.lecture;

import once.tell.Captions;
import once.ui.playback.Playback;

/// Goes through a run from one thing that is to be said to the next, as a clicker asks for it.
final class Pacing {

    private final Playback cursor;
    private final Captions captions;
    private int pauseAt;

    Pacing(Playback cursor, Captions captions) {
        this.cursor = cursor;
        this.captions = captions;
    }

    /// Pauses where there is something to be said.
    ///
    /// @param applied how many events have happened
    void reached(int applied) {
        if (cursor.playingProperty().get() && pauseAt > 0 && applied >= pauseAt) {
            cursor.pause();
        }
    }

    void toggle() {
        if (cursor.playingProperty().get()) {
            cursor.pause();
        } else {
            play();
        }
    }

    private void play() {
        pauseAt = cursor.isAtEnd() ? captions.nextPause(0) : captions.nextPause(applied());
        cursor.play();
    }

    private int applied() {
        return cursor.momentProperty().get().applied();
    }

    /// Plays on to what is to be said next; at once where it plays already. False where the run is over.
    boolean next() {
        if (cursor.isAtEnd()) {
            return false;
        }
        if (cursor.playingProperty().get()) {
            goTo(captions.nextPause(applied()));
        } else {
            play();
        }
        return true;
    }

    private void goTo(int event) {
        cursor.pause();
        if (event == 0) {
            cursor.toEnd();
        } else {
            cursor.seek(cursor.recordingProperty().get().events().get(event - 1).at());
        }
    }

    /// Goes back to what was said before, or to the beginning. False where the run is there.
    boolean before() {
        int earlier = cursor.recordingProperty().get().countAt(cursor.momentProperty().get().micros() - 1);
        int pause = captions.pauseBefore(earlier + 1);
        cursor.pause();
        if (applied() == 0) {
            return false;
        }
        if (pause == 0) {
            cursor.toStart();
        } else {
            goTo(pause);
        }
        return true;
    }
}
