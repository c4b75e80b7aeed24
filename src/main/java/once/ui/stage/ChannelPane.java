package once.ui.stage;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import once.channel.Flight;
import once.message.Direction;
import once.simulation.Moment;
import once.ui.look.Lettering;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.SharpCanvas;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.playback.Selection;

/// The channel between clients and server: what it may do, its lanes, and the flights in them.
final class ChannelPane extends Region {

    static final double TITLE_HEIGHT = 28;
    private static final double TITLE_BASELINE = 19;
    private static final double LEAST_GUIDE_PITCH = 18;
    private static final List<Direction> WAYS = List.of(Direction.REQUEST, Direction.REPLY);
    private static final double ROOM_FOR_NAME = 72;
    private static final double TITLE_INSET = 8;
    private static final double NAME_INSET = 9;
    private static final double HIGHLIGHT_WIDTH = 2.5;

    private final Label title = Layer.styled(new Label(), "channel-title");
    private final SharpCanvas guides = new SharpCanvas();
    private final SharpCanvas canvas = new SharpCanvas();
    private final FlightsPainter painter = new FlightsPainter();
    private final FlightCard card = new FlightCard();
    private String whole = "";
    private String brief = "";
    private Runnable onLaidOut = () -> { };
    private boolean empty = true;
    private boolean named;

    ChannelPane() {
        getStyleClass().add("channel");
        getChildren().addAll(guides, title, canvas);
        canvas.setId("flights");
    }

    void show(StageRun run) {
        whole = ChannelText.title(run.scenario());
        brief = ChannelText.faults(run.scenario());
        Tip.on(title, whole);
        requestLayout();
    }

    /// Does something whenever there is a new and empty canvas.
    void setOnLaidOut(Runnable then) {
        onLaidOut = then;
    }

    /// Lets the pointer hover and pick flights.
    void share(Selection selection, Supplier<StageRun> run) {
        canvas.setOnMouseMoved(event -> {
            selection.hoveredFlightProperty().set(flightAt(event));
            card.show(canvas, selection.hoveredFlightProperty().get(), run.get());
        });
        canvas.setOnMouseExited(_ -> {
            selection.hoveredFlightProperty().set(null);
            card.show(canvas, null, run.get());
        });
        canvas.setOnMouseClicked(event -> selection.selectedFlightProperty().set(flightAt(event)));
    }

    private Flight flightAt(MouseEvent event) {
        var place = canvas.localToParent(event.getX(), event.getY());
        return flightAt(place.getX(), place.getY());
    }

    /// The flight at a place on the channel; null for none.
    Flight flightAt(double x, double y) {
        return painter.painted().reversed().stream().filter(one -> one.capsule().contains(x, y))
                .map(FlightsPainter.Painted::flight).findFirst().orElse(null);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - 2 * TITLE_INSET;
        named = fits(whole, getWidth() - 2 * ROOM_FOR_NAME) || fits(brief, getWidth() - 2 * ROOM_FOR_NAME);
        title.setText(named && !fits(whole, getWidth() - 2 * ROOM_FOR_NAME) || !fits(whole, room) ? brief : whole);
        double width = Math.min(title.prefWidth(-1), room);
        title.resizeRelocate((getWidth() - width) / 2, 7, width, title.prefHeight(-1));
        guides.fresh(getWidth(), getHeight());
        canvas.fresh(getWidth(), getHeight());
        empty = false;
        onLaidOut.run();
    }

    private boolean fits(String text, double room) {
        title.setText(text);
        return title.prefWidth(-1) < room;
    }

    /// @param lined whether each lane has a line; none where boxes stand in the channel
    void paintGuides(LaneLayout layout, Palette palette, boolean lined) {
        var graphics = guides.fresh(getWidth(), getHeight());
        graphics.setLineWidth(1);
        graphics.setFont(Lettering.text(Lettering.SMALL));
        if (named) {
            WAYS.forEach(direction -> paintDirection(graphics, direction, palette));
        }
        for (int band = 0; band < layout.lanes().bands(); band++) {
            for (var direction : WAYS) {
                if (lined) {
                    paintLines(graphics, band, direction, layout, palette);
                }
            }
        }
    }

    private void paintLines(GraphicsContext graphics, int band, Direction direction, LaneLayout layout, Palette palette) {
        int lanes = layout.pitch(band) < LEAST_GUIDE_PITCH ? 0 : layout.lanes().count(band, direction);
        graphics.setStroke(palette.of(Role.GRID));
        for (int lane = 0; lane < lanes; lane++) {
            double y = Math.floor(layout.y(band, direction, lane)) + 0.5;
            graphics.strokeLine(8, y, getWidth() - 8, y);
        }
    }

    private void paintDirection(GraphicsContext graphics, Direction direction, Palette palette) {
        boolean right = direction == Direction.REQUEST;
        graphics.setFill(palette.of(Role.INK_MUTED));
        graphics.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        graphics.fillText(Texts.of(right ? "stage.requests" : "stage.replies"), right ? NAME_INSET : getWidth() - NAME_INSET, TITLE_BASELINE);
    }

    void paint(Moment moment, StageRun run, LaneLayout layout, Palette palette, Selection selection, ToDoubleFunction<Flight> endY) {
        boolean nothing = moment.inFlight().isEmpty() && moment.lost().isEmpty();
        if (nothing && empty) {
            return;
        }
        empty = nothing;
        var graphics = canvas.fresh(getWidth(), getHeight());
        painter.paint(new Shot(graphics, getWidth(), moment, run, layout, palette, endY));
        paintHighlights(graphics, palette, selection);
    }

    private void paintHighlights(GraphicsContext graphics, Palette palette, Selection selection) {
        for (var one : painter.painted()) {
            if (selection.marks(one.flight())) {
                one.capsule().outline(graphics, palette.of(Role.INK), HIGHLIGHT_WIDTH);
            }
        }
    }
}
