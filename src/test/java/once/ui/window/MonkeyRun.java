package once.ui.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// A monkey at a window: a thing or a few, a frame, and so on; whatever is thrown meanwhile, on whichever thread, is kept
/// with what was done before. All but [#troubles] is for the toolkit's thread.
final class MonkeyRun {

    private static final int DEEP = 12;
    private static final int REMEMBERED = 12;
    private static final int MOST_BETWEEN_FRAMES = 8;
    private static final int FRAMES_BETWEEN_LOOKS = 40;
    private static final Set<String> STUMBLES = Set.of("com.sun.glass.ui.headless.HeadlessWindow", "javafx.scene.control.skin.SliderSkin");
    private static final long STUCK_NANOS = 15_000_000_000L;

    /// Something that is not as it should be.
    ///
    /// @param after how many actions
    /// @param last what was done just before
    /// @param open what was open then, or when the work was asked for that went wrong; null for nothing
    record Trouble(int after, List<String> last, Throwable what, MonkeyWork.Open open) {}

    private final OnceWindow window;
    private final Monkey monkey;
    private final Random random;
    private final Consumer<Trouble> told;
    private final Deque<String> last = new ArrayDeque<>();
    private final MonkeyWork work;
    private final List<Trouble> troubles = Collections.synchronizedList(new ArrayList<>());
    private int done;
    private int frames;
    private int until;
    private long slowestNanos;
    private String slowest = "";
    private CompletableFuture<Void> over;
    private Runnable next = () -> { };
    /// Frames come as long as it runs, whatever becomes of one of them.
    private final AnimationTimer frameClock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            var then = next;
            next = () -> { };
            Platform.runLater(then);
        }
    };

    /// @param told of each trouble at once
    MonkeyRun(OnceWindow window, Monkey monkey, Random random, Consumer<Trouble> told) {
        this.told = told;
        this.window = window;
        this.monkey = monkey;
        this.random = random;
        this.work = new MonkeyWork(window, this::trouble);
    }

    List<Trouble> troubles() {
        return troubles;
    }

    int done() {
        return done;
    }

    /// What has taken longest, since this was asked last.
    String slowest() {
        var told = slowest + " " + slowestNanos / 1_000_000 + " ms";
        slowestNanos = 0;
        return told;
    }

    /// Something went wrong; on whatever thread.
    void trouble(Throwable what) {
        trouble(what, MonkeyWork.Open.in(window));
    }

    private void trouble(Throwable what, MonkeyWork.Open open) {
        if (isOfTheToolkit(what)) {
            return;
        }
        List<String> before;
        synchronized (last) {
            before = List.copyOf(last);
        }
        var trouble = new Trouble(done, before, what, open);
        troubles.add(trouble);
        told.accept(trouble);
    }

    /// A display in memory cannot take a window that is larger than it; a slider that is dragged while the press closed a menu
    /// does not know where from.
    private static boolean isOfTheToolkit(Throwable what) {
        return Stream.of(what.getStackTrace()).takeWhile(frame -> !frame.getClassName().startsWith("once.")).limit(DEEP)
                .anyMatch(frame -> STUMBLES.contains(frame.getClassName()));
    }

    /// Tells of all work that has not come to its end.
    void tellOfWhatGoesOn() {
        work.tellOfWhatGoesOn();
    }

    /// Does work elsewhere, and tells of what it throws and of what does not end.
    Executor listening(Executor elsewhere) {
        return work.on(elsewhere);
    }

    /// Does so many things; done when they are.
    CompletableFuture<Void> act(int actions) {
        until = done + actions;
        over = new CompletableFuture<>();
        frameClock.start();
        actAndDraw();
        return over;
    }

    private void actAndDraw() {
        if (monkey.waits()) {
            afterFrame(this::actAndDraw);
            return;
        }
        int left = 1 + random.nextInt(MOST_BETWEEN_FRAMES);
        do {
            act();
        } while (--left > 0 && done < until && !monkey.looks());
        if (done >= until) {
            frameClock.stop();
            over.complete(null);
        } else {
            afterFrame(frames++ % FRAMES_BETWEEN_LOOKS == 0 ? this::look : this::actAndDraw);
        }
    }

    private void act() {
        long began = System.nanoTime();
        try {
            remember(monkey.act());
        } catch (RuntimeException | Error wrong) {
            trouble(wrong);
        }
        done++;
        if (System.nanoTime() - began > slowestNanos) {
            slowestNanos = System.nanoTime() - began;
            slowest = last.peekLast();
        }
    }

    private void remember(String what) {
        synchronized (last) {
            last.add(what);
            if (last.size() > REMEMBERED) {
                last.removeFirst();
            }
        }
    }

    /// While it plays, the playhead moves.
    private void look() {
        work.tellOfWhatDoesNotEnd();
        var playback = window.playback();
        if (playback.playingProperty().get()) {
            waitFor(playback.momentProperty().get(), System.nanoTime());
        } else {
            actAndDraw();
        }
    }

    private void waitFor(Object moment, long since) {
        var playback = window.playback();
        if (!playback.playingProperty().get() || !playback.momentProperty().get().equals(moment)) {
            actAndDraw();
        } else if (System.nanoTime() - since > STUCK_NANOS) {
            trouble(new AssertionError("stuck at " + playback.momentProperty().get().micros()));
            actAndDraw();
        } else {
            afterFrame(() -> waitFor(moment, since));
        }
    }

    private void afterFrame(Runnable then) {
        next = then;
    }
}
