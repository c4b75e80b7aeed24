package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
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

    /// Gives everything its place, what has popped up too.
    static void layOut(Scene scene) {
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        popUps(scene).forEach(popUp -> layOut(popUp.getScene()));
    }

    /// What has popped up over a scene, and over that in turn: tooltips and menus.
    static Stream<PopupWindow> popUps(Scene scene) {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast)
                .filter(popUp -> scene.getWindow() != null && isOver(scene.getWindow(), popUp));
    }

    private static boolean isOver(Window window, PopupWindow popUp) {
        return popUp.getOwnerWindow() == window || popUp.getOwnerWindow() instanceof PopupWindow under && isOver(window, under);
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
        var all = new Group(new ImageView(scene.snapshot(null)));
        popUps(scene).forEach(popUp -> all.getChildren().add(over(scene, popUp)));
        var whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return of(all.getChildren().size() == 1 ? ((ImageView) all.getChildren().getFirst()).getImage() : all.snapshot(whole, null));
    }

    private static ImageView over(Scene scene, PopupWindow popUp) {
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        var view = new ImageView(popUp.getScene().getRoot().snapshot(clear, null));
        var shadowed = popUp.getScene().getRoot().getBoundsInParent();
        view.setX(Math.rint(popUp.getX() + shadowed.getMinX() - scene.getWindow().getX() - scene.getX()));
        view.setY(Math.rint(popUp.getY() + shadowed.getMinY() - scene.getWindow().getY() - scene.getY()));
        return view;
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
