package once.exploration;

import once.message.CallId;
import once.scenario.Cast;
import once.scenario.Scenario;

/// The calls of all clients, one client after the other, as numbers from 0.
final class CallNumbers {

    private final int[] first;

    CallNumbers(Scenario scenario) {
        this.first = new int[scenario.clients().size() + 1];
        for (int client = 0; client + 1 < first.length; client++) {
            first[client + 1] = first[client] + calls(scenario, client);
        }
    }

    /// The generals' story is told as one call.
    private static int calls(Scenario scenario, int client) {
        return scenario.cast() instanceof Cast.Generals ? 1 : scenario.clients().get(client).size();
    }

    int count() {
        return first[first.length - 1];
    }

    /// How many calls a client makes.
    ///
    /// @param client from 0
    int of(int client) {
        return first[client + 1] - first[client];
    }

    /// @param client from 0
    /// @param call from 0
    int number(int client, int call) {
        return first[client] + call;
    }

    int number(CallId call) {
        return number(call.client() - 1, call.number() - 1);
    }

    CallId call(int number) {
        int client = 0;
        while (first[client + 1] <= number) {
            client++;
        }
        return new CallId(client + 1, number - first[client] + 1);
    }

    /// Whether it is the last call of its client.
    boolean isLast(CallId call) {
        return call.number() == of(call.client() - 1);
    }
}
