package once.client;

import java.util.List;
import once.message.CallId;
import once.message.MessageId;
import once.node.Turn;

/// The calls that a client makes, and the names under which each of them travels.
///
/// @param client the client's number, from 1
/// @param planned in the order in which they are made
/// @param ids how they are numbered on the wire
record CallList(int client, List<PlannedCall> planned, ClientPolicy.Ids ids) {

    CallList {
        planned = List.copyOf(planned);
    }

    /// Whether there is a call of this number, from 1.
    boolean has(int call) {
        return call <= planned.size();
    }

    PlannedCall get(int call) {
        return planned.get(call - 1);
    }

    CallId id(int call) {
        return new CallId(client, call);
    }

    /// The call that the client is at.
    CallId current(ClientState state) {
        return id(state.call());
    }

    /// What the messages of a call carry.
    MessageId messageId(ClientState state, int call) {
        int sameAs = get(call).sameIdAs();
        int counted = sameAs > 0 ? sameAs : call;
        return new MessageId(client, ids == ClientPolicy.Ids.NONE ? 0 : counted - state.session().idsFrom());
    }

    /// How long the application waits before it makes a call, in microseconds; nothing or less for not at all. Only a call
    /// with a date of its own has the client look at its clock.
    long pauseBefore(int call, Turn<ClientState> turn) {
        var next = get(call);
        long gap = call == 1 ? 0 : next.gapMicros();
        return next.notBeforeMicros() == 0 ? gap : Math.max(gap, next.notBeforeMicros() - turn.now());
    }
}
