package once.exploration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import once.channel.Luck;
import once.message.NodeId;

/// What is going to happen in the run to be beside the arrival of flights: timers run out, nodes crash and come back,
/// connections stand.
final class Appointments {

    /// Something that is going to happen.
    ///
    /// @param due the event that it will be
    /// @param set the event at which it was to be; what comes to a node that stalls is due later
    record Appointment(Item item, int due, int set) {}

    private final Schedule schedule;
    private final Picks picks;
    private final List<Appointment> open = new ArrayList<>();
    private final List<Appointment> timers = new ArrayList<>();
    private final List<Appointment> fired = new ArrayList<>();

    Appointments(Schedule schedule, Picks picks) {
        this.schedule = schedule;
        this.picks = picks;
    }

    /// Something will happen between two times after an event; gives the event that it will be.
    int appoint(Item item, int since, long leastMicros, long mostMicros) {
        int due = schedule.event();
        schedule.atLeast(due, since, leastMicros);
        schedule.atMost(due, since, mostMicros);
        add(new Appointment(item, due, due));
        return due;
    }

    int appoint(Item item, int since, long afterMicros) {
        return appoint(item, since, afterMicros, afterMicros);
    }

    private void add(Appointment appointment) {
        open.add(appointment);
        if (appointment.item() instanceof Item.Running) {
            timers.add(appointment);
        }
    }

    /// What is appointed happens now. Of several alike, as of two restarts of a node, any may be the first.
    Appointment take(Item item) {
        var alike = alike(item);
        var taken = alike.get(picks.pick(alike.size()));
        open.remove(taken);
        return taken;
    }

    /// What was taken waits until something else happens.
    void putOff(Appointment taken, int until) {
        add(new Appointment(taken.item(), until, taken.set()));
    }

    /// A timer that was taken has run out.
    void fire(Appointment taken) {
        fired.add(taken);
    }

    /// The event that something will be, of several alike the earliest as far as is known.
    Optional<Integer> due(Item item) {
        return alike(item).stream().findFirst().map(Appointment::due);
    }

    private List<Appointment> alike(Item item) {
        return open.stream().filter(each -> each.item().equals(item))
                .sorted(Comparator.comparingLong(each -> schedule.at(each.due()))).toList();
    }

    List<Appointment> open() {
        return open;
    }

    void cancelIf(Predicate<Item> which) {
        open.removeIf(each -> which.test(each.item()));
    }

    /// The timers that have run out at the same instant as others, in the order in which they have.
    List<Luck.Firing> firings() {
        return fired.stream().filter(this::isNotAlone).map(this::firing).toList();
    }

    private boolean isNotAlone(Appointment one) {
        return timers.stream().anyMatch(other ->
                !other.item().equals(one.item()) && schedule.at(other.due()) == schedule.at(one.due()));
    }

    private Luck.Firing firing(Appointment one) {
        var running = (Item.Running) one.item();
        return new Luck.Firing(running.node(), running.timer(), schedule.at(one.set()));
    }

    /// Whether the network is parted.
    boolean isParted() {
        return open.stream().anyMatch(each -> each.item() instanceof Item.Joining);
    }

    static Predicate<Item> timersOf(NodeId node) {
        return item -> item instanceof Item.Running(var whose, _) && whose.equals(node);
    }
}
