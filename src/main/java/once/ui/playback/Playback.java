package once.ui.playback;

import java.util.function.ToIntBiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import once.simulation.Moment;
import once.simulation.Recording;

/// The one cursor in a recording, and the only clock that moves it. Everything on the screen is a function of the
/// moment it stands at.
public final class Playback {

    private final Cursor cursor = new Cursor(this);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final BooleanProperty stepwise = new SimpleBooleanProperty(this, "stepwise");
    private final boolean ownClock;
    private FrameClock clock;

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
        var other = new Playback(ownClock);
        other.stepwise.bind(stepwise);
        return other;
    }

    /// What is being watched; null before the first [#load]. When it changes, the moment is one of the new recording.
    public ReadOnlyObjectProperty<Recording> recordingProperty() {
        return cursor.recording;
    }

    /// What there is to see now; null before the first [#load].
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return cursor.moment;
    }

    /// Whether time passes.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether time passes quicker than usual, because nothing happens for long.
    public ReadOnlyBooleanProperty hurryingProperty() {
        return cursor.hurrying.getReadOnlyProperty();
    }

    /// By what the recording's own pace is multiplied; more than 0.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// Whether nothing moves between two events while it plays, for those whom motion disturbs.
    public BooleanProperty stepwiseProperty() {
        return stepwise;
    }

    /// How quickly the recording is told at speed 1; null before the first [#load].
    public Pace pace() {
        return cursor.pace();
    }

    /// Watches a recording: at the same time as before where it is the same scenario under other semantics, from its
    /// beginning otherwise.
    public void load(Recording next) {
        if (!cursor.isVariant(next)) {
            pause();
        }
        cursor.load(next);
    }

    /// Lets time pass, from the beginning if it stands at the end.
    public void play() {
        if (cursor.isEmpty() || cursor.recording.get().events().isEmpty()) {
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
        stepForward(Stride.EVENT);
    }

    /// Pauses before the last event; between two events it goes back to when the earlier one had just happened.
    public void stepBack() {
        stepBack(Stride.EVENT);
    }

    /// Pauses after the next event of a kind; at the end where there is none.
    public void stepForward(Stride stride) {
        step((run, now) -> Steps.forward(run, now.applied(), stride));
    }

    /// Pauses after the last event of a kind that was seen before; at the beginning where there is none.
    public void stepBack(Stride stride) {
        step((run, now) -> Steps.back(run, now, stride));
    }

    private void step(ToIntBiFunction<Recording, Moment> where) {
        pause();
        cursor.step(where);
    }

    /// Goes to a time, when all events of that time have happened; to the nearest end where it lies outside.
    ///
    /// @param micros virtual time
    public void seek(long micros) {
        cursor.seek(micros);
    }

    /// Pauses where stepping stops after an event.
    ///
    /// @param number the event's, from 1; 0 for before the first
    public void seekEvent(int number) {
        step((run, _) -> number == 0 ? 0 : Steps.settled(run, number));
    }

    /// Goes to before anything has happened.
    public void toStart() {
        cursor.step((_, _) -> 0);
    }

    /// Goes to when everything has happened.
    public void toEnd() {
        step((run, _) -> run.events().size());
    }

    /// Whether nothing more happens.
    public boolean isAtEnd() {
        return cursor.isAtEnd();
    }

    /// Lets time pass as if the viewer had watched for this long; does nothing while it stands still.
    ///
    /// @param nanos real time, 0 or more
    public void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        cursor.pass(nanos * speed.get(), stepwise.get());
        if (isAtEnd()) {
            pause();
        }
    }

    private void startClock() {
        if (clock == null) {
            clock = new FrameClock(this::tick);
        }
        clock.start();
    }
}
