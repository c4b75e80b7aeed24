package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import once.export.Png;
import once.ui.panel.Desk;

/// A picture of a window's content.
public final class Picture {

    /// Tables and lists find their rows in one pass and their places in the next.
    private static final int PASSES = 3;

    private final int[] pixels;
    private final int width;
    private final int height;

    private Picture(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /// Gives everything its place.
    static void layOut(Scene scene) {
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /// Lays the scene out, pictures it, and writes a PNG file, making its folder.
    public static void write(Scene scene, Path file) {
        try {
            of(scene).writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a scene in a window shows now, where everything has its place already, to be written on another thread.
    static Desk.Writing toWrite(Scene scene) {
        var image = scene.snapshot(null);
        return (file, _) -> of(image).writeTo(file);
    }

    private static Picture of(Scene scene) {
        layOut(scene);
        return of(scene.snapshot(null));
    }

    private static Picture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Picture(pixels, width, height);
    }

    private void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Png.of(pixels, width, height));
    }
}
