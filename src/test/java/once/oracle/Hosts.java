package once.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import once.oracle.Setup.Full;
import once.oracle.Setup.Log;
import once.oracle.World.Durable;
import once.oracle.World.Entry;
import once.oracle.World.Flight;
import once.oracle.World.Job;
import once.oracle.World.Machine;
import once.oracle.World.Stamp;
import once.oracle.World.Status;

/// The server's part.
record Hosts(Setup setup, Air air) {

    private enum Stage { LOG_ID, EXECUTE, LOG_REPLY, REPLY }

    private List<Stage> stages() {
        return switch (setup.crash().log()) {
            case NEVER, WITH_EFFECT -> List.of(Stage.EXECUTE, Stage.REPLY);
            case ID_BEFORE -> List.of(Stage.LOG_ID, Stage.EXECUTE, Stage.REPLY);
            case ID_BEFORE_REPLY_AFTER -> List.of(Stage.LOG_ID, Stage.EXECUTE, Stage.LOG_REPLY, Stage.REPLY);
            case AFTER -> List.of(Stage.EXECUTE, Stage.LOG_REPLY, Stage.REPLY);
        };
    }

    private int lasts(Stage stage) {
        int write = setup.crash().write();
        return switch (stage) {
            case LOG_ID, LOG_REPLY -> write;
            case EXECUTE -> setup.host().service() + (setup.crash().log() == Log.WITH_EFFECT ? write : 0);
            case REPLY -> setup.host().reply();
        };
    }

    private Setup.Ask ask(int client, int call) {
        return setup.clients().get(client).get(call);
    }

    List<World> receives(World world, Flight flight) {
        if (!world.machine().isUp()) {
            return List.of(world);
        }
        if (Flight.THANKS.equals(flight.result())) {
            int at = place(world.machine(), flight.client(), flight.call());
            return List.of(at < 0 ? world : expires(world, at));
        }
        return receives(world, flight.client(), flight.call(), flight.stamp());
    }

    private List<World> receives(World world, int client, int call, Stamp stamp) {
        var machine = world.machine();
        var talk = setup.talk();
        if (isLate(stamp)) {
            return List.of(world);
        }
        if (talk.namesEpochs() && stamp.incarnation() != incarnation(world)) {
            return says(world, client, call, "STALE");
        }
        if (talk.challenges() && incarnation(world) > 1 && stamp.incarnation() != incarnation(world)) {
            return says(world, client, call, "CHALLENGE");
        }
        boolean silent = machine.silence() >= 0 && !(setup.crash().servesReads() && ask(client, call).reads()) && !isYoung(machine, stamp);
        var waiting = new Job(client, call, 0, 0, null, stamp);
        if (!silent) {
            return filters(world, waiting);
        }
        return List.of(!setup.crash().queues() ? world : world.with(new Machine(machine.store(), machine.entries(), machine.jobs(), machine.queue(),
                World.and(machine.held(), waiting), machine.silence(), machine.down())));
    }

    private boolean isLate(Stamp stamp) {
        return setup.talk().deadline() > 0 && stamp.age() > setup.talk().deadline() + setup.talk().skew();
    }

    private int incarnation(World world) {
        return setup.talk().namesEpochs() || setup.talk().challenges() ? world.crashes() + 1 : 0;
    }

    private List<World> says(World world, int client, int call, String result) {
        return air.sent(world, client, call, result, new Stamp(incarnation(world), 0, 0));
    }

    /// Whether a call began so long after the restart that no request of it was there before the crash.
    private boolean isYoung(Machine machine, Stamp stamp) {
        int up = setup.crash().silence() - machine.silence();
        return setup.talk().stamps() && stamp.age() < up - setup.talk().skew();
    }

    private boolean isUnfiltered(int client, int call) {
        return !setup.host().filters() || setup.host().readsAlways() && ask(client, call).reads();
    }

    private static int place(Machine machine, int client, int call) {
        for (int at = 0; at < machine.entries().size(); at++) {
            if (machine.entries().get(at).isOf(client, call)) {
                return at;
            }
        }
        return -1;
    }

    private List<World> filters(World world, Job asked) {
        int client = asked.client();
        int call = asked.call();
        if (isUnfiltered(client, call)) {
            return begins(world, asked);
        }
        int at = place(world.machine(), client, call);
        if (at < 0) {
            return isNew(world, asked);
        }
        var entry = world.machine().entries().get(at);
        return switch (entry.status()) {
            case BUSY -> List.of(world);
            case UNKNOWN -> says(world, client, call, "MAYBE");
            case ANSWERED -> isKnown(used(world, at), asked);
        };
    }

    /// A duplicate may begin the lifetime anew, and is a use.
    private World used(World world, int at) {
        var entries = new ArrayList<>(world.machine().entries());
        var entry = entries.get(at);
        var next = setup.host().refreshed() ? entry.living(setup.host().lifetime()) : entry;
        entries.set(at, next);
        if (setup.host().room() > 0 && setup.host().full() == Full.LEAST_USED) {
            entries.remove(at);
            entries.add(next);
        }
        return world.with(knowing(world.machine(), entries));
    }

    private List<World> isKnown(World world, Job asked) {
        var entry = world.machine().entries().get(place(world.machine(), asked.client(), asked.call()));
        if (entry.executions() < setup.host().executions()) {
            return begins(changed(world, asked.client(), asked.call(), known -> known.now(Status.BUSY)), asked);
        }
        return setup.host().keepsReplies() ? says(world, asked.client(), asked.call(), entry.reply()) : List.of(world);
    }

    private List<World> isNew(World world, Job asked) {
        var entries = new ArrayList<>(world.machine().entries());
        int slots = setup.host().slots();
        if (slots > 0 && entries.stream().anyMatch(entry -> entry.client() == asked.client() && entry.call() >= asked.call() + slots)) {
            return List.of(world);
        }
        if (!hasRoom(entries)) {
            return says(world, asked.client(), asked.call(), "OVERLOAD");
        }
        if (setup.host().marks()) {
            entries.add(new Entry(asked.client(), asked.call(), Status.BUSY, null, 0, setup.host().lifetime(), Durable.NOTHING));
        }
        return begins(world.with(knowing(world.machine(), entries)), asked);
    }

    private boolean hasRoom(List<Entry> entries) {
        while (setup.host().room() > 0 && entries.size() >= setup.host().room()) {
            if (setup.host().full() == Full.REFUSE) {
                return false;
            }
            entries.removeFirst();
        }
        return true;
    }

    private static Machine knowing(Machine machine, List<Entry> entries) {
        return new Machine(machine.store(), entries, machine.jobs(), machine.queue(), machine.held(), machine.silence(), machine.down());
    }

    private static World changed(World world, int client, int call, UnaryOperator<Entry> how) {
        int at = place(world.machine(), client, call);
        var entries = world.machine().entries();
        return at < 0 ? world : world.with(knowing(world.machine(), World.replaced(entries, at, how.apply(entries.get(at)))));
    }

    private static World doing(World world, List<Job> jobs, List<Job> queue) {
        var machine = world.machine();
        return world.with(new Machine(machine.store(), machine.entries(), jobs, queue, machine.held(), machine.silence(), machine.down()));
    }

    private List<World> begins(World world, Job asked) {
        var machine = world.machine();
        boolean busy = setup.host().workers() > 0 && machine.jobs().size() >= setup.host().workers();
        return busy ? List.of(doing(world, machine.jobs(), World.and(machine.queue(), asked)))
                : goesOn(world, new Job(asked.client(), asked.call(), 0, 0, null));
    }

    /// Who has waited for too long is passed over.
    private List<World> takesTheNext(World world) {
        var queue = world.machine().queue();
        if (queue.isEmpty()) {
            return List.of(world);
        }
        var then = doing(world, world.machine().jobs(), World.without(queue, 0));
        return isLate(queue.getFirst().stamp()) ? takesTheNext(then) : begins(then, queue.getFirst());
    }

    /// Through all stages that take no time, up to one that does or to the end.
    private List<World> goesOn(World world, Job job) {
        if (job.stage() == stages().size()) {
            return takesTheNext(world);
        }
        int lasts = lasts(stages().get(job.stage()));
        var begun = new Job(job.client(), job.call(), job.stage(), lasts, job.result());
        return lasts == 0 ? completes(world, begun) : List.of(doing(world, World.and(world.machine().jobs(), begun), world.machine().queue()));
    }

    List<World> isDone(World world, int job) {
        var machine = world.machine();
        return completes(doing(world, World.without(machine.jobs(), job), machine.queue()), machine.jobs().get(job));
    }

    private List<World> completes(World world, Job job) {
        var next = new Job(job.client(), job.call(), job.stage() + 1, 0, job.result());
        return switch (stages().get(job.stage())) {
            case LOG_ID -> goesOn(changed(world, job.client(), job.call(), entry -> entry.kept(Durable.ID)), next);
            case LOG_REPLY -> goesOn(changed(world, job.client(), job.call(), entry -> entry.kept(Durable.REPLY)), next);
            case EXECUTE -> executes(world, next);
            case REPLY -> {
                var worlds = new ArrayList<World>();
                says(world, job.client(), job.call(), job.result()).forEach(sent -> worlds.addAll(goesOn(sent, next)));
                yield worlds;
            }
        };
    }

    private List<World> executes(World world, Job next) {
        var all = Services.all(setup.kind(), world.machine().store(), ask(next.client(), next.call()));
        return all.stream().flatMap(applied -> comesTo(world, next, applied).stream()).toList();
    }

    private List<World> comesTo(World world, Job next, Services.Applied applied) {
        var answered = new Job(next.client(), next.call(), next.stage(), 0, applied.result());
        if (Services.isForgotten(setup.kind(), applied.result())) {
            return goesOn(notExecuted(world, next), answered);
        }
        var machine = world.machine();
        var done = world.executing(new Callers(setup, air).number(next.client(), next.call())).with(new Machine(
                applied.next(), machine.entries(), machine.jobs(), machine.queue(), machine.held(), machine.silence(), machine.down()));
        return goesOn(isUnfiltered(next.client(), next.call()) ? done : remembered(done, answered), answered);
    }

    /// The next copy of what was refused is looked at anew.
    private World notExecuted(World world, Job job) {
        int at = place(world.machine(), job.client(), job.call());
        if (at < 0 || world.machine().entries().get(at).status() != Status.BUSY) {
            return world;
        }
        return world.machine().entries().get(at).executions() == 0
                ? world.with(knowing(world.machine(), World.without(world.machine().entries(), at)))
                : changed(world, job.client(), job.call(), entry -> entry.now(Status.ANSWERED));
    }

    private World remembered(World world, Job job) {
        var entries = new ArrayList<>(world.machine().entries());
        if (!setup.host().marks() && place(world.machine(), job.client(), job.call()) < 0 && hasRoom(entries)) {
            entries.add(new Entry(job.client(), job.call(), Status.BUSY, null, 0, setup.host().lifetime(), Durable.NOTHING));
        }
        var there = world.with(knowing(world.machine(), entries));
        if (place(there.machine(), job.client(), job.call()) < 0) {
            return there;
        }
        var known = changed(there, job.client(), job.call(), entry -> entry.executed(setup.host().keepsReplies() ? job.result() : null));
        var after = superseding(known, job);
        return setup.crash().log() == Log.WITH_EFFECT ? changed(after, job.client(), job.call(), entry -> entry.kept(Durable.REPLY)) : after;
    }

    /// A client's new call takes the place of an old one.
    private World superseding(World world, Job job) {
        if (setup.host().slots() == 0) {
            return world;
        }
        int old = -1;
        var entries = world.machine().entries();
        for (int at = 0; at < entries.size(); at++) {
            boolean older = entries.get(at).client() == job.client() && entries.get(at).call() <= job.call() - setup.host().slots();
            old = older && (old < 0 || entries.get(at).call() > entries.get(old).call()) ? at : old;
        }
        return old < 0 ? world : world.with(knowing(world.machine(), World.without(entries, old)));
    }

    World expires(World world, int entry) {
        return world.with(knowing(world.machine(), World.without(world.machine().entries(), entry)));
    }

    World crashes(World world) {
        var left = new ArrayList<Entry>();
        for (var entry : world.machine().entries()) {
            switch (entry.durable()) {
                case NOTHING -> { }
                case ID -> left.add(new Entry(entry.client(), entry.call(), Status.UNKNOWN, null, entry.executions(), entry.life(), Durable.ID));
                case REPLY -> left.add(entry.now(Status.ANSWERED));
            }
        }
        var store = setup.crash().storeSurvives() ? world.machine().store() : World.Store.EMPTY;
        return world.crashing().with(new Machine(store, left, List.of(), List.of(), List.of(), -1, setup.crash().down()));
    }

    World restarts(World world) {
        var machine = world.machine();
        int silence = setup.crash().silence() > 0 ? setup.crash().silence() : -1;
        return world.with(new Machine(machine.store(), machine.entries(), machine.jobs(), machine.queue(), machine.held(), silence, -1));
    }

    List<World> speaksAgain(World world) {
        var machine = world.machine();
        var awake = world.with(new Machine(machine.store(), machine.entries(), machine.jobs(), machine.queue(), List.of(), -1, -1));
        var worlds = List.of(awake);
        for (var waiting : machine.held()) {
            worlds = worlds.stream().flatMap(each -> receives(each, waiting.client(), waiting.call(), waiting.stamp()).stream()).toList();
        }
        return worlds;
    }
}
