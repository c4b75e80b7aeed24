package once.ui.playback;

import java.util.function.ToIntBiFunction;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import once.simulation.Moment;
import once.simulation.Recording;

/// A place in a recording; recording and moment change together.
final class Cursor {

    final Held<Recording> recording;
    final Held<Moment> moment;
    final ReadOnlyBooleanWrapper hurrying;
    private Watch watch;

    /// @param bean whose properties these are
    Cursor(Object bean) {
        recording = new Held<>(bean, "recording");
        moment = new Held<>(bean, "moment");
        hurrying = new ReadOnlyBooleanWrapper(bean, "hurrying");
    }

    Pace pace() {
        return watch == null ? null : watch.pace();
    }

    boolean isEmpty() {
        return recording.get() == null;
    }

    boolean isAtEnd() {
        return !isEmpty() && moment.get().applied() == recording.get().events().size();
    }

    /// Whether another recording is of the same scenario, under whatever semantics.
    boolean isVariant(Recording other) {
        return !isEmpty() && Steps.isVariant(recording.get().scenario(), other.scenario());
    }

    /// Goes over to another recording: to the same time in a variant, to the beginning otherwise.
    void load(Recording next) {
        boolean stays = isVariant(next) && moment.get().applied() > 0;
        watch = new Watch(next);
        recording.hold(next);
        moment.hold(stays ? next.at(Math.min(moment.get().micros(), next.endMicros())) : next.after(0));
        recording.tell();
        show(moment.get());
    }

    /// Goes to a time, to the nearest end where it lies outside.
    void seek(long micros) {
        if (!isEmpty()) {
            show(recording.get().at(Math.clamp(micros, 0, recording.get().endMicros())));
        }
    }

    /// Goes to when so many events have happened.
    ///
    /// @param where how many, in the recording, from a moment on
    void step(ToIntBiFunction<Recording, Moment> where) {
        if (!isEmpty()) {
            show(recording.get().after(where.applyAsInt(recording.get(), moment.get())));
        }
    }

    /// Goes on as time passes.
    void pass(double nanos, boolean stepwise) {
        tell(watch.after(moment.get(), nanos, stepwise));
    }

    private void show(Moment next) {
        watch.from(next);
        tell(next);
    }

    private void tell(Moment next) {
        hurrying.set(next.applied() > 0 && watch.pace().isHurrying(next.micros()));
        moment.hold(next);
        moment.tell();
    }
}
