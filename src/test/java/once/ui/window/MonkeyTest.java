package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.stage.Stage;
import once.ui.panel.Places;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Random actions over all places leave the window whole, and it holds no more after many than after some. As many as you like:
/// `mvn -q test -Dtest=MonkeyTest -Donce.monkey.actions=20000`, and `-Donce.monkey.seed=…` for others.
class MonkeyTest extends WindowInUse {

    private static final int ACTIONS = Integer.getInteger("once.monkey.actions", 400);
    private static final long SEED = Long.getLong("once.monkey.seed", 1);
    private static final int WARM_UP = Math.min(1_000, ACTIONS / 2);
    private static final long SLICE_NANOS = 12_000_000;
    private static final long MOST_GROWTH = 32L << 20;
    private static final int REMEMBERED = 12;

    private final Deque<String> last = new ArrayDeque<>();
    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());

    @Start
    void start(Stage shown) {
        open(shown);
        Thread.currentThread().setUncaughtExceptionHandler((_, wrong) -> thrown.add(wrong));
    }

    @Test
    void nothingBreaksWhateverIsDone() throws TimeoutException {
        var monkey = new Monkey(window, SEED);
        act(monkey, WARM_UP);
        long before = used();
        act(monkey, ACTIONS - WARM_UP);
        long after = used();
        assertTrue(after - before < MOST_GROWTH, () -> "grew by " + (after - before) / 1024 + " KiB, from " + before / 1024);
        playsAndStandsStill();
    }

    private void act(Monkey monkey, int actions) {
        for (int done = 0; done < actions;) {
            done += WaitForAsyncUtils.waitForAsyncFx(120_000, () -> slice(monkey));
            if (!thrown.isEmpty()) {
                throw new AssertionError("seed " + SEED + ", after " + last, thrown.getFirst());
            }
        }
    }

    /// Some actions, and then the window is to be drawn.
    private int slice(Monkey monkey) {
        long until = System.nanoTime() + SLICE_NANOS;
        int done = 0;
        while (System.nanoTime() < until && thrown.isEmpty()) {
            try {
                last.add(monkey.act());
            } catch (RuntimeException | AssertionError wrong) {
                if (!isOfTheToolkit(wrong)) {
                    thrown.add(wrong);
                }
            }
            if (last.size() > REMEMBERED) {
                last.removeFirst();
            }
            done++;
        }
        return done;
    }

    /// A table that is scrolled by keyboard before its rows have been laid out stumbles over itself.
    private static boolean isOfTheToolkit(Throwable wrong) {
        return Stream.of(wrong.getStackTrace()).takeWhile(frame -> !frame.getClassName().startsWith("once."))
                .anyMatch(frame -> frame.getClassName().equals("javafx.scene.control.skin.VirtualFlow"));
    }

    /// What is held when the window is as it was in the beginning.
    private long used() throws TimeoutException {
        toDesk();
        for (int round = 0; round < 4; round++) {
            System.gc();
            WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void toDesk() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            while (window.notices().shownProperty().get() != null) {
                window.notices().dismiss();
            }
            window.explorations().cancel();
            window.explorations().openProperty().set(false);
            window.help().openProperty().set(false);
            window.places().serverHiddenProperty().set(false);
            window.places().openProperty().set(Places.Place.DESK);
            window.open("d05_fault_free_call.txtpb");
            window.playback().pause();
            return null;
        });
        until(() -> window.workspace().comparisonProperty().get().size() > 1);
    }

    private void playsAndStandsStill() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            window.playback().toStart();
            window.playback().play();
            return null;
        });
        until(() -> moment().micros() > 0);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            window.playback().pause();
            return null;
        });
        var there = moment();
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        assertEquals(there, moment());
        assertFalse(window.playback().playingProperty().get());
        assertNotEquals(0, there.applied());
    }
}
