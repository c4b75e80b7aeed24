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

    enum Phase { PAUSES, AWAITS, COMES_BACK, DOWN, DONE }

    /// @param call from 0
    /// @param timer until what it waits for
    /// @param stamp what its requests say of themselves
    /// @param known the server's incarnation, as far as the client has heard; 0 where it does not matter
    record Caller(Phase phase, int call, int attempt, int refused, int timer, Stamp stamp, int known) {
        Caller now(Phase next, int nextTimer) {
            return new Caller(next, call, attempt, refused, nextTimer, stamp, known);
        }

        Caller refusedAgain() {
            return new Caller(phase, call, attempt, refused + 1, timer, stamp, known);
        }

        Caller knowing(int incarnation) {
            return new Caller(phase, call, attempt, refused, timer, stamp, Math.max(known, incarnation));
        }

        Caller stamped(Stamp next) {
            return new Caller(phase, call, attempt, refused, timer, next, known);
        }

        Caller after(int ticks) {
            return phase == Phase.DONE ? this : now(phase, timer - ticks).stamped(stamp.after(ticks));
        }
    }

    /// What a message says of itself.
    ///
    /// @param incarnation of the server that a request is meant for, or that a reply is from; 0 where it does not matter
    /// @param age how long ago the call began, up to where it no longer matters
    record Stamp(int incarnation, int age, int oldest) {
        static final Stamp NONE = new Stamp(0, 0, 0);

        Stamp after(int ticks) {
            return new Stamp(incarnation, Math.min(oldest, age + ticks), oldest);
        }
    }

    /// @param result what the reply says; null in a request
    record Flight(int client, int call, String result, Stamp stamp, int least, int most) {
        /// What a client says when it has its reply.
        static final String THANKS = "THANKS";

        static boolean isToServer(String result) {
            return result == null || result.equals(THANKS);
        }

        boolean isRequest() {
            return isToServer(result);
        }

        boolean isWith(Flight other) {
            return client == other.client && isRequest() == other.isRequest();
        }

        Flight after(int ticks) {
            return new Flight(client, call, result, stamp.after(ticks), Math.max(0, least - ticks), most == Setup.EVER ? most : Math.max(0, most - ticks));
        }

        Flight notNow() {
            return new Flight(client, call, result, stamp, Math.max(1, least), most);
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
    /// @param stamp what the request said of itself, as long as nobody has begun with it
    record Job(int client, int call, int stage, int left, String result, Stamp stamp) {
        Job(int client, int call, int stage, int left, String result) {
            this(client, call, stage, left, result, Stamp.NONE);
        }

        Job after(int ticks) {
            return new Job(client, call, stage, left, result, stamp.after(ticks));
        }
    }

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
                .thenComparingInt(Flight::most).thenComparingInt(flight -> flight.stamp().incarnation()).thenComparingInt(flight -> flight.stamp().age()));
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
