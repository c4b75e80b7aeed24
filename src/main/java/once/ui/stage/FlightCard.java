package once.ui.stage;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.Flight;
import once.node.VirtualTime;
import once.ui.look.MarkLook;
import once.ui.look.Texts;

/// What there is to say about the flight under the pointer.
final class FlightCard {

    private static final Duration DELAY = Duration.millis(250);

    private Tooltip tooltip;
    private Flight shown;

    /// Tells about a flight, or about none.
    void show(Node canvas, Flight flight, StageRun run) {
        if (flight == shown) {
            return;
        }
        shown = flight;
        if (tooltip != null) {
            tooltip.hide();
            Tooltip.uninstall(canvas, tooltip);
            tooltip = null;
        }
        if (flight != null) {
            tooltip = about(flight, run);
            Tooltip.install(canvas, tooltip);
        }
    }

    private static Tooltip about(Flight flight, StageRun run) {
        var about = new Tooltip(text(flight, run));
        about.setShowDelay(DELAY);
        about.setShowDuration(Duration.INDEFINITE);
        return about;
    }

    static String text(Flight flight, StageRun run) {
        var lines = new ArrayList<String>();
        lines.add(run.text(flight));
        lines.add(Texts.of("flight.way", flight.from(), flight.to(), VirtualTime.text(flight.sentAt())));
        lines.add(fate(flight));
        run.original(flight).ifPresent(original -> lines.add(Texts.of("flight.copy", run.names().of(original))));
        if (run.chronicle().isFromCache(flight)) {
            lines.add(Texts.of("flight.from-cache"));
        }
        return String.join("\n", lines);
    }

    private static String fate(Flight flight) {
        var lasts = VirtualTime.text(flight.endsAt() - flight.sentAt());
        return switch (flight.fate()) {
            case Fate.Arrives _ -> Texts.of("flight.takes", lasts);
            case Fate.Lost(_, var cause) -> Texts.of("flight.lost", MarkLook.text(cause), lasts);
            case Fate.Altered(_, Alteration.FlipBit(int bit)) -> Texts.of("flight.flipped", Integer.toString(bit), lasts);
            case Fate.Altered(_, Alteration.Replay _) -> Texts.of("flight.replayed", lasts);
            case Fate.Altered(_, Alteration.Rewrite(var value)) ->
                Texts.of("flight.rewritten", flight.message().text(), StageRun.rewritten(flight, value), lasts);
        };
    }
}
