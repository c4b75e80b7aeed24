package once.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What goes on beside the window: whatever takes longer than a frame may is started here, and what comes of it is
/// handed over on the window's thread. Meanwhile everything stays as it was.
public final class Busy {

    private static final LongFunction<String> UNSEEN = _ -> "";

    private final Background background;
    private final List<Work> all = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Work> seen = new ReadOnlyObjectWrapper<>(this, "seen");
    private Work next;

    /// Nothing goes on yet.
    public Busy(Background background) {
        this.background = background;
    }

    /// What was started last of that which people may want to know of; null for nothing.
    ReadOnlyObjectProperty<Work> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Whether something is under way that the window is to show next.
    public boolean isNextUnderWay() {
        return all.contains(next);
    }

    /// Whether anything is under way.
    public boolean isUnderWay() {
        return !all.isEmpty();
    }

    /// Makes what the window is to show next. Only what was asked for last is shown.
    ///
    /// @param text what is done, by how much of it is done
    public <T> void next(LongFunction<String> text, Function<Work, T> what, Consumer<T> then) {
        forget(next);
        next = start(text, what, then);
    }

    /// What the window was to show next is not wanted any more.
    public void dropNext() {
        drop(next);
        next = null;
    }

    /// Makes something that people need not know of.
    public <T> Work start(Function<Work, T> what, Consumer<T> then) {
        return start(UNSEEN, what, then);
    }

    /// Makes something.
    ///
    /// @param text what is done, by how much of it is done
    /// @param then what to do with it; not done where it was dropped meanwhile
    public <T> Work start(LongFunction<String> text, Function<Work, T> what, Consumer<T> then) {
        var work = new Work(text, background);
        all.add(work);
        show();
        background.compute(() -> attempt(what, work), result -> {
            if (all.remove(work)) {
                show();
                then.accept(result.get());
            }
        });
        return work;
    }

    /// What goes wrong goes wrong on the window's thread, where it is noticed.
    private static <T> Supplier<T> attempt(Function<Work, T> what, Work work) {
        try {
            var result = what.apply(work);
            return () -> result;
        } catch (RuntimeException | Error wrong) {
            return () -> {
                throw wrong;
            };
        }
    }

    /// Nobody wants it any more.
    ///
    /// @param work null for nothing
    /// @return whether it was under way
    public boolean drop(Work work) {
        boolean was = forget(work);
        show();
        return was;
    }

    private boolean forget(Work work) {
        boolean was = all.remove(work);
        if (was) {
            work.drop();
        }
        return was;
    }

    private void show() {
        seen.set(all.stream().filter(work -> !work.text().isEmpty()).reduce((_, later) -> later).orElse(null));
    }
}
