package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import once.export.Png;

/// A picture of a window's content.
public final class Picture {

    /// Tables and lists find their rows in one pass and their places in the next.
    private static final int PASSES = 3;

    private Picture() {}

    /// Gives everything its place.
    static void layOut(Scene scene) {
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /// Lays the scene out, pictures it, and writes a PNG file, making its folder.
    public static void write(Scene scene, Path file) {
        layOut(scene);
        var image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Png.of(pixels, width, height));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
