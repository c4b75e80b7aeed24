package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.node.Happening.Evicted.Why;
import once.scenario.Demos;
import once.scenario.Semantics;
import once.simulation.CacheHistory.Arrival;
import once.simulation.CacheHistory.Arrival.What;
import once.simulation.CacheHistory.Hole;
import once.simulation.CacheHistory.Life;
import org.junit.jupiter.api.Test;

class CacheHistoryTest {

    private static final long NEVER = Long.MAX_VALUE;

    private static List<CacheHistory> of(String demo) {
        return CacheHistory.of(Recording.of(Demos.named(demo).settings().getFirst().scenario(), 10_000));
    }

    @Test
    void tellsTheLifeThatEndedTheCopyThatCameThenAndTheNextLife() {
        var put = new CacheHistory(NodeId.server(1), new MessageId(1, 1), new CallId(1, 1), 0,
                List.of(new Life(10_000, 510_000, 510_000, Why.LIFETIME), new Life(2_700_000, 3_200_000, NEVER, null)),
                List.of(new Arrival(7, 10_000, What.EXECUTED), new Arrival(42, 2_700_000, What.AGAIN)));
        assertEquals(put, of("d19_lifetime_too_short.txtpb").getFirst());
    }

    @Test
    void aCrashEndsALife() {
        assertEquals(new Life(10_000, 5_010_000, 50_000, null), of("d30_crash_forgets.txtpb").getFirst().lives().getFirst());
    }

    @Test
    void roomThatIsNeededEndsALife() {
        assertEquals(Why.CAPACITY, of("d22_full_cache.txtpb").getFirst().lives().getFirst().why());
    }

    @Test
    void withoutAFilterNothingLives() {
        var scenario = Demos.named("d11b_ten_increments.txtpb").settings().getFirst().scenario().under(Semantics.AT_LEAST_ONCE);
        var all = CacheHistory.of(Recording.of(scenario, 10_000));
        assertEquals(List.of(), all.stream().flatMap(history -> history.lives().stream()).toList());
        assertEquals(3, all.stream().flatMap(history -> history.arrivals().stream()).filter(arrival -> arrival.what() == What.AGAIN).count());
        assertEquals(10, all.size());
    }

    @Test
    void holesLieBetweenLivesUntilTheLastCopyCanCome() {
        var put = of("d19_lifetime_too_short.txtpb").getFirst();
        assertEquals(List.of(new Hole(510_000, 2_700_000), new Hole(3_200_000, 4_000_000)), put.holes(4_000_000));
        assertEquals(List.of(new Hole(510_000, 2_700_000)), put.holes(2_700_000));
        assertEquals(List.of(new Hole(510_000, 600_000)), put.holes(600_000));
        assertEquals(List.of(), put.holes(500_000));
    }

    @Test
    void aLifeThatACrashEndsLeavesAHoleToo() {
        assertEquals(new Hole(50_000, 110_000), of("d30_crash_forgets.txtpb").getFirst().holes(710_000).getFirst());
    }

    @Test
    void whereCopiesCanComeForEverTheLastHoleHasNoEnd() {
        assertEquals(NEVER, of("d19_lifetime_too_short.txtpb").getFirst().holes(NEVER).getLast().until());
    }
}
