package once.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import once.channel.Flight;
import once.channel.Intervention;
import once.channel.Outage;
import once.message.NodeId;
import once.message.Trip;
import once.scenario.Objection;
import once.scenario.Setting;
import once.simulation.Moment;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What a person can do to the run that is shown: to the flight or node that is pointed at or picked. Doing the same a
/// second time takes it back.
public final class Hands {

    /// Which bit is flipped: one of the first bytes that a message says something with.
    private static final int BIT = 200;
    private static final int TIMEOUTS_DOWN = 2;
    private static final int STEPS = 5;

    private final Document document;
    private final Playback playback;
    private final Selection selection;
    private Consumer<String> onRefused = _ -> { };
    private Branch delayed;
    private Trip delayedTrip;

    /// Hands on what is shown.
    public Hands(Document document, Playback playback, Selection selection) {
        this.document = document;
        this.playback = playback;
        this.selection = selection;
    }

    /// Who is told why something cannot be done.
    public void setOnRefused(Consumer<String> told) {
        onRefused = told;
    }

    /// The flight that is pointed at, or else the one that is picked.
    public Optional<Flight> flight() {
        return Optional.ofNullable(selection.hoveredFlightProperty().get()).or(() -> Optional.ofNullable(selection.selectedFlightProperty().get()));
    }

    /// The node that is pointed at, or else the one that is picked, or else the server.
    public NodeId node() {
        return Optional.ofNullable(selection.hoveredNodeProperty().get()).or(() -> Optional.ofNullable(selection.selectedNodeProperty().get()))
                .orElse(NodeId.server(1));
    }

    /// Loses the flight; false where there is none.
    public boolean drop() {
        return flight().map(this::drop).orElse(false);
    }

    /// Loses a flight.
    public boolean drop(Flight flight) {
        return toggle(flight.trip(), Intervention.Drop::new);
    }

    /// Makes a copy of the flight that takes half as long again; false where there is none.
    public boolean duplicate() {
        return flight().map(this::duplicate).orElse(false);
    }

    /// Makes a copy of a flight.
    public boolean duplicate(Flight flight) {
        long whole = flight.isLost() ? 2 * (flight.endsAt() - flight.sentAt()) : flight.endsAt() - flight.sentAt();
        return toggle(flight.trip(), trip -> new Intervention.Duplicate(trip, sayable(whole + whole / 2)));
    }

    /// Flips a bit of the flight; false where there is none.
    public boolean corrupt() {
        return flight().map(this::corrupt).orElse(false);
    }

    /// Flips a bit of a flight.
    public boolean corrupt(Flight flight) {
        return toggle(flight.trip(), trip -> new Intervention.Corrupt(trip, BIT));
    }

    /// Lets a flight arrive at another time.
    ///
    /// @param arrivesAt in microseconds since the run began; not before it was sent
    public void delay(Flight flight, long arrivesAt) {
        delay(flight, arrivesAt, false);
    }

    private void delay(Flight flight, long arrivesAt, boolean goesOn) {
        long delay = Math.max(0, flight.fate().lastsMicros() + arrivesAt - flight.endsAt());
        var done = new Intervention.Delay(flight.trip(), sayable(delay));
        refuse(document.interfere(with(done), Deeds.text(done, names()), goesOn));
    }

    /// Lets the flight arrive later by so many steps of a fifth of the first timeout, earlier for less than 0; false where
    /// there is none. One step after the other on the same flight is one change.
    public boolean delayBy(int steps) {
        return flight().map(flight -> delayBy(steps, flight)).orElse(false);
    }

    /// Lets a flight arrive later or earlier.
    public boolean delayBy(int steps, Flight flight) {
        boolean goesOn = document.branchProperty().get() == delayed && flight.trip().equals(delayedTrip);
        delay(flight, Math.max(flight.sentAt(), flight.endsAt() + steps * timeoutMicros() / STEPS), goesOn);
        delayed = document.branchProperty().get();
        delayedTrip = flight.trip();
        return true;
    }

    /// Crashes the node at the playhead, for as long as two timeouts; starts it again where it is down.
    public boolean crash() {
        return crash(node());
    }

    /// Crashes a node, or starts it again.
    public boolean crash(NodeId node) {
        long now = moment().micros();
        var justDone = document.interventions().stream()
                .filter(old -> old instanceof Intervention.Crash(var outage) && outage.node().equals(node) && outage.at() == now).findFirst();
        if (justDone.isPresent()) {
            takeBack(justDone.get());
            return true;
        }
        var done = isDown(node) ? new Intervention.Restart(node, now) : new Intervention.Crash(new Outage(node, now, downMicros()));
        interfere(with(done), Deeds.text(done, names()));
        return true;
    }

    /// Whether a node is down at the playhead.
    public boolean isDown(NodeId node) {
        var moment = moment();
        return node.isClient() ? moment.clients().get(node).isDown() : moment.servers().get(node).health().isDown();
    }

    private long downMicros() {
        return sayable(TIMEOUTS_DOWN * timeoutMicros());
    }

    private long timeoutMicros() {
        return document.setting().scenario().protocol().retry().timeoutMicros(1);
    }

    /// As much of it as a file can say.
    private static long sayable(long micros) {
        return Math.min(Setting.LONGEST_MICROS, micros);
    }

    private Moment moment() {
        return playback.momentProperty().get();
    }

    /// Takes one thing back.
    public void takeBack(Intervention done) {
        interfere(without(done), Deeds.without(done, names()));
    }

    /// Takes everything back.
    public void reset() {
        document.reset(Texts.of("deed.reset"));
    }

    private boolean toggle(Trip trip, Function<Trip, Intervention.OnFlight> deed) {
        var done = deed.apply(trip);
        var before = document.interventions().stream().filter(old -> old.getClass() == done.getClass() && isOn(old, trip)).findFirst();
        if (before.isPresent()) {
            takeBack(before.get());
        } else {
            interfere(with(done), Deeds.text(done, names()));
        }
        return true;
    }

    /// What becomes of a flight was decided once; who decides anew decides instead.
    private List<Intervention> with(Intervention done) {
        var all = new ArrayList<>(document.interventions());
        if (done instanceof Intervention.OnFlight onFlight && decides(done)) {
            all.removeIf(old -> decides(old) && isOn(old, onFlight.trip()));
        }
        all.add(done);
        return all;
    }

    private static boolean decides(Intervention one) {
        return switch (one) {
            case Intervention.Drop _, Intervention.Corrupt _, Intervention.Delay _ -> true;
            case Intervention.Duplicate _, Intervention.Crash _, Intervention.Restart _ -> false;
        };
    }

    private static boolean isOn(Intervention one, Trip trip) {
        return one instanceof Intervention.OnFlight onFlight && onFlight.trip().equals(trip);
    }

    private List<Intervention> without(Intervention done) {
        var all = new ArrayList<>(document.interventions());
        all.remove(done);
        return all;
    }

    private void interfere(List<Intervention> others, String deed) {
        refuse(document.interfere(others, deed));
    }

    private void refuse(List<Objection> objections) {
        objections.stream().findFirst().map(Objection::message).ifPresent(onRefused);
    }

    private Names names() {
        return Names.of(playback.recordingProperty().get());
    }
}
