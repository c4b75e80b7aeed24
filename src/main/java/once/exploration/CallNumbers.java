package once.exploration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import once.message.CallId;
import once.scenario.Cast;
import once.scenario.Scenario;

/// The calls of all clients as numbers from 0: first the first call of each client, then the second of each, and so on.
///
/// Which calls stand side by side decides how large a set of outcomes is, as a [Diagram]: clients' results depend on each
/// other (each number that a counter gives is given once), and what is known of some variables has to be kept until those
/// come that depend on it. Calls at the same place in their clients' plans happen at about the same time.
final class CallNumbers {

    private final List<CallId> byClient;
    private final List<CallId> calls;
    private final int[][] numbers;

    CallNumbers(Scenario scenario) {
        this.numbers = new int[scenario.clients().size()][];
        var all = new ArrayList<CallId>();
        for (int client = 0; client < numbers.length; client++) {
            numbers[client] = new int[calls(scenario, client)];
            for (int call = 0; call < numbers[client].length; call++) {
                all.add(new CallId(client + 1, call + 1));
            }
        }
        this.byClient = List.copyOf(all);
        all.sort(Comparator.comparingInt(CallId::number).thenComparing(CallId::client));
        this.calls = List.copyOf(all);
        for (int number = 0; number < all.size(); number++) {
            numbers[all.get(number).client() - 1][all.get(number).number() - 1] = number;
        }
    }

    /// The generals' story is told as one call.
    private static int calls(Scenario scenario, int client) {
        return scenario.cast() instanceof Cast.Generals ? 1 : scenario.clients().get(client).size();
    }

    int count() {
        return calls.size();
    }

    /// All calls, client 1 first.
    List<CallId> byClient() {
        return byClient;
    }

    /// How many calls a client makes.
    ///
    /// @param client from 0
    int of(int client) {
        return numbers[client].length;
    }

    /// @param client from 0
    /// @param call from 0
    int number(int client, int call) {
        return numbers[client][call];
    }

    int number(CallId call) {
        return number(call.client() - 1, call.number() - 1);
    }

    CallId call(int number) {
        return calls.get(number);
    }

    /// Whether it is the last call of its client.
    boolean isLast(CallId call) {
        return call.number() == of(call.client() - 1);
    }
}
