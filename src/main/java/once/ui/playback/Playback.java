package once.ui.playback;

import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import once.scenario.Scenario;
import once.simulation.Moment;
import once.simulation.Recording;

/// The one cursor in a recording, and the only clock that moves it. Everything on the screen is a function of the
/// moment it stands at.
public final class Playback {

    private static final double NANOS = 1e9;

    private final Held<Recording> recording = new Held<>(this, "recording");
    private final Held<Moment> moment = new Held<>(this, "moment");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper hurrying = new ReadOnlyBooleanWrapper(this, "hurrying");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final boolean ownClock;
    private AnimationTimer clock;
    private Pace pace;

    /// A cursor that moves by itself while it plays.
    public Playback() {
        this(true);
    }

    private Playback(boolean ownClock) {
        this.ownClock = ownClock;
    }

    /// A cursor that only [#tick] moves: for tests, and for pictures taken one by one.
    public static Playback byHand() {
        return new Playback(false);
    }

    /// Another cursor, in another recording, that time moves as it moves this one.
    public Playback another() {
        return new Playback(ownClock);
    }

    /// What is being watched; null before the first [#load]. When it changes, the moment is one of the new recording.
    public ReadOnlyObjectProperty<Recording> recordingProperty() {
        return recording;
    }

    /// What there is to see now; null before the first [#load].
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /// Whether time passes.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether time passes quicker than usual, because nothing happens for long.
    public ReadOnlyBooleanProperty hurryingProperty() {
        return hurrying.getReadOnlyProperty();
    }

    /// By what the recording's own pace is multiplied; more than 0.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// How quickly the recording is told at speed 1; null before the first [#load].
    public Pace pace() {
        return pace;
    }

    /// Watches a recording: at the same time as before where it is the same scenario under other semantics, from its
    /// beginning otherwise.
    public void load(Recording next) {
        var before = moment.get();
        boolean same = before != null && isVariant(recording.get().scenario(), next.scenario());
        if (!same) {
            pause();
        }
        pace = Pace.of(next);
        recording.hold(next);
        moment.hold(same && before.applied() > 0 ? next.at(Math.min(before.micros(), next.endMicros())) : next.after(0));
        recording.tell();
        show(moment.get());
    }

    private static boolean isVariant(Scenario one, Scenario other) {
        return one.title().equals(other.title()) && one.clients().equals(other.clients())
                && one.environment().equals(other.environment()) && one.fates().equals(other.fates());
    }

    /// Lets time pass, from the beginning if it stands at the end.
    public void play() {
        if (recording.get() == null || recording.get().events().isEmpty()) {
            return;
        }
        if (isAtEnd()) {
            toStart();
        }
        playing.set(true);
        if (ownClock) {
            startClock();
        }
    }

    /// Stands still.
    public void pause() {
        playing.set(false);
        if (clock != null) {
            clock.stop();
        }
    }

    /// Plays or pauses.
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Pauses after the next event, one at a time even where several happen at once.
    public void stepForward() {
        pause();
        if (recording.get() != null) {
            show(recording.get().after(Steps.forward(recording.get(), moment.get().applied())));
        }
    }

    /// Pauses before the last event; between two events it goes back to when the earlier one had just happened.
    public void stepBack() {
        pause();
        if (recording.get() != null) {
            show(recording.get().after(Steps.back(recording.get(), moment.get())));
        }
    }

    /// Goes to a time, when all events of that time have happened; to the nearest end where it lies outside.
    ///
    /// @param micros virtual time
    public void seek(long micros) {
        if (recording.get() != null) {
            show(recording.get().at(Math.clamp(micros, 0, recording.get().endMicros())));
        }
    }

    /// Goes to before anything has happened.
    public void toStart() {
        if (recording.get() != null) {
            show(recording.get().after(0));
        }
    }

    /// Goes to when everything has happened.
    public void toEnd() {
        pause();
        if (recording.get() != null) {
            show(recording.get().last());
        }
    }

    /// Whether nothing more happens.
    public boolean isAtEnd() {
        return moment.get() != null && moment.get().applied() == recording.get().events().size();
    }

    /// Lets time pass as if the viewer had watched for this long; does nothing while it stands still.
    ///
    /// @param nanos real time, 0 or more
    public void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        show(recording.get().at(pace.advance(moment.get().micros(), nanos / NANOS * speed.get())));
        if (isAtEnd()) {
            pause();
        }
    }

    private void show(Moment next) {
        hurrying.set(next.applied() > 0 && pace.isHurrying(next.micros()));
        moment.hold(next);
        moment.tell();
    }

    private void startClock() {
        if (clock == null) {
            clock = new Clock();
        }
        clock.start();
    }

    /// Hands the time between two frames to [#tick]; a long pause of the machine counts as a short one.
    private final class Clock extends AnimationTimer {
        private static final long LONGEST_FRAME = 100_000_000;
        private long last;

        @Override
        public void start() {
            last = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            if (last != 0) {
                tick(Math.min(now - last, LONGEST_FRAME));
            }
            last = now;
        }
    }
}
