package once.ui.look;

import javafx.scene.text.Font;

/// The fonts of what is painted by hand. Falls back to the system's where the application's own are not loaded.
public final class Lettering {

    /// The least size that anything is written in, in pixels.
    public static final double SMALL = 11;

    private static final double MONO_ADVANCE = 0.6;
    private static final double TEXT_ADVANCE = 0.56;

    private Lettering() {}

    /// Running text.
    public static Font text(double size) {
        return Font.font("Inter", size);
    }

    /// Emphasised text.
    public static Font bold(double size) {
        return Font.font("Inter SemiBold", size);
    }

    /// What the machine says: ids, operations, values.
    public static Font mono(double size) {
        return Font.font("JetBrains Mono", size);
    }

    /// How wide a monospaced text is, in pixels.
    public static double monoWidth(String text, double size) {
        return text.length() * size * MONO_ADVANCE;
    }

    /// About how wide a running text is, in pixels; rather too much than too little.
    public static double textWidth(String text, double size) {
        return text.length() * size * TEXT_ADVANCE;
    }
}
