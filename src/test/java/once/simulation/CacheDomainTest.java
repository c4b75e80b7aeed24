package once.simulation;

import static once.simulation.DomainDemos.call;
import static once.simulation.DomainDemos.comesTo;
import static once.simulation.DomainDemos.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import once.node.Happening;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Filter, cache, and what may be simpler: rows D17 to D29.
class CacheDomainTest {

    @Nested
    class D17Conformance {
        private static final String FILE = "d17_conformance";

        @Test
        void repeatedRequestsGetTheirFirstReply() {
            comesTo("OK@20 OK@40 OK@60 · 1 1 0 · nothing", FILE, "a removal, repeated");
            comesTo("NO-KEY@20 NO-KEY@40 · 1 0 · nothing", FILE, "an error, repeated");
            comesTo("NO-KEY@20 OK@40 NO-KEY@60 · 1 1 0 · k=1", FILE, "an error, repeated when the key is there");
            comesTo("OK@20 OK@40 OK@60 2@80 · 1 1 0 1 · k=2", FILE, "a write, repeated after another");
        }

        @Test
        void theFourthTestNeedsMoreThanAHundredEntries() {
            assertEquals("OK 0", repeated("a removal, repeated after a hundred others"));
            assertEquals("NO-KEY 1", repeated("the same with room for a hundred entries"));
        }

        private static String repeated(String setting) {
            var call = call(run(FILE, setting), 1, 103);
            return call.end().outcome().text() + " " + call.count().executions();
        }
    }

    @Test
    void d20LifetimeAndRetriesMustAgree() {
        var file = "d20_lifetime_and_retries";
        comesTo("FAIL@1500 · 1 · 1", file, "usual client, up to 300 ms under way");
        comesTo("FAIL@1500 · 2 · 2", file, "usual client, 310 ms under way");
        comesTo("FAIL@3800 · 2 · 2", file, "patient client");
        comesTo("FAIL@3800 · 1 · 1", file, "patient client, 5 s remembered");
    }

    @Nested
    class D21Throughput {

        @Test
        void isCappedByTheCacheAndNotByTheCpu() {
            assertEquals(90, executed("30 per second"));
            assertEquals(150, executed("60 per second"), "1.67 times, not twice");
            assertEquals(60, executed("20 per second"));
            assertEquals(120, executed("40 per second"), "twice");
            assertEquals(150, executed("90 per second"));
            assertEquals(180, executed("60 per second, and half the lifetime"));
        }

        private static int executed(String setting) {
            return Integer.parseInt(run("d21_cache_and_throughput", setting).last().server().service().text());
        }
    }

    @Test
    void d22EvictingExecutesAgainAndRefusingDoesNot() {
        comesTo("2@120 1@40 1@60 · 2 1 1 · 2", "d22_full_cache", "evict the oldest");
        comesTo("1@120 1@40 1@6120 · 1 1 1 · 1", "d22_full_cache", "refuse");
    }

    @Test
    void d23AWipeoutOfTheFilterBringsTheKeyBack() {
        comesTo("OK@120 OK@60 · 1 1 · nothing", "d23_wipeout", "the filter stays");
        comesTo("OK@120 OK@60 · 2 1 · a=1", "d23_wipeout", "the filter is wiped, too");
    }

    @Test
    void d24AStatelessServerSaysTheSameAgain() {
        comesTo("1000003@120 17@240 · 3 2 · stateless", "d24_stateless", "as written");
    }

    @Test
    void d26RemovingTwiceGivesAnotherReply() {
        comesTo("OK@20 NO-KEY@140 · 1 2 · nothing", "d26_remove_twice", "no filter");
        comesTo("OK@20 OK@140 · 1 1 · nothing", "d26_remove_twice", "filter");
        comesTo("OK@20 OK@40 · 2 1 · k=1", "d26_remove_twice", "no filter, and a late copy of the write");
    }

    @Test
    void d27GetFromTheCacheOrExecutedAgain() {
        comesTo("OK@20 100@140 OK@50 · 1 1 1 · val=1", "d27_cross_layer_get", "GET from the cache");
        comesTo("OK@20 1@140 OK@50 · 1 2 1 · val=1", "d27_cross_layer_get", "GET executed again");
    }

    @Test
    void d28AtMostTwiceCanLeaveTheFirstValue() {
        comesTo("OK@120 OK@140 10@160 · 2 1 1 · K=10", "d28_at_most_twice", "as in the question");
    }

    @Nested
    class D29ExactlyOnce {
        private static final String FILE = "d29_exactly_once";

        @Test
        void remembersEverythingUnlessClientsHelp() {
            assertEquals(20, entries("nothing is forgotten"));
            assertEquals(0, entries("acknowledgements"));
            assertEquals(2, entries("one slot per client"));
        }

        private static int entries(String setting) {
            var recording = run(FILE, setting);
            assertEquals("20", recording.last().server().service().text());
            return recording.last().server().cache().size();
        }

        @Test
        void anAcknowledgementDoesNotStopTheNetworksCopies() {
            comesTo("1@20 · 2 · 2", FILE, "acknowledgements, and a late copy");
            comesTo("1@20 2@40 3@120 · 1 1 1 · 3", FILE, "one slot per client, and a late copy");
            assertTrue(run(FILE, "one slot per client, and a late copy").events().stream()
                    .anyMatch(event -> event instanceof Event.Told(_, _, _, Happening.Dropped(_, _, var why)) && why == Happening.Drop.SUPERSEDED));
        }
    }
}
