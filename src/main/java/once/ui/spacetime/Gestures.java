package once.ui.spacetime;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import once.ui.playback.Sight;

/// What hands do to the diagram: drag to scrub, drag the end of a flight to delay it, wheel or pinch to zoom, middle
/// button, shift or two fingers to pan, double click to fold a call or to show everything, keys for the same.
final class Gestures {

    private static final double WHEEL_ZOOM = 1.0025;
    private static final double DRAG_PIXELS = 3;
    private static final double PAGE = 0.75;
    private static final double STRIDE = 60;

    private final SpaceTimeView view;
    private final Pointing pointing;
    private double pressedAt;
    private double lastX;
    private boolean dragged;

    private Gestures(SpaceTimeView view, Pointing pointing) {
        this.view = view;
        this.pointing = pointing;
    }

    static void install(SpaceTimeView view, Pointing pointing) {
        var gestures = new Gestures(view, pointing);
        view.setOnMousePressed(gestures::press);
        view.setOnMouseDragged(gestures::drag);
        view.setOnMouseReleased(_ -> view.arrival().release());
        view.setOnMouseClicked(gestures::click);
        view.setOnMouseMoved(event -> pointing.at(event.getX(), event.getY()));
        view.setOnMouseExited(_ -> pointing.away());
        view.setOnScroll(gestures::scroll);
        view.setOnZoom(event -> view.look(camera -> camera.zoom(event.getX(), event.getZoomFactor())));
        view.setOnKeyPressed(gestures::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressedAt = event.getX();
        lastX = event.getX();
        dragged = false;
        if (event.getButton() == MouseButton.PRIMARY) {
            pointing.takeEnd(event.getX(), event.getY());
        }
    }

    private void drag(MouseEvent event) {
        dragged |= Math.abs(event.getX() - pressedAt) > DRAG_PIXELS;
        if (event.getButton() == MouseButton.MIDDLE) {
            pan(lastX - event.getX());
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
        pointing.at(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            if (!pointing.fold()) {
                view.zoom(Sight.Zoom.WHOLE);
            }
        } else if (!pointing.pick(event.getX(), event.getY())) {
            view.scrub(event.getX());
        }
    }

    private void scroll(ScrollEvent event) {
        boolean sideways = event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways) {
            pan(-event.getDeltaX() - (event.isShiftDown() ? event.getDeltaY() : 0));
        } else {
            view.look(camera -> camera.zoom(event.getX(), Math.pow(WHEEL_ZOOM, event.getDeltaY())));
        }
        event.consume();
    }

    private void pan(double pixels) {
        view.look(camera -> camera.pan(pixels));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double width = view.getWidth();
        switch (event.getCode()) {
            case LEFT -> view.playback().stepBack();
            case RIGHT -> view.playback().stepForward();
            case HOME -> view.playback().toStart();
            case END -> view.playback().toEnd();
            case UP -> view.zoom(Sight.Zoom.CLOSER);
            case DOWN -> view.zoom(Sight.Zoom.WIDER);
            case PAGE_DOWN -> pan(event.isShiftDown() ? STRIDE : PAGE * width);
            case PAGE_UP -> pan(event.isShiftDown() ? -STRIDE : -PAGE * width);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
