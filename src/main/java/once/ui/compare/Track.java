package once.ui.compare;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import once.ui.look.Texts;

/// The whole time of the runs as one bar: how much of it is over, and where they part; a press goes there.
final class Track extends Region {

    private static final double HEIGHT = 6;
    private static final double TICK = 16;

    private final Region track = part("track");
    private final Region over = part("track-over");
    private List<Region> ticks = List.of();
    private List<Long> partings = List.of();
    private long end = 1;
    private long now;

    Track(LongConsumer goTo) {
        getStyleClass().add("compare-track");
        setMinSize(120, 26);
        setAccessibleText(Texts.of("compare.track"));
        getChildren().addAll(track, over);
        setOnMousePressed(event -> goTo.accept(micros(event)));
        setOnMouseDragged(event -> goTo.accept(micros(event)));
    }

    private static Region part(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        return region;
    }

    private long micros(MouseEvent event) {
        return Math.clamp(Math.round(event.getX() / getWidth() * end), 0, end);
    }

    void show(List<Long> times, long endMicros) {
        partings = times;
        end = Math.max(1, endMicros);
        ticks = times.stream().map(_ -> part("track-tick")).toList();
        getChildren().setAll(track, over);
        getChildren().addAll(ticks);
        requestLayout();
    }

    void show(long micros) {
        now = micros;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double y = (getHeight() - HEIGHT) / 2;
        track.resizeRelocate(0, y, getWidth(), HEIGHT);
        over.resizeRelocate(0, y, getWidth() * now / end, HEIGHT);
        for (int index = 0; index < ticks.size(); index++) {
            ticks.get(index).resizeRelocate(getWidth() * partings.get(index) / end - 1, (getHeight() - TICK) / 2, 3, TICK);
        }
    }
}
