package once.oracle;

import java.util.List;
import once.oracle.World.Caller;
import once.oracle.World.Phase;

/// The clients' part: one call after the other, each sent again until a reply comes or the attempts are used up.
record Callers(Setup setup, Air air) {

    int number(int client, int call) {
        int number = call;
        for (int before = 0; before < client; before++) {
            number += setup.clients().get(before).size();
        }
        return number;
    }

    List<World> begins(World world, int client, int call) {
        var known = world.callers().get(client).known();
        var talk = setup.talk();
        int oldest = Math.max(talk.stamps() ? setup.crash().silence() : 0, talk.deadline() > 0 ? talk.deadline() + talk.skew() + 1 : 0);
        return sends(world, client, new Caller(Phase.AWAITS, call, 0, 0, 0, new World.Stamp(known, 0, oldest), known));
    }

    private List<World> sends(World world, int client, Caller caller) {
        int attempt = caller.attempt() + 1;
        var stamp = setup.talk().epoch() == Setup.Epoch.RESTAMPED
                ? new World.Stamp(caller.known(), caller.stamp().age(), caller.stamp().oldest()) : caller.stamp();
        var waiting = new Caller(Phase.AWAITS, caller.call(), attempt, caller.refused(), setup.retry().waits().get(attempt - 1), stamp,
                caller.known());
        return air.sent(world.at(client, waiting), client, caller.call(), null, stamp);
    }

    private List<World> ends(World world, int client, Caller caller, String how) {
        var told = world.telling(number(client, caller.call()), how);
        return goesOn(told, client, idle(Phase.DONE, caller.call() + 1, 0, caller.known()));
    }

    /// To its next call, if there is one.
    private List<World> goesOn(World told, int client, Caller caller) {
        int next = caller.call();
        if (next == setup.clients().get(client).size()) {
            return List.of(told.at(client, idle(Phase.DONE, next, Setup.EVER, caller.known())));
        }
        int gap = setup.clients().get(client).get(next).gap();
        var pausing = told.at(client, idle(Phase.PAUSES, next, gap, caller.known()));
        return gap == 0 ? begins(pausing, client, next) : List.of(pausing);
    }

    static Caller idle(Phase phase, int call, int timer, int known) {
        return new Caller(phase, call, 0, 0, timer, World.Stamp.NONE, known);
    }

    /// What it waited for has come: the next call, or the end of its patience. One that never gives up is not followed beyond
    /// its bound.
    List<World> wakes(World world, int client) {
        var caller = world.callers().get(client);
        boolean last = caller.attempt() == setup.retry().attempts();
        return switch (caller.phase()) {
            case PAUSES -> begins(world, client, caller.call());
            case AWAITS -> !last ? sends(world, client, caller) : setup.retry().endless() ? List.of() : ends(world, client, caller, "FAIL");
            case COMES_BACK -> last ? List.of() : sends(world, client, caller);
            case DOWN, DONE -> throw new IllegalStateException("nothing to wake for");
        };
    }

    /// The first client goes down, and the call that it waits in with it.
    List<World> crashes(World world) {
        var caller = world.callers().getFirst();
        boolean waits = caller.phase() == Phase.AWAITS || caller.phase() == Phase.COMES_BACK;
        if (!waits && caller.phase() != Phase.PAUSES) {
            return List.of();
        }
        var told = waits ? world.telling(number(0, caller.call()), "CRASHED") : world;
        return List.of(told.crashing().at(0, idle(Phase.DOWN, caller.call() + (waits ? 1 : 0), setup.crash().down(), caller.known())));
    }

    boolean isUpAgain(World world) {
        var caller = world.callers().getFirst();
        return caller.phase() == Phase.DOWN && caller.timer() == 0;
    }

    /// It goes on with its next call.
    List<World> restarts(World world) {
        return goesOn(world, 0, world.callers().getFirst());
    }

    List<World> hears(World before, int client, int call, String result, int incarnation) {
        if (before.callers().get(client).phase() == Phase.DOWN) {
            return List.of(before);
        }
        var caller = before.callers().get(client).knowing(setup.talk().namesEpochs() ? incarnation : 0);
        var world = before.at(client, caller);
        boolean waits = caller.phase() == Phase.AWAITS || caller.phase() == Phase.COMES_BACK;
        if (!waits || caller.call() != call && setup.talk().pairs()) {
            boolean again = waits && setup.talk().resends() && call == caller.call() - 1;
            return again ? isAskedAgain(world, client, caller) : List.of(world);
        }
        return switch (result) {
            case "STALE" -> isStale(world, client, caller);
            case "CHALLENGE" -> ends(world.at(client, caller.knowing(incarnation)), client, caller.knowing(incarnation), "MAYBE");
            case "MAYBE" -> ends(world, client, caller, result);
            case "OVERLOAD" -> postpones(world, client, caller);
            case "VERSION" -> ends(world, client, caller, caller.attempt() > 1 ? "MAYBE" : "VERSION");
            default -> thanks(world, client, caller).stream().flatMap(thanked -> ends(thanked, client, caller, result).stream()).toList();
        };
    }

    private List<World> isAskedAgain(World world, int client, Caller caller) {
        if (caller.attempt() < setup.retry().attempts()) {
            return sends(world, client, caller);
        }
        return setup.retry().endless() ? List.of() : List.of(world);
    }

    private List<World> thanks(World world, int client, Caller caller) {
        return setup.talk().acknowledges() ? air.sent(world, client, caller.call(), World.Flight.THANKS, World.Stamp.NONE) : List.of(world);
    }

    /// Whoever says the new incarnation with the next attempt is taken for new.
    private List<World> isStale(World world, int client, Caller caller) {
        boolean last = caller.attempt() == setup.retry().attempts();
        if (setup.talk().epoch() != Setup.Epoch.RESTAMPED || last && !setup.retry().endless()) {
            return ends(world, client, caller, "MAYBE");
        }
        return last ? List.of() : sends(world, client, caller);
    }

    private List<World> postpones(World world, int client, Caller caller) {
        var refused = caller.refusedAgain();
        boolean last = caller.attempt() == setup.retry().attempts() && !setup.retry().endless();
        if (!last) {
            return List.of(world.at(client, refused.now(Phase.COMES_BACK, 0)));
        }
        return refused.refused() >= caller.attempt() ? ends(world, client, caller, "REFUSED") : List.of(world.at(client, refused));
    }
}
