package once.scenario;

import once.detour.Plan;

/// Who takes part in a run.
public sealed interface Cast {

    /// Clients that call, and servers that execute.
    ///
    /// @param servers how many servers there are, 1 or more
    record ClientsAndServers(int servers) implements Cast {
        public ClientsAndServers {
            requireServers(servers, 1);
        }
    }

    /// Clients that call the first server; each server asks the next, and the last one executes.
    ///
    /// @param servers how many servers there are, 2 or more
    record Relays(int servers) implements Cast {
        public Relays {
            requireServers(servers, 2);
        }
    }

    /// Two generals.
    record Generals(Plan plan) implements Cast {}

    /// Clients and one server.
    Cast USUAL = new ClientsAndServers(1);

    private static void requireServers(int servers, int least) {
        if (servers < least) {
            throw new IllegalArgumentException("there are " + least + " servers or more, not " + servers);
        }
    }
}
