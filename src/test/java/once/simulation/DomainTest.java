package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import once.scenario.Demos;
import once.scenario.Scenario;
import once.scenario.Semantics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The numbers that hand calculation and independent models give for the scripted scenarios, stated here a second time, so
/// that an edited demo cannot agree with itself alone.
class DomainTest {

    private static Scenario demo(String file, String setting) {
        var reading = Demos.named(file + ".txtpb");
        return reading.settings().stream().filter(each -> each.name().equals(setting)).findFirst().orElseThrow().scenario();
    }

    private static void comesTo(String expected, Scenario scenario) {
        assertEquals(expected, Ends.of(Recording.of(scenario, 10_000)));
    }

    @Nested
    class D05FaultFreeCall {
        private final Scenario scenario = demo("d05_fault_free_call", "as written");

        @Test
        void threeCallsSucceedAt20And40And60() {
            for (var semantics : Semantics.values()) {
                comesTo("OK@20 OK@40 1@60 · 1 1 1 · val=1", scenario.under(semantics));
            }
        }
    }

    @Nested
    class D08ThreeFaultsOneLook {
        private static final String FILE = "d08_three_faults_one_look";

        @Test
        void withTheFilterEachIsExecutedOnce() {
            comesTo("1@120 · 1 · 1", demo(FILE, "request lost"));
            comesTo("1@120 · 1 · 1", demo(FILE, "reply lost"));
            comesTo("1@120 · 1 · 1", demo(FILE, "reply slow"));
        }

        @Test
        void withoutTheFilterTheyAreExecutedOnceTwiceTwice() {
            comesTo("1@120 · 1 · 1", demo(FILE, "request lost").under(Semantics.AT_LEAST_ONCE));
            comesTo("2@120 · 2 · 2", demo(FILE, "reply lost").under(Semantics.AT_LEAST_ONCE));
            comesTo("2@120 · 2 · 2", demo(FILE, "reply slow").under(Semantics.AT_LEAST_ONCE));
        }
    }

    @Test
    void d12BothPutsSucceedAndOnly1IsLeft() {
        comesTo("OK@120 OK@140 1@160 · 1 1 1 · val=1", demo("d12_both_puts_succeed", "as written"));
    }

    @Test
    void d13BothPutsFailAndThereAreFourWorlds() {
        var file = "d13_both_puts_fail";
        comesTo("FAIL@1500 FAIL@3000 NO-KEY@3020 · 0 0 1 · nothing", demo(file, "all requests lost"));
        comesTo("FAIL@1500 FAIL@3000 100@3020 · 1 0 1 · val=100", demo(file, "replies to the first lost"));
        comesTo("FAIL@1500 FAIL@3000 1@3020 · 0 1 1 · val=1", demo(file, "replies to the second lost"));
        comesTo("FAIL@1500 FAIL@3000 1@3020 · 1 1 1 · val=1", demo(file, "all replies lost"));
    }

    @Nested
    class D14ZombieRequest {
        private static final String FILE = "d14_zombie_request";

        @Test
        void getSees100AfterPut1HasSucceeded() {
            comesTo("FAIL@1500 OK@1520 100@1540 · 1 1 1 · val=100", demo(FILE, "a copy comes before GET"));
        }

        @Test
        void theValueChangesAfterGet() {
            comesTo("FAIL@1500 OK@1520 1@1540 · 1 1 1 · val=100", demo(FILE, "a copy comes after GET"));
        }

        @Test
        void onAFifoChannelOnly1IsLeft() {
            comesTo("FAIL@1500 OK@1525 1@1545 · 1 1 1 · val=1", demo(FILE, "FIFO channel"));
        }
    }

    @Nested
    class D15TenIncrements {
        private static final String FILE = "d15_ten_increments";

        @Test
        void allFailAndFourWereExecuted() {
            comesTo("FAIL@1500 FAIL@3000 FAIL@4500 FAIL@6000 FAIL@7500 FAIL@9000 FAIL@10500 FAIL@12000 FAIL@13500 FAIL@15000"
                    + " · 1 1 1 1 0 0 0 0 0 0 · 4", demo(FILE, "at most once, all fail"));
        }

        @Test
        void allSucceedAndTheyCountTo20() {
            comesTo("2@120 4@240 6@360 8@480 10@600 12@720 14@840 16@960 18@1080 20@1200"
                    + " · 2 2 2 2 2 2 2 2 2 2 · 20", demo(FILE, "at least once, all succeed"));
        }
    }

    @Nested
    class D18StillExecuting {
        private static final String FILE = "d18_still_executing";

        @Test
        void theMarkerKeepsItAtOne() {
            comesTo("1@170 · 1 · 1", demo(FILE, "as written"));
        }

        @Test
        void withoutFilterItIsTwo() {
            comesTo("1@170 · 2 · 2", demo(FILE, "no filter"));
        }

        @Test
        void lookedUpFirstAndRememberedAfterwardsItIsTwo() {
            comesTo("1@170 · 2 · 2", demo(FILE, "looked up first, remembered afterwards (wrong)"));
        }
    }

    @Nested
    class D19LifetimeTooShort {
        private static final String FILE = "d19_lifetime_too_short";

        @Test
        void tooShortALifetimeExecutesTheLateCopy() {
            comesTo("FAIL@1500 OK@1520 100@3020 · 2 1 1 · val=100", demo(FILE, "500 ms"));
            comesTo("FAIL@1500 OK@1520 100@3020 · 2 1 1 · val=100", demo(FILE, "2690 ms, just too short"));
        }

        @Test
        void aLifetimeThatSufficesDoesNot() {
            comesTo("FAIL@1500 OK@1520 1@3020 · 1 1 1 · val=1", demo(FILE, "2691 ms, just enough"));
            comesTo("FAIL@1500 OK@1520 1@3020 · 1 1 1 · val=1", demo(FILE, "5000 ms"));
        }

        @Test
        void theBoundaryLiesBetween2690And2691() {
            assertEquals(2_690_000, demo(FILE, "2690 ms, just too short").protocol().server().lifetimeMicros());
            assertEquals(2_691_000, demo(FILE, "2691 ms, just enough").protocol().server().lifetimeMicros());
        }
    }

    @Test
    void d25IdempotentIsNotEnough() {
        var file = "d25_idempotent_is_not_enough";
        comesTo("OK@120 OK@140 100@160 · 2 1 1 · val=100", demo(file, "no filter"));
        comesTo("OK@120 OK@140 1@160 · 1 1 1 · val=1", demo(file, "filter"));
        comesTo("OK@155 OK@175 1@195 · 2 1 1 · val=1", demo(file, "FIFO channel, no filter"));
    }
}
