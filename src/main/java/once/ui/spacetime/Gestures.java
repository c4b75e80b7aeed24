package once.ui.spacetime;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What hands do to the diagram: drag to scrub, drag the end of a flight to delay it, wheel to zoom, middle button or shift to pan, double click to fit,
/// arrows to step.
final class Gestures {

    private static final double WHEEL_ZOOM = 1.0025;
    private static final double KEY_ZOOM = 1.4;
    private static final double DRAG_PIXELS = 3;

    private final SpaceTimeView view;
    private double pressedAt;
    private double lastX;
    private boolean dragged;

    private Gestures(SpaceTimeView view) {
        this.view = view;
    }

    static void install(SpaceTimeView view) {
        var gestures = new Gestures(view);
        view.setOnMousePressed(gestures::press);
        view.setOnMouseDragged(gestures::drag);
        view.setOnMouseReleased(_ -> view.arrival().release());
        view.setOnMouseClicked(gestures::click);
        view.setOnMouseMoved(event -> view.point(event.getX(), event.getY()));
        view.setOnMouseExited(_ -> view.pointAway());
        view.setOnScroll(gestures::scroll);
        view.setOnKeyPressed(gestures::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressedAt = event.getX();
        lastX = event.getX();
        dragged = false;
        if (event.getButton() == MouseButton.PRIMARY) {
            view.takeEnd(event.getX(), event.getY());
        }
    }

    private void drag(MouseEvent event) {
        dragged |= Math.abs(event.getX() - pressedAt) > DRAG_PIXELS;
        if (event.getButton() == MouseButton.MIDDLE) {
            view.pan(lastX - event.getX());
        } else if (view.arrival().isHolding()) {
            view.arrival().moveTo(event.getX());
        } else if (event.getButton() == MouseButton.PRIMARY && dragged) {
            view.scrub(event.getX());
        }
        lastX = event.getX();
    }

    private void click(MouseEvent event) {
        if (dragged || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            view.fit();
        } else if (!view.pick()) {
            view.scrub(event.getX());
        }
    }

    private void scroll(ScrollEvent event) {
        boolean sideways = event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways) {
            view.pan(-event.getDeltaX() - (event.isShiftDown() ? event.getDeltaY() : 0));
        } else {
            view.zoom(event.getX(), Math.pow(WHEEL_ZOOM, event.getDeltaY()));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> view.playback().stepBack();
            case RIGHT -> view.playback().stepForward();
            case HOME -> view.playback().toStart();
            case END -> view.playback().toEnd();
            case UP -> view.zoomAboutPlayhead(KEY_ZOOM);
            case DOWN -> view.zoomAboutPlayhead(1 / KEY_ZOOM);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
