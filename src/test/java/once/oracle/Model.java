package once.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import once.oracle.World.Flight;
import once.oracle.World.Machine;
import once.oracle.World.Phase;

/// Requests and replies once more, written from what the lecture says and sharing nothing with the program: all that may
/// happen, breadth first, tick by tick, nothing left out.
///
/// At one instant an entry's end and a restart come first, then messages, then timers, and then crashes; the like in
/// any order. A run is over when nobody waits for anything and no message is on its way; the server may crash even then.
final class Model {

    private final Setup setup;
    private final Air air;
    private final Callers callers;
    private final Hosts hosts;

    private Model(Setup setup) {
        this.setup = setup;
        this.air = new Air(setup);
        this.callers = new Callers(setup, air);
        this.hosts = new Hosts(setup, air);
    }

    /// All outcomes, each as `OK ×1, FAIL ×0 | k=1`; null where there are more worlds than so many.
    static SortedSet<String> outcomes(Setup setup, int most) {
        return new Model(setup).outcomes(most);
    }

    private SortedSet<String> outcomes(int most) {
        var seen = new HashSet<World>();
        var open = new ArrayDeque<World>();
        var outcomes = new TreeSet<String>();
        reach(initial(), seen, open);
        while (!open.isEmpty()) {
            var world = open.removeFirst();
            if (isOver(world)) {
                outcomes.add(text(world));
            }
            reach(isOver(world) ? crashes(world) : after(world), seen, open);
            if (seen.size() > most) {
                return null;
            }
        }
        return outcomes;
    }

    private void reach(List<World> worlds, Set<World> seen, ArrayDeque<World> open) {
        for (var world : worlds) {
            var sorted = world.sorted(setup.net().fifo());
            if (seen.add(sorted)) {
                open.add(sorted);
            }
        }
    }

    private List<World> initial() {
        int calls = setup.clients().stream().mapToInt(List::size).sum();
        var idle = Collections.nCopies(setup.clients().size(), Callers.idle(Phase.DONE, 0, Setup.EVER, setup.talk().namesEpochs() ? 1 : 0));
        var worlds = List.of(new World(idle, Machine.NEW, List.of(), Collections.nCopies(calls, ""), Collections.nCopies(calls, 0), 0, 0));
        for (int client = 0; client < setup.clients().size(); client++) {
            int each = client;
            worlds = worlds.stream().flatMap(world -> callers.begins(world, each, 0).stream()).toList();
        }
        return worlds;
    }

    private static boolean isOver(World world) {
        var machine = world.machine();
        return world.air().isEmpty() && world.callers().stream().allMatch(caller -> caller.phase() == Phase.DONE)
                && machine.isUp() && machine.silence() < 0 && machine.jobs().isEmpty();
    }

    private String text(World world) {
        var calls = IntStream.range(0, world.told().size()).mapToObj(call -> world.told().get(call) + " ×" + world.executions().get(call));
        return calls.collect(Collectors.joining(", ")) + " | " + Services.text(setup.kind(), world.machine().store());
    }

    private List<World> after(World world) {
        var worlds = new ArrayList<World>();
        if (first(world, worlds)) {
            return worlds;
        }
        boolean due = arrive(world, worlds);
        if (due) {
            return worlds;
        }
        var later = world.in(world.air().stream().map(Flight::notNow).toList());
        if (wake(later, worlds)) {
            return worlds;
        }
        worlds.addAll(crashes(later));
        worlds.add(tick(world));
        return worlds;
    }

    private List<World> crashes(World world) {
        if (world.crashes() == setup.crash().most()) {
            return List.of();
        }
        if (setup.crash().ofClient()) {
            return callers.crashes(world);
        }
        return world.machine().isUp() ? List.of(hosts.crashes(world)) : List.of();
    }

    /// Restarts, and entries that end.
    private boolean first(World world, List<World> worlds) {
        var machine = world.machine();
        if (machine.down() == 0) {
            worlds.add(hosts.restarts(world));
        }
        if (callers.isUpAgain(world)) {
            worlds.addAll(callers.restarts(world));
        }
        for (int entry = 0; machine.isUp() && entry < machine.entries().size(); entry++) {
            if (machine.entries().get(entry).life() == 0) {
                worlds.add(hosts.expires(world, entry));
            }
        }
        return !worlds.isEmpty();
    }

    /// @return whether a message has to arrive now
    private boolean arrive(World world, List<World> worlds) {
        boolean due = false;
        for (int at = 0; at < world.air().size(); at++) {
            var flight = world.air().get(at);
            if (flight.least() == 0 && air.isNext(world, at)) {
                due |= flight.most() == 0;
                var left = world.in(World.without(world.air(), at));
                worlds.addAll(flight.isRequest() ? hosts.receives(left, flight)
                        : callers.hears(left, flight.client(), flight.call(), flight.result(), flight.stamp().incarnation()));
            }
        }
        return due;
    }

    /// @return whether a timer has run out
    private boolean wake(World world, List<World> worlds) {
        boolean due = world.machine().silence() == 0;
        if (due) {
            worlds.addAll(hosts.speaksAgain(world));
        }
        for (int client = 0; client < world.callers().size(); client++) {
            if (world.callers().get(client).timer() == 0) {
                due = true;
                worlds.addAll(callers.wakes(world, client));
            }
        }
        for (int job = 0; job < world.machine().jobs().size(); job++) {
            if (world.machine().jobs().get(job).left() == 0) {
                due = true;
                worlds.addAll(hosts.isDone(world, job));
            }
        }
        return due;
    }

    private static World tick(World world) {
        var machine = world.machine();
        var later = new Machine(
                machine.store(),
                machine.entries().stream().map(entry -> entry.life() == Setup.EVER ? entry : entry.living(Math.max(0, entry.life() - 1))).toList(),
                machine.jobs().stream().map(job -> new World.Job(job.client(), job.call(), job.stage(), job.left() - 1, job.result())).toList(),
                machine.queue().stream().map(job -> job.after(1)).toList(), machine.held().stream().map(job -> job.after(1)).toList(), Math.max(-1, machine.silence() - 1), Math.max(-1, machine.down() - 1));
        var callers = world.callers().stream().map(caller -> caller.after(1)).toList();
        return new World(callers, later, world.air().stream().map(flight -> flight.after(1)).toList(), world.told(), world.executions(),
                world.copies(), world.crashes());
    }
}
