package once.simulation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import once.channel.Flight;
import once.message.NodeId;
import once.node.Outcome;
import once.scenario.Cast;

/// Keeps count of what each of two generals has heard: who attacks has heard all that the plan has him expect, and the first,
/// who is the one to say so, attacks if he has.
final class Council {

    private final int messages;
    private final boolean authentic;
    private final Map<NodeId, Set<Integer>> heard = new TreeMap<>();

    /// @param authentic whether nothing that was altered is taken for true
    Council(Cast cast, boolean authentic) {
        this.messages = cast instanceof Cast.Generals(var plan) ? plan.messages() : 0;
        this.authentic = authentic;
    }

    private Set<Integer> heardBy(NodeId general) {
        return heard.computeIfAbsent(general, _ -> new TreeSet<>());
    }

    void arrived(Flight flight) {
        if (messages > 0) {
            heardBy(flight.to()).add(flight.message().id().number());
        }
    }

    void crashed(NodeId general) {
        heardBy(general).clear();
    }

    void attacks(NodeId general, Event event) {
        require(messages == 0 || hasHeardAll(general), "attacks without having heard all", event);
    }

    void ended(NodeId general, Outcome outcome, Event event) {
        if (outcome instanceof Outcome.Success) {
            attacks(general, event);
        } else if (outcome instanceof Outcome.Failure(var why) && why == Outcome.Why.TIMED_OUT) {
            require(messages == 0 || !authentic || !hasHeardAll(general), "waits though all has been heard", event);
        }
    }

    /// Of the numbers from 1 the first general hears the even ones.
    private boolean hasHeardAll(NodeId general) {
        return IntStream.rangeClosed(1, messages).filter(number -> number % 2 == (general.isClient() ? 0 : 1)).allMatch(heardBy(general)::contains);
    }

    private static void require(boolean holds, String otherwise, Event event) {
        if (!holds) {
            throw new Watch.Broken(otherwise, event);
        }
    }
}
