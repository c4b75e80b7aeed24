package once.ui.relations;

import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.SharpCanvas;
import once.ui.look.Tip;
import once.ui.playback.Playback;
import once.ui.playback.Ruler;
import once.ui.playback.Sight;

/// The strip itself, on the axis of the diagram above it: a still picture, painted when the run or the view changes, and the
/// playhead over it. Dragging along it scrubs.
final class LifetimeStrip extends Region {

    private final Playback playback;
    private final Sight sight;
    private final Palette palette;
    private final SharpCanvas canvas = new SharpCanvas();
    private final Line playhead = new Line();
    private Schedule schedule = Schedule.EMPTY;
    private boolean stale;

    LifetimeStrip(Playback playback, Sight sight, Palette palette) {
        this.playback = playback;
        this.sight = sight;
        this.palette = palette;
        setId("lifetime-strip");
        getStyleClass().add("lifetime-strip");
        getChildren().addAll(canvas, playhead);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        playhead.getStyleClass().add("playhead-line");
        playhead.setMouseTransparent(true);
        playhead.setStrokeWidth(2);
        setMinWidth(0);
        Tip.on(this, StripText.legend());
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        setOnMouseMoved(event -> Tip.on(this, sentenceAt(event.getY())));
        widthProperty().subscribe(this::repaint);
        sight.rulerProperty().subscribe(this::repaint);
        playback.momentProperty().subscribe(this::placePlayhead);
        palette.themeChange().subscribe(_ -> repaint());
    }

    void show(Schedule next) {
        schedule = next;
        setAccessibleText(next.rows().stream().map(row -> StripText.sentence(row, next)).collect(Collectors.joining(" ")));
        setMinHeight(StripLayout.height(next));
        setPrefHeight(StripLayout.height(next));
        repaint();
    }

    private void repaint() {
        stale = true;
        requestLayout();
    }

    private Ruler ruler() {
        return sight.rulerProperty().get();
    }

    @Override
    protected void layoutChildren() {
        if (stale && getWidth() > 0 && ruler() != null) {
            var graphics = canvas.fresh(getWidth(), StripLayout.height(schedule));
            new StripPainter(graphics, new StripLayout(schedule, ruler()), palette).paint();
        }
        stale = false;
        placePlayhead();
    }

    private void placePlayhead() {
        var moment = playback.momentProperty().get();
        if (moment == null || ruler() == null) {
            return;
        }
        double x = ruler().x(moment);
        playhead.setVisible(x >= ruler().left() && x <= ruler().right());
        playhead.setStroke(palette.of(Role.PLAYHEAD));
        playhead.setStartX(x);
        playhead.setEndX(x);
        playhead.setEndY(StripLayout.height(schedule));
    }

    private void scrub(MouseEvent event) {
        requestFocus();
        if (ruler() != null) {
            playback.pause();
            ruler().seek(playback, event.getX());
        }
        event.consume();
    }

    private String sentenceAt(double y) {
        int row = StripLayout.rowAt(y);
        return row < 0 || row >= schedule.rows().size() ? StripText.legend() : StripText.sentence(schedule.rows().get(row), schedule);
    }
}
