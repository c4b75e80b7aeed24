package once.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How things stand, with all times from now on.
///
/// @param told what each call came to, "" for nothing yet; client after client
/// @param executions of each call
/// @param copies how many messages the network has doubled
/// @param crashes how often the server has crashed
record World(List<Caller> callers, Machine machine, List<Flight> air, List<String> told, List<Integer> executions, int copies, int crashes) {

    enum Phase { PAUSES, AWAITS, COMES_BACK, DONE }

    /// @param call from 0
    /// @param timer until what it waits for
    record Caller(Phase phase, int call, int attempt, int refused, int timer) {}

    /// @param result what the reply says; null in a request
    record Flight(int client, int call, String result, int least, int most) {
        boolean isRequest() {
            return result == null;
        }

        boolean isWith(Flight other) {
            return client == other.client && isRequest() == other.isRequest();
        }

        Flight after(int ticks) {
            return new Flight(client, call, result, Math.max(0, least - ticks), most == Setup.EVER ? most : Math.max(0, most - ticks));
        }

        Flight notNow() {
            return new Flight(client, call, result, Math.max(1, least), most);
        }
    }

    enum Status { BUSY, ANSWERED, UNKNOWN }

    enum Durable { NOTHING, ID, REPLY }

    /// What the filter knows of a request; the oldest comes first.
    record Entry(int client, int call, Status status, String reply, int executions, int life, Durable durable) {
        boolean isOf(int otherClient, int otherCall) {
            return client == otherClient && call == otherCall;
        }

        Entry now(Status next) {
            return new Entry(client, call, next, reply, executions, life, durable);
        }

        Entry executed(String result) {
            return new Entry(client, call, Status.ANSWERED, result, executions + 1, life, durable);
        }

        Entry kept(Durable what) {
            return new Entry(client, call, status, reply, executions, life, what);
        }

        Entry living(int ticks) {
            return new Entry(client, call, status, reply, executions, ticks, durable);
        }
    }

    /// A request that is being executed, or waits to be.
    ///
    /// @param stage what is under way
    /// @param left how long
    record Job(int client, int call, int stage, int left, String result) {}

    record Store(String value, int version, int number) {
        static final Store EMPTY = new Store(null, 0, 0);
    }

    /// @param silence how long, -1 for none
    /// @param down how long, -1 for up
    record Machine(Store store, List<Entry> entries, List<Job> jobs, List<Job> queue, List<Job> held, int silence, int down) {
        static final Machine NEW = new Machine(Store.EMPTY, List.of(), List.of(), List.of(), List.of(), -1, -1);

        boolean isUp() {
            return down < 0;
        }
    }

    /// The same with its air in order, so that equal worlds are equal.
    World sorted(boolean fifo) {
        var sorted = new ArrayList<>(air);
        sorted.sort(fifo ? LINK : LINK.thenComparingInt(Flight::call).thenComparing(flight -> "" + flight.result()).thenComparingInt(Flight::least)
                .thenComparingInt(Flight::most));
        return new World(callers, machine, sorted, told, executions, copies, crashes);
    }

    private static final Comparator<Flight> LINK = Comparator.comparing(Flight::isRequest).thenComparingInt(Flight::client);

    World with(Machine next) {
        return new World(callers, next, air, told, executions, copies, crashes);
    }

    World in(List<Flight> nextAir) {
        return new World(callers, machine, nextAir, told, executions, copies, crashes);
    }

    World at(int client, Caller next) {
        return new World(replaced(callers, client, next), machine, air, told, executions, copies, crashes);
    }

    World telling(int number, String how) {
        return new World(callers, machine, air, replaced(told, number, how), executions, copies, crashes);
    }

    World executing(int number) {
        return new World(callers, machine, air, told, replaced(executions, number, executions.get(number) + 1), copies, crashes);
    }

    World doubling() {
        return new World(callers, machine, air, told, executions, copies + 1, crashes);
    }

    World crashing() {
        return new World(callers, machine, air, told, executions, copies, crashes + 1);
    }

    static <T> List<T> replaced(List<T> list, int at, T by) {
        var next = new ArrayList<>(list);
        next.set(at, by);
        return next;
    }

    static <T> List<T> without(List<T> list, int at) {
        var next = new ArrayList<>(list);
        next.remove(at);
        return next;
    }

    static <T> List<T> and(List<T> list, T more) {
        var next = new ArrayList<>(list);
        next.add(more);
        return next;
    }
}
