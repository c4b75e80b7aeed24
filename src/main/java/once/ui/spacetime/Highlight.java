package once.ui.spacetime;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import once.channel.Fate;
import once.channel.Flight;
import once.node.VirtualTime;
import once.ui.look.MarkLook;
import once.ui.look.Role;

/// A flight that is pointed at or picked, drawn over the picture, with a card that says what it is.
final class Highlight extends Group {

    private static final double WIDTH = 4;

    private final Line line = new Line();
    private final Label card = new Label();

    Highlight() {
        line.setStrokeWidth(WIDTH);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        card.getStyleClass().add("flight-card");
        card.setId("flight-card");
        getChildren().addAll(line, card);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows a flight; nothing for null, and for one that is out of view.
    void show(Flight flight, Plot plot) {
        setVisible(flight != null && plot.isDrawn(flight) && plot.endX(flight) >= plot.layout().left()
                && plot.startX(flight) <= plot.layout().right());
        if (!isVisible()) {
            return;
        }
        line.setStroke(plot.scenery().palette().of(Role.ACCENT));
        line.setStartX(plot.startX(flight));
        line.setStartY(plot.layout().startY(flight));
        line.setEndX(plot.endX(flight));
        line.setEndY(plot.layout().endY(flight));
        card.setText(text(flight, plot.scenery()));
        placeCard(plot.layout());
    }

    private void placeCard(DiagramLayout layout) {
        card.autosize();
        double width = card.prefWidth(-1);
        double x = (line.getStartX() + line.getEndX()) / 2 + 12;
        double y = (line.getStartY() + line.getEndY()) / 2 - card.prefHeight(-1) / 2;
        boolean fits = x + width <= layout.width();
        card.relocate(fits ? x : Math.max(0, x - 24 - width), y);
    }

    private static String text(Flight flight, Scenery scenery) {
        var times = VirtualTime.text(flight.sentAt()) + " → " + VirtualTime.text(flight.endsAt()) + " ms";
        var fate = switch (flight.fate()) {
            case Fate.Lost(_, var cause) -> MarkLook.text(cause) + " after " + VirtualTime.text(flight.endsAt() - flight.sentAt()) + " ms";
            case Fate.Altered _ -> "altered, takes " + VirtualTime.text(flight.endsAt() - flight.sentAt()) + " ms";
            case Fate.Arrives _ -> "takes " + VirtualTime.text(flight.endsAt() - flight.sentAt()) + " ms";
        };
        var copy = flight.parent() == 0 ? "" : "\ncopy of flight " + flight.parent();
        var cache = scenery.chronicle().isFromCache(flight) ? "\nfrom the reply cache" : "";
        return scenery.names().of(flight) + "\n" + times + ", " + fate + copy + cache;
    }
}
