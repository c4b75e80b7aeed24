package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.channel.Delay;
import once.channel.Environment;
import once.client.PlannedCall;
import once.message.NodeId;
import once.scenario.Property;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.service.Counter;
import once.service.Operation;
import org.junit.jupiter.api.Test;

/// Verdicts where a client never gives up.
class ProofTest {

    private static final Delay SHORT = new Delay.Between(1_000, 10_000);

    private static Proof endsInBoundedTime(double loss, Delay delay, Semantics semantics) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var scenario = Scenario.of(Counter.ZERO, List.of(List.of(call)))
                .on(new Environment(loss, loss, 0, delay, delay, Environment.Order.ANY)).under(semantics);
        return Proof.of(Property.EVERY_CALL_ENDS, Explorer.explore(scenario, Plan.standard(), new Patience(100_000)));
    }

    @Test
    void whoeverNeverGivesUpMayWaitForeverWhereMessagesMayBeLost() {
        var proof = endsInBoundedTime(.1, SHORT, Semantics.AT_LEAST_ONCE);
        assertEquals(Proof.Verdict.VIOLATED, proof.verdict());
        assertTrue(proof.witnesses().isEmpty(), "no finite run shows it");
    }

    @Test
    void orForAsLongAsAMessageLikesToTake() {
        assertEquals(Proof.Verdict.VIOLATED, endsInBoundedTime(0, new Delay.Exponential(1_000, 10_000), Semantics.AT_LEAST_ONCE).verdict());
    }

    @Test
    void whereEachMessageArrivesInTimeTheCallEnds() {
        var proof = endsInBoundedTime(0, SHORT, Semantics.AT_LEAST_ONCE);
        assertEquals(Proof.Verdict.HOLDS, proof.verdict());
        assertTrue(proof.exhaustive());
    }

    @Test
    void whoeverGivesUpEnds() {
        assertEquals(Proof.Verdict.HOLDS, endsInBoundedTime(.1, SHORT, Semantics.AT_MOST_ONCE).verdict());
    }

    @Test
    void messagesThatAreOnlySlowerThanTheAttemptsThatWereFollowedProveNothing() {
        var proof = endsInBoundedTime(0, new Delay.Between(4_000_000, 4_000_000), Semantics.AT_LEAST_ONCE);
        assertEquals(Proof.Verdict.HOLDS, proof.verdict());
        assertTrue(!proof.exhaustive());
    }
}
