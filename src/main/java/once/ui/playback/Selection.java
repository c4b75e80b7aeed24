package once.ui.playback;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import once.channel.Flight;
import once.message.CallId;
import once.message.NodeId;
import once.simulation.Moment;
import once.simulation.Recording;

/// What the viewer points at and has picked, shared by stage, diagram and tables. A flight that is pointed at points at
/// its call, too.
public final class Selection {

    private final ObjectProperty<Flight> hoveredFlight = new SimpleObjectProperty<>(this, "hoveredFlight");
    private final ObjectProperty<Flight> selectedFlight = new SimpleObjectProperty<>(this, "selectedFlight");
    private final ObjectProperty<CallId> hoveredCall = new SimpleObjectProperty<>(this, "hoveredCall");
    private final ObjectProperty<CallId> selectedCall = new SimpleObjectProperty<>(this, "selectedCall");
    private final ObjectProperty<NodeId> hoveredNode = new SimpleObjectProperty<>(this, "hoveredNode");
    private final ObjectProperty<NodeId> selectedNode = new SimpleObjectProperty<>(this, "selectedNode");

    /// Nothing is pointed at or picked.
    public Selection() {
        hoveredFlight.subscribe(flight -> hoveredCall.set(callOf(flight)));
        selectedFlight.subscribe(flight -> selectedCall.set(callOf(flight)));
    }

    private static CallId callOf(Flight flight) {
        return flight == null ? null : flight.trip().call();
    }

    /// The flight under the pointer; null for none.
    public ObjectProperty<Flight> hoveredFlightProperty() {
        return hoveredFlight;
    }

    /// The flight that was picked; null for none.
    public ObjectProperty<Flight> selectedFlightProperty() {
        return selectedFlight;
    }

    /// The call under the pointer, in a table or by one of its flights; null for none.
    public ObjectProperty<CallId> hoveredCallProperty() {
        return hoveredCall;
    }

    /// The call that was picked; null for none.
    public ObjectProperty<CallId> selectedCallProperty() {
        return selectedCall;
    }

    /// Whether a flight is pointed at or picked, itself or with all of its call.
    public boolean marks(Flight flight) {
        return isMeant(flight, hoveredFlight.get(), hoveredCall.get()) || isMeant(flight, selectedFlight.get(), selectedCall.get());
    }

    private static boolean isMeant(Flight flight, Flight one, CallId all) {
        return one == null ? flight.trip().call().equals(all) : flight.equals(one);
    }

    /// The client or server under the pointer; null for none.
    public ObjectProperty<NodeId> hoveredNodeProperty() {
        return hoveredNode;
    }

    /// The client or server that was picked; null for none.
    public ObjectProperty<NodeId> selectedNodeProperty() {
        return selectedNode;
    }

    /// Picks the next of the flights that are on their way or lie lost at a moment; the first where none is picked, none
    /// after the last.
    public void pickNextFlight(Moment moment) {
        var all = new ArrayList<>(moment.inFlight().values());
        all.addAll(moment.lost().values());
        selectedFlight.set(next(all, selectedFlight.get()));
    }

    /// Picks the next of the nodes, as [#pickNextFlight] does flights.
    public void pickNextNode(Moment moment) {
        var all = new ArrayList<>(moment.clients().keySet());
        all.addAll(moment.servers().keySet());
        selectedNode.set(next(all, selectedNode.get()));
    }

    private static <T> T next(List<T> all, T now) {
        int index = all.indexOf(now) + 1;
        return index < all.size() ? all.get(index) : null;
    }

    /// Goes over to another run: points at and picks the same journeys there, where there are any.
    public void follow(Recording recording) {
        hoveredFlight.set(same(hoveredFlight.get(), recording));
        selectedFlight.set(same(selectedFlight.get(), recording));
    }

    private static Flight same(Flight flight, Recording recording) {
        return flight == null || recording == null ? null
                : recording.flights().stream().filter(other -> other.trip().equals(flight.trip())).findFirst().orElse(null);
    }

    /// Forgets everything, as when something else is opened.
    public void clear() {
        hoveredNode.set(null);
        selectedNode.set(null);
        hoveredFlight.set(null);
        selectedFlight.set(null);
        hoveredCall.set(null);
        selectedCall.set(null);
    }
}
