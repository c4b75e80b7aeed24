package once.ui.window;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Whether a window can be shown here.
public final class Display {

    /// Held on to, for a logger that nobody holds forgets its level.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Display() {}

    /// Why not; empty where it can.
    ///
    /// @param environment the process's environment
    /// @param os the name of the operating system
    public static Optional<String> missing(Map<String, String> environment, String os) {
        if (!os.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isBlank() && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()) {
            return Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set");
        }
        return hasGtk() ? Optional.empty() : Optional.of("GTK 3 is not installed");
    }

    private static boolean hasGtk() {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Keeps the toolkit from remarking that it runs from the class path.
    public static void hush() {
        TOOLKIT.setLevel(Level.SEVERE);
    }

    /// Makes the toolkit draw into memory; before it starts.
    public static void doWithout() {
        hush();
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
