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
        return sends(world, client, new Caller(Phase.AWAITS, call, 0, 0, 0));
    }

    private List<World> sends(World world, int client, Caller caller) {
        int attempt = caller.attempt() + 1;
        var waiting = new Caller(Phase.AWAITS, caller.call(), attempt, caller.refused(), setup.retry().waits().get(attempt - 1));
        return air.sent(world.at(client, waiting), client, caller.call(), null);
    }

    private List<World> ends(World world, int client, Caller caller, String how) {
        var told = world.telling(number(client, caller.call()), how);
        int next = caller.call() + 1;
        if (next == setup.clients().get(client).size()) {
            return List.of(told.at(client, new Caller(Phase.DONE, next, 0, 0, Setup.EVER)));
        }
        int gap = setup.clients().get(client).get(next).gap();
        return gap == 0 ? begins(told, client, next) : List.of(told.at(client, new Caller(Phase.PAUSES, next, 0, 0, gap)));
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
            case DONE -> throw new IllegalStateException("nothing to wake for");
        };
    }

    List<World> hears(World world, int client, int call, String result) {
        var caller = world.callers().get(client);
        boolean waits = caller.phase() == Phase.AWAITS || caller.phase() == Phase.COMES_BACK;
        if (!waits || caller.call() != call) {
            return List.of(world);
        }
        return switch (result) {
            case "OVERLOAD" -> postpones(world, client, caller);
            case "VERSION" -> ends(world, client, caller, caller.attempt() > 1 ? "MAYBE" : "VERSION");
            default -> ends(world, client, caller, result);
        };
    }

    private List<World> postpones(World world, int client, Caller caller) {
        int refused = caller.refused() + 1;
        boolean last = caller.attempt() == setup.retry().attempts() && !setup.retry().endless();
        if (!last) {
            return List.of(world.at(client, new Caller(Phase.COMES_BACK, caller.call(), caller.attempt(), refused, 0)));
        }
        return refused >= caller.attempt() ? ends(world, client, caller, "REFUSED")
                : List.of(world.at(client, new Caller(caller.phase(), caller.call(), caller.attempt(), refused, caller.timer())));
    }
}
