package once;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import once.ui.window.Display;

/// The program itself, in a process of its own with nothing to show it on, and somebody who uses it as told by the first
/// argument: `change` does something by hand under other semantics and leaves it at that, `rescue` opens what was left.
/// Prints what is to be seen then.
final class SomebodyAtTheKeys {

    private static final long PAUSE_NANOS = 20_000_000;
    private static final long LONGEST_NANOS = 120_000_000_000L;

    private SomebodyAtTheKeys() {}

    public static void main(String[] arguments) {
        Display.doWithout();
        Thread.ofPlatform().daemon().start(() -> use(arguments[0]));
        Application.launch(OnceApp.class);
    }

    private static void use(String how) {
        while (Window.getWindows().isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        until(() -> title() != null);
        if (how.equals("change")) {
            change();
        } else {
            rescue();
        }
    }

    private static void change() {
        type(KeyCode.HOME);
        type(KeyCode.DIGIT2);
        until(() -> at("#semantics-2", ToggleButton.class).isSelected());
        type(KeyCode.S);
        until(() -> title().contains("changed") && at("#by-hand", Labeled.class).getText().contains("crashed"));
        tell();
    }

    private static void rescue() {
        until(() -> find("#notice").isVisible());
        System.out.println(at("#notice-title", Labeled.class).getText());
        Platform.runLater(() -> ((Button) find("#notice .usual")).fire());
        until(() -> title().contains("changed"));
        tell();
    }

    private static void tell() {
        System.out.println(inWindow(() -> at("#title", Labeled.class).getText() + "; " + at("#by-hand", Labeled.class).getText() + "; at least once "
                + at("#semantics-2", ToggleButton.class).isSelected()));
    }

    private static String title() {
        return ((Stage) Window.getWindows().getFirst()).getTitle();
    }

    private static Node find(String selector) {
        Scene scene = Window.getWindows().getFirst().getScene();
        return scene.lookup(selector);
    }

    private static <T> T at(String selector, Class<T> type) {
        return type.cast(find(selector));
    }

    private static void type(KeyCode key) {
        inWindow(() -> {
            new Robot().keyType(key);
            return key;
        });
    }

    private static <T> T inWindow(Supplier<T> does) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(does.get());
            } catch (RuntimeException wrong) {
                done.completeExceptionally(wrong);
            }
        });
        return done.join();
    }

    /// Gives up in the end, so that nobody waits for it for ever.
    private static void until(BooleanSupplier what) {
        long giveUp = System.nanoTime() + LONGEST_NANOS;
        while (!inWindow(() -> Window.getWindows().size() == 1 && find("#notice") != null && what.getAsBoolean())) {
            LockSupport.parkNanos(PAUSE_NANOS);
            if (System.nanoTime() > giveUp) {
                System.exit(1);
            }
        }
    }
}
