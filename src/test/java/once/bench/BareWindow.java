package once.bench;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that a JavaFX window can be, to hold the start of ours against.
public final class BareWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("bare")), 1440, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == 2) {
                    System.out.println("first frame after " + ManagementFactory.getRuntimeMXBean().getUptime() + " ms");
                    Platform.exit();
                }
            }
        }.start();
    }
}
