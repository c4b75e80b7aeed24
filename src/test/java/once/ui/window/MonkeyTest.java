package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import once.ui.document.Drafts;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.Places;
import once.ui.panel.Rescue;
import once.ui.playback.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Random actions over all places leave the window whole, and it holds no more after many than after some. As many as you like:
/// `mvn -q test -Dtest=MonkeyTest -Donce.monkey.actions=20000`, and `-Donce.monkey.seed=…` for others.
class MonkeyTest extends WindowInUse {

    private static final int ACTIONS = Integer.getInteger("once.monkey.actions", 400);
    private static final long SEED = Long.getLong("once.monkey.seed", 1);
    private static final int WARM_UP = Math.min(1_000, ACTIONS / 2);
    private static final int STRETCH = Math.min(500, WARM_UP);
    private static final boolean TOLD = ACTIONS > 1_000;
    private static final long MOST_GROWTH = ACTIONS > 5_000 ? 8L << 20 : 32L << 20;
    private static final int COMPARED = 5;
    private static final String FEW_ROWS = "d05_fault_free_call.txtpb";
    /// As wide as the display in memory has room for.
    private static final Settings.Size TALLEST = new Settings.Size(Settings.SMALLEST.width(), Monkey.LARGEST.height());
    private static final Path TROUBLES = Path.of("target", "monkey");
    private static final int LONGEST_STRETCH_SECONDS = 1_200;

    @TempDir Path folder;
    private Monkey monkey;
    private MonkeyRun run;

    /// A stage of its own: the test framework keeps every event that is fired at its own.
    @Start
    void start(Stage unused) {
        // the monkey hears of them itself, and goes on
        WaitForAsyncUtils.autoCheckException = false;
        var random = new Random(SEED);
        var files = new MonkeyFiles(folder, random);
        var background = new Background(task -> run.listening(Thread::startVirtualThread).execute(task), Platform::runLater, Platform::runLater);
        stage = new Stage();
        window = OnceWindow.of(WindowInUse.DEMOS, new Playback(), background, SETTINGS.size(), files, new RecentFiles(folder.resolve("recent.list")));
        monkey = new Monkey(window, files, random, TOLD);
        run = new MonkeyRun(window, monkey, random, MonkeyTest::tell);
        Thread.currentThread().setUncaughtExceptionHandler((_, wrong) -> run.trouble(wrong));
        new Rescue(window.workspace(), window.document(), new Drafts(folder, new Drafts.Owner(1, 1)), window.notices(), background);
        // in the middle of the screen in memory a window that was larger than it once is stuck at that size
        stage.setX(0);
        stage.setY(0);
        new WindowFrame(stage, window).show(SETTINGS);
        // the screen in memory is smaller than that, and cannot be filled by a window that is larger
        stage.setMinWidth(0);
        stage.setMinHeight(0);
    }

    @Stop
    void stop() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
        WaitForAsyncUtils.autoCheckException = true;
        WaitForAsyncUtils.clearExceptions();
        stage.hide();
    }

    @Test
    void nothingBreaksWhateverIsDone(FxRobot robot) throws Exception {
        var held = new ArrayList<Long>();
        while (run.done() < ACTIONS) {
            fromWindow(() -> run.act(Math.min(STRETCH, ACTIONS - run.done()))).get(LONGEST_STRETCH_SECONDS, TimeUnit.SECONDS);
            try {
                toDesk(robot);
                // once more: what was still under way may have had something to say, or something to open
                until(() -> !window.busy().isUnderWay());
                toDesk(robot);
                everythingMoves(robot);
                lookAround();
            } catch (AssertionError | TimeoutException stuck) {
                run.trouble(stuck);
                run.tellOfWhatGoesOn();
            }
            held.add(used());
            tell(held.getLast());
        }
        assertEquals(List.of(), run.troubles());
        long growth = growth(held.subList(Math.min(WARM_UP / STRETCH, held.size()) - 1, held.size()));
        assertTrue(growth < MOST_GROWTH, () -> "grew by " + growth / 1024 + " KiB: " + held);
    }

    /// By how much the middle one of the last is more than the middle one of the first: neighbours differ by what the toolkit has
    /// drawn lately.
    private static long growth(List<Long> held) {
        int compared = Math.max(1, Math.min(COMPARED, held.size() / 2));
        return middle(held.subList(held.size() - compared, held.size())) - middle(held.subList(0, compared));
    }

    private static long middle(List<Long> some) {
        return some.stream().sorted().toList().get(some.size() / 2);
    }

    private void tell(long held) {
        if (TOLD) {
            long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000;
            System.out.println(run.done() + " actions in " + seconds + " s, " + held / 1024 + " KiB held, " + run.troubles().size() + " troubles; slowest "
                    + run.slowest() + "; " + monkey.done());
        }
    }

    private static void tell(MonkeyRun.Trouble trouble) {
        System.out.println("seed " + SEED + ", after " + trouble.after() + ": " + String.join("; ", trouble.last()));
        trouble.what().printStackTrace(System.out);
        if (trouble.open() != null) {
            System.out.println("what was open then: " + kept(trouble));
        }
    }

    /// The scenario that something went wrong in, in a file, with what was done and what was thrown.
    private static Path kept(MonkeyRun.Trouble trouble) {
        try {
            Files.createDirectories(TROUBLES);
            var said = Stream.concat(trouble.last().stream(), Stream.of(trouble.what().toString())).map(line -> "# " + line.replace('\n', ' ') + "\n");
            return Files.writeString(TROUBLES.resolve("seed-" + SEED + "-after-" + trouble.after() + ".txtpb"),
                    said.collect(Collectors.joining()) + trouble.open().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T fromWindow(Supplier<T> does) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> done.complete(does.get()));
        return done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// What is held when the window is as it was in the beginning. What is held softly is given up before memory runs out, so
    /// it is made to run out: the toolkit keeps the pictures that it has painted shadows and cached panes on in that way.
    private static long used() {
        try {
            long[] tooMuch = new long[(int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / Long.BYTES)];
            throw new AssertionError("there was room for " + tooMuch.length);
        } catch (OutOfMemoryError _) {
            // as intended
        }
        for (int round = 0; round < 4; round++) {
            System.gc();
            WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Everything is seen once more, in a window as high as any and in one of the usual size, by a toolkit that has forgotten its
    /// styles. What it keeps is then what it takes for these things, however many others there were: a row in reserve for each that
    /// a table ever showed at once, pictures as large as they were last, the styles of each state that some control was ever in.
    private void lookAround() {
        forgetStyles();
        for (var size : List.of(TALLEST, SETTINGS.size())) {
            see(() -> resize(size));
            see(() -> window.open(size == TALLEST ? OnceWindow.FIRST : FEW_ROWS));
            see(() -> window.playback().toEnd());
            for (var place : Places.Place.values()) {
                see(() -> window.places().openProperty().set(place));
            }
            see(() -> window.places().openProperty().set(Places.Place.DESK));
            see(() -> resize(size));
            for (var shown : List.of(window.sight().tableProperty(), window.explorations().openProperty(), window.help().openProperty())) {
                see(() -> shown.set(true));
                see(() -> shown.set(false));
            }
        }
    }

    private void resize(Settings.Size size) {
        stage.setWidth(size.width());
        stage.setHeight(size.height());
    }

    private void toDesk(FxRobot robot) throws TimeoutException {
        inWindow(() -> {
            while (window.notices().shownProperty().get() != null) {
                window.notices().dismiss();
            }
            window.explorations().cancel();
            List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
        });
        until(() -> !robot.lookup("#cancel-exploring").query().getParent().isVisible());
        inWindow(() -> {
            window.explorations().openProperty().set(false);
            window.help().openProperty().set(false);
            window.places().serverHiddenProperty().set(false);
            window.places().openProperty().set(Places.Place.DESK);
            window.open(FEW_ROWS);
            window.playback().pause();
            window.playback().speedProperty().set(1);
            window.zoom().reset();
            stage.setFullScreen(false);
            window.look().themeProperty().set(SETTINGS.theme());
            window.arrangement().stageShareProperty().set(SETTINGS.panels().stageShare());
            resize(SETTINGS.size());
            window.scene().lookup("#play").requestFocus();
        });
        until(() -> window.workspace().comparisonProperty().get().size() > 1);
    }

    /// Whatever there was, at each place time passes when it is told to, and stands still when it is told to.
    private void everythingMoves(FxRobot robot) throws TimeoutException {
        moves(robot, () -> String.valueOf(moment().micros()));
        inWindow(() -> window.places().toggle(Places.Place.COMPARE));
        until(() -> !window.busy().isUnderWay());
        moves(robot, () -> text(robot, "#compare-time"));
        inWindow(() -> window.places().toggle(Places.Place.LECTURE));
        until(() -> !text(robot, "#lecture-number").isEmpty() && !window.busy().isUnderWay());
        moves(robot, () -> robot.from(robot.lookup("#lecture-place").<javafx.scene.Node>query()).lookup(".space-time").query().getAccessibleText());
        inWindow(() -> window.places().toggle(Places.Place.LECTURE));
    }

    private String state() {
        return "at " + window.places().openProperty().get() + ", playing " + window.playback().playingProperty().get() + " at " + moment().micros() + ", focus on "
                + window.scene().getFocusOwner() + focus() + ", notice " + window.notices().shownProperty().get() + ", windows " + Window.getWindows();
    }

    private String focus() {
        var owner = window.scene().getFocusOwner();
        var armed = owner instanceof ButtonBase button && button.isArmed() ? " armed" : "";
        var time = window.scene().lookup("#compare-time") instanceof Label label ? " compare " + label.getText() : "";
        return owner == null ? "" : armed + (owner.isPressed() ? " pressed" : "") + (owner.isFocusVisible() ? " visible" : "") + (owner.isDisabled() ? " disabled" : "") + time
                + " stage focused " + stage.isFocused() + " scene focused " + owner.isFocused();
    }

    private void moves(FxRobot robot, Supplier<String> seen) throws TimeoutException {
        robot.type(KeyCode.HOME);
        var before = seen.get();
        robot.type(KeyCode.SPACE);
        try {
            until(() -> !seen.get().equals(before));
        } catch (TimeoutException stuck) {
            throw new AssertionError("nothing moves: " + fromWindow(this::state), stuck);
        }
        robot.type(KeyCode.SPACE);
        var there = seen.get();
        WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
        assertEquals(there, seen.get());
    }
}
