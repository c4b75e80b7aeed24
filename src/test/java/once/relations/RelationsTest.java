package once.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import once.channel.Delay;
import once.channel.Environment;
import once.client.RetryPolicy;
import once.detour.Plan;
import once.relations.Relation.Standing;
import once.scenario.Cast;
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
                    L_ρ = (S (1+ρ) + D) (1+ρ) = (700 · 1.01 + 2000) · 1.01 = 2734.07 ms
                    I = max(G, B) = max(1500, 4700) = 4700 ms
                    T = max(0, S + D - d - w) = max(0, 700 + 2000 - 10 - 0) = 2690 ms
                    O = w + max(0, T - S - d) = 0 + max(0, 2690 - 700 - 10) = 1980 ms
                    P(fail) = (1 - q)^n = (1 - 0.81)^4 = 0.001303
                    E(n) = (1 - (1 - q)^n) / q = 1.233
                    P(executed) = 1 - p^n = 1 - 0.1^4 = 0.9999
                    P(executed | fail) = 1 - (p / (1 - q))^n = 1 - (0.1 / 0.19)^4 = 0.9233
                    E(x) = (1 - p) E(n) = (1 - 0.1) · 1.233 = 1.11
                    n(0.001) = ⌈ln ε / ln(1 - q)⌉ = ⌈ln 0.001 / ln(1 - 0.81)⌉ = 5
                    E(t) = Σ (1-q)^(i-1) q (s_i + RTT) / (1 - P(fail)) = 48.09 ms
                    A_max = n = 4×""", text(relations));
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
                    L_ρ = (S (1+ρ) + D) (1+ρ) = (∞ · 1.01 + ∞) · 1.01 = ∞
                    I = max(G, B) = max(∞, ∞) = ∞
                    T = max(0, S + D - d - w) = max(0, ∞ + ∞ - 10 - 0) = ∞
                    O = w + max(0, T - S - d) = 0 + max(0, ∞ - ∞ - 10) = ∞
                    E(n) = 1 / q = 1 / 1 = 1
                    E(x) = 1 / (1 - p_b) = 1 / (1 - 0) = 1""", text(relations));
        }

        @Test
        void findNoLifetimeLongEnough() {
            assertEquals("Entries must live for ever here; they live 5000 ms: late copies can run again.", relations.lifetimeCheck().text());
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

    @Test
    void demandWhatAFilterNeeds() {
        var delay = new Delay.Between(10_000, 2_000_000);
        assertEquals(Standing.VIOLATED, relations(COURSE, new ServerPolicy(true, 2_690_000, 0), 0, delay).named("L_min").orElseThrow().standing());
        assertEquals(Standing.KEPT, relations(COURSE, new ServerPolicy(true, 2_691_000, 0), 0, delay).named("L_min").orElseThrow().standing());
        assertEquals(Standing.FACT, relations(COURSE, new ServerPolicy(false, 1, 0), 0, delay).named("L_min").orElseThrow().standing());
    }

    @Test
    void ofARunKnowHowBigTheCacheBecomes() {
        var known = relations(COURSE, new ServerPolicy(true, 5_000_000, 0), 0, Delay.fixed(10_000));
        var busy = new Relations(known.protocol(), known.environment(), 0, new Relations.Traffic(13_300.578, 150), known.cast());
        assertEquals("N = λ L = 13300 · 5 = 66500", busy.named("N").orElseThrow().text());
        assertEquals("M = λ L E = 13300 · 5 · 150 = 9975000 B", busy.named("M").orElseThrow().text());
    }

    @Test
    void ofGeneralsKnowHowTheyDisagree() {
        var lossy = relations(COURSE, ServerPolicy.USUAL, .3, Delay.fixed(10_000));
        var generals = new Relations(lossy.protocol(), lossy.environment(), 0, Relations.Traffic.NONE, new Cast.Generals(new Plan(2, 1, 1_000_000)));
        assertEquals("""
                P(both) = (1 - p)^k = (1 - 0.3)^2 = 0.49
                P(disagree) = p (1 - p)^(k-1) = 0.3 (1 - 0.3)^1 = 0.21
                P(neither) = 1 - (1 - p)^(k-1) = 1 - (1 - 0.3)^1 = 0.3""", text(generals));
    }
}
