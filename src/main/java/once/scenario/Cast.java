package once.scenario;

import java.util.List;
import java.util.stream.IntStream;
import once.detour.Plan;
import once.message.NodeId;

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

    /// The servers that execute something, first to last: those that only pass on what they are asked do not.
    default List<NodeId> executing() {
        return switch (this) {
            case ClientsAndServers(var servers) -> IntStream.rangeClosed(1, servers).mapToObj(NodeId::server).toList();
            case Relays(var servers) -> List.of(NodeId.server(servers));
            case Generals _ -> List.of(NodeId.server(1));
        };
    }

    /// Clients and one server.
    Cast USUAL = new ClientsAndServers(1);

    private static void requireServers(int servers, int least) {
        if (servers < least) {
            throw new IllegalArgumentException("there are " + least + " servers or more, not " + servers);
        }
    }
}
