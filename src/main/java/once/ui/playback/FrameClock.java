package once.ui.playback;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// Hands on the time between two frames, in nanoseconds; a long pause of the machine counts as a short one.
final class FrameClock extends AnimationTimer {

    private static final long LONGEST_FRAME = 100_000_000;

    private final LongConsumer told;
    private long last;

    FrameClock(LongConsumer told) {
        this.told = told;
    }

    @Override
    public void start() {
        last = 0;
        super.start();
    }

    @Override
    public void handle(long now) {
        if (last != 0) {
            told.accept(Math.min(now - last, LONGEST_FRAME));
        }
        last = now;
    }
}
