package once.ui.relations;

import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.SharpCanvas;
import once.ui.playback.Playback;

/// The strip itself: a still picture, painted when the run or the width changes, and the playhead over it. Dragging along
/// it scrubs.
final class LifetimeStrip extends Region {

    private final Playback playback;
    private final Palette palette;
    private final SharpCanvas canvas = new SharpCanvas();
    private final Line playhead = new Line();
    private final Tooltip tip = new Tooltip();
    private Schedule schedule = Schedule.EMPTY;
    private double paintedWidth = -1;

    LifetimeStrip(Playback playback, Palette palette) {
        this.playback = playback;
        this.palette = palette;
        setId("lifetime-strip");
        getStyleClass().add("lifetime-strip");
        getChildren().addAll(canvas, playhead);
        setFocusTraversable(true);
        playhead.getStyleClass().add("strip-playhead");
        playhead.setMouseTransparent(true);
        setMinWidth(0);
        Tooltip.install(this, tip);
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        setOnMouseMoved(event -> tip.setText(sentenceAt(event.getY())));
        playback.momentProperty().subscribe(this::placePlayhead);
        palette.themeChange().subscribe(_ -> repaint());
    }

    void show(Schedule next) {
        schedule = next;
        setAccessibleText(next.rows().stream().map(row -> StripText.sentence(row, next)).collect(Collectors.joining(" ")));
        double height = StripLayout.height(next);
        setMinHeight(height);
        setPrefHeight(height);
        repaint();
    }

    private void repaint() {
        paintedWidth = -1;
        requestLayout();
    }

    private StripLayout places() {
        return new StripLayout(schedule, getWidth());
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != paintedWidth && getWidth() > 0) {
            paintedWidth = getWidth();
            var layout = places();
            new StripPainter(canvas.fresh(getWidth(), StripLayout.height(schedule)), layout, palette).paint();
        }
        placePlayhead();
    }

    private void placePlayhead() {
        var moment = playback.momentProperty().get();
        if (moment == null || getWidth() <= 0) {
            return;
        }
        double x = places().x(moment.micros());
        playhead.setStroke(palette.of(Role.PLAYHEAD));
        playhead.setStrokeWidth(2);
        playhead.setStartX(x);
        playhead.setEndX(x);
        playhead.setStartY(StripLayout.AXIS - 3);
        playhead.setEndY(StripLayout.rowsEnd(schedule));
    }

    private void scrub(MouseEvent event) {
        requestFocus();
        playback.pause();
        playback.seek(Math.max(0, Math.round(places().micros(event.getX()))));
        event.consume();
    }

    private String sentenceAt(double y) {
        int row = (int) ((y - StripLayout.AXIS) / StripLayout.ROW);
        return y < StripLayout.AXIS || row >= schedule.rows().size() ? StripText.legend() : StripText.sentence(schedule.rows().get(row), schedule);
    }
}
