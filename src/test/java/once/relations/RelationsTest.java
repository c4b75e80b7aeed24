package once.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import once.channel.Delay;
import once.channel.Environment;
import once.client.RetryPolicy;
import once.scenario.Protocol;
import once.server.ServerPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RelationsTest {

    private static final RetryPolicy COURSE = new RetryPolicy(4, 100_000, 2, RetryPolicy.NO_CAP);

    private static Relations relations(RetryPolicy retry, ServerPolicy server, double loss, Delay delay) {
        return new Relations(new Protocol(retry, server), new Environment(loss, loss, 0, delay, delay, Environment.Order.ANY), 0);
    }

    private static String text(Relations relations) {
        return relations.all().stream().map(Relation::text).collect(Collectors.joining("\n"));
    }

    @Nested
    class OfTheCourse {
        private final Relations relations =
                relations(COURSE, new ServerPolicy(true, 5_000_000, 0), 0.1, new Delay.Between(10_000, 2_000_000));

        @Test
        void haveTheNumbersInThem() {
            assertEquals("""
                    S = Σ t_i (i < n) = 100 + 200 + 400 = 700 ms
                    G = Σ t_i (i ≤ n) = 100 + 200 + 400 + 800 = 1500 ms
                    A = S + D = 700 + 2000 = 2700 ms
                    B = S + D + P + D_b = 700 + 2000 + 0 + 2000 = 4700 ms
                    L_min = S + D - d = 700 + 2000 - 10 = 2690 ms
                    D_max = L - S + d = 5000 - 700 + 10 = 4310 ms
                    T = max(0, S + D - d - w) = max(0, 700 + 2000 - 10 - 0) = 2690 ms
                    P(fail) = (1 - q)^n = (1 - 0.81)^4 = 0.001303
                    E(n) = (1 - (1 - q)^n) / q = 1.233
                    P(executed | fail) = 1 - (p / (1 - q))^n = 1 - (0.1 / 0.19)^4 = 0.9233
                    E(x) = (1 - p) E(n) = (1 - 0.1) · 1.233 = 1.11""", text(relations));
        }

        @Test
        void findTheLifetimeLongEnough() {
            assertEquals("Entries must live longer than 2690 ms here; they live 5000 ms.", relations.lifetimeCheck().text());
            assertEquals(true, relations.lifetimeCheck().isSafe());
        }
    }

    @Nested
    class WithoutBounds {
        private final Relations relations = relations(
                COURSE.withAttempts(RetryPolicy.UNBOUNDED), new ServerPolicy(true, 5_000_000, 0), 0, new Delay.Exponential(10_000, 1_000));

        @Test
        void haveNone() {
            assertEquals("""
                    S = Σ t_i (i < n) = ∞
                    G = Σ t_i (i ≤ n) = ∞
                    A = S + D = ∞ + ∞ = ∞
                    B = S + D + P + D_b = ∞ + ∞ + 0 + ∞ = ∞
                    L_min = S + D - d = ∞ + ∞ - 10 = ∞
                    D_max = L - S + d = 5000 - ∞ + 10 = none is short enough
                    T = max(0, S + D - d - w) = max(0, ∞ + ∞ - 10 - 0) = ∞""", text(relations));
        }

        @Test
        void findNoLifetimeLongEnough() {
            assertEquals("Entries must live for ever here; they live 5000 ms.", relations.lifetimeCheck().text());
            assertEquals(false, relations.lifetimeCheck().isSafe());
        }

        @Test
        void findForEverLongEnough() {
            assertEquals(true, new LifetimeCheck(Long.MAX_VALUE, ServerPolicy.FOREVER).isSafe());
        }
    }

    @Test
    void ofAServerWithoutAFilterFindNoLife() {
        var relations = relations(COURSE, new ServerPolicy(false, 5_000_000, 0), 0, Delay.fixed(10_000));
        assertEquals(new LifetimeCheck(700_000, 0), relations.lifetimeCheck());
    }
}
