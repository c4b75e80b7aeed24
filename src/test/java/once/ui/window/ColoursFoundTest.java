package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import once.ui.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every colour that a style sheet asks for is found, in both themes, in every scene and in what pops up over it: the toolkit
/// warns of nothing.
class ColoursFoundTest extends WindowInUse {

    /// Held on to, for a logger that nobody holds forgets its level.
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private final Set<String> warnings = new TreeSet<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            warnings.add(said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @BeforeEach
    void listen() {
        STYLES.setLevel(Level.WARNING);
        STYLES.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        STYLES.removeHandler(listener);
        STYLES.setLevel(null);
    }

    @Test
    void inEveryScene() {
        for (var shot : Shot.ALL) {
            inWindow(() -> {
                var visit = Visit.to(shot, SETTINGS.size(), DEMOS).window();
                wear(visit, Theme.DARK);
                wear(visit, Theme.LIGHT);
            });
        }
        assertEquals(Set.of(), warnings);
    }

    private static void wear(OnceWindow visit, Theme theme) {
        visit.look().themeProperty().set(theme);
        Picture.layOut(visit.scene());
    }

    @Test
    void inWhatPopsUpBeforeTheNextFrame() {
        for (var theme : new Theme[] {Theme.DARK, Theme.LIGHT, Theme.DARK}) {
            inWindow(() -> {
                window.look().themeProperty().set(theme);
                var owner = window.scene().lookup(".stage");
                var menu = new ContextMenu(new MenuItem("menu"));
                menu.show(owner, 40, 40);
                menu.hide();
                var tip = new Tooltip("tip");
                tip.show(owner, 40, 40);
                tip.hide();
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(Set.of(), warnings);
    }
}
