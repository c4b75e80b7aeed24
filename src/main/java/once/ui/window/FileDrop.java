package once.ui.window;

import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import once.ui.panel.Desk;

/// Opens a file that is dragged onto the window.
final class FileDrop {

    private FileDrop() {}

    static void install(Scene scene, Desk desk) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> drop(event, desk));
    }

    private static void drop(DragEvent event, Desk desk) {
        boolean any = event.getDragboard().hasFiles();
        if (any) {
            desk.open(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(any);
        event.consume();
    }
}
