package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import javafx.stage.Stage;
import once.ui.panel.Notice;
import once.ui.panel.Places.Place;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every place is opened and closed many times, and nothing of it stays behind: after that there are as many objects of
/// our classes, and of the toolkit's controls and listeners, as before.
class LeakTest extends WindowInUse {

    private static final int WARM_UP = 12;
    private static final int TIMES = 200;
    /// What is left each tenth time would be more than that.
    private static final int MOST_MORE = TIMES / 10 - 1;
    /// What the toolkit's tables leave each time the server is hidden, of a few bytes each: at a column that stays when another comes
    /// or goes, a listener to nothing, which is dropped when that column goes itself.
    private static final Map<String, Integer> OF_TABLES = Map.of("javafx.beans.binding.Bindings$ShortCircuitAndInvalidator", 10);
    private static final Pattern ROW = Pattern.compile("^ *\\d+: +(\\d+) +\\d+ +(\\S+)", Pattern.MULTILINE);

    @Start
    void start(Stage shown) {
        open(shown);
        window.playback().pause();
    }

    @Test
    void nothingStaysOfAPlaceThatWasClosed() throws Exception {
        visit(WARM_UP, WindowInUse::inWindow);
        var before = retained();
        visit(TIMES, WindowInUse::inWindow);
        var after = retained();
        assertEquals(List.of(), grown(before, after));
    }

    /// Each time through all places and what is shown over them, the events listed, and the server hidden.
    private void visit(int times, Consumer<Runnable> how) {
        for (int time = 0; time < times; time++) {
            for (var place : Place.values()) {
                how.accept(() -> window.places().openProperty().set(place));
            }
            how.accept(() -> window.places().openProperty().set(Place.DESK));
            how.accept(() -> window.places().serverHiddenProperty().set(true));
            how.accept(() -> window.places().serverHiddenProperty().set(false));
            how.accept(() -> window.sight().tableProperty().set(true));
            how.accept(() -> window.sight().tableProperty().set(false));
            how.accept(window.help()::toggle);
            how.accept(window.help()::toggle);
            how.accept(() -> window.explorations().openProperty().set(true));
            how.accept(() -> window.explorations().openProperty().set(false));
            how.accept(() -> window.notices().ask(new Notice("?", List.of("?"), List.of(new Notice.Answer("!", () -> { })))));
            how.accept(window.notices()::dismiss);
        }
        how.accept(() -> window.open("d13_both_puts_fail.txtpb"));
        how.accept(() -> window.open(OnceWindow.FIRST));
    }

    /// What is still being made beside the window would be missing; what a pane has lost it keeps until it is drawn without; and
    /// a table has a row in reserve for each that it ever showed when a frame was due, so everything is looked at.
    private Map<String, Long> retained() throws Exception {
        visit(1, this::see);
        until(() -> !window.busy().isUnderWay());
        forgetStyles();
        for (int round = 0; round < 3; round++) {
            System.gc();
            WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
        var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram", new Object[] {null}, new String[] {String[].class.getName()});
        var counts = new TreeMap<String, Long>();
        ROW.matcher(histogram).results().filter(row -> isWatched(row.group(2))).forEach(row -> counts.put(row.group(2), Long.parseLong(row.group(1))));
        return counts;
    }

    /// Events are left out: the test framework keeps all that were fired at its stage.
    private static boolean isWatched(String name) {
        boolean isEvent = name.startsWith("javafx.scene.input.") || name.endsWith("Event");
        return !isEvent && (name.startsWith("once.ui.") || name.startsWith("javafx.scene.") || name.startsWith("javafx.beans."));
    }

    private static List<String> grown(Map<String, Long> before, Map<String, Long> after) {
        var grown = new ArrayList<String>();
        after.forEach((name, count) -> {
            long more = count - before.getOrDefault(name, 0L);
            if (more > MOST_MORE + TIMES * OF_TABLES.getOrDefault(name, 0)) {
                grown.add(name + " +" + more);
            }
        });
        return grown;
    }
}
