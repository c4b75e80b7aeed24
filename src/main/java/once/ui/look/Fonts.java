package once.ui.look;

import java.util.List;
import javafx.scene.text.Font;

/// The type the window is set in: Inter, and JetBrains Mono for what a protocol says.
final class Fonts {

    private static final String HOME = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of(
            "inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf", "inter/Inter-Bold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf", "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Makes the families known; where one is missing the desktop's own takes its place.
    static void load() {
        FILES.forEach(file -> Font.loadFont(Fonts.class.getResourceAsStream(HOME + file), 12));
    }
}
