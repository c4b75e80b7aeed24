package once.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import once.relations.Relation.Topic;
import once.scenario.Protocol;

/// The relations between times, all in microseconds.
///
/// @param shortest d, the shortest way of a request
/// @param longestForth D, its longest
/// @param longestBack D_b, the longest way of a reply
/// @param down w, how long a crashed server is down at least
record Times(Protocol protocol, Waits waits, long shortest, long longestForth, long longestBack, long down) {

    /// By how much clocks may run fast or slow where nothing is known of them: 1 %.
    private static final double CLOCK_ERROR = 0.01;

    List<Relation> all() {
        var all = new ArrayList<>(List.of(span(), giveUp(), lastArrival(), lastReply(), minimumLife()));
        if (protocol.server().filtersDuplicates()) {
            all.addAll(List.of(tolerableDelay(), lifeWithClockError()));
        }
        all.addAll(List.of(idReuse(), silence(), outage()));
        return all;
    }

    LifetimeCheck lifetimeCheck() {
        return new LifetimeCheck(minimumLifeMicros(), protocol.server().filtersDuplicates()
                ? protocol.server().lifetimeMicros() : 0);
    }

    long minimumLifeMicros() {
        return Lifetimes.minimumCacheLife(span(waits), longestForth, shortest);
    }

    private static long span(Waits waits) {
        return waits.spanMicros();
    }

    private Relation span() {
        var numbers = waits.micros().stream().limit(Math.max(0, waits.micros().size() - 1));
        return time("From first to last sending", "S", "Σ t_i (i < n)", sum(numbers.toList()), span(waits));
    }

    private Relation giveUp() {
        return time("Until the client gives up", "G", "Σ t_i (i ≤ n)", sum(waits.micros()), waits.giveUpMicros());
    }

    private Relation lastArrival() {
        return time("Last copy at the server", "A", "S + D", numbers(span(waits), "+", longestForth),
                Lifetimes.lastArrival(span(waits), longestForth));
    }

    private Relation lastReply() {
        return time("Last reply at the client", "B", "S + D + P + D_b",
                numbers(span(waits), "+", longestForth, "+", processing(), "+", longestBack), lastReplyMicros());
    }

    private long processing() {
        return protocol.server().serviceMicros();
    }

    private long lastReplyMicros() {
        return Lifetimes.lastReply(span(waits), longestForth, processing(), longestBack);
    }

    private Relation minimumLife() {
        var relation = time("Entries live longer than", "L_min", "S + D - d",
                numbers(span(waits), "+", longestForth, "-", shortest), minimumLifeMicros());
        return protocol.server().filtersDuplicates() ? relation.demanding(lifetimeCheck().isSafe()) : relation;
    }

    private Relation tolerableDelay() {
        long life = lifetimeCheck().liveMicros();
        long delay = Lifetimes.tolerableDelay(life, span(waits), shortest);
        var value = delay <= 0 ? "none is short enough" : Micros.text(delay);
        return new Relation(Topic.TIMES, "Delays must stay below", "D_max", "L - S + d",
                numbers(life, "-", span(waits), "+", shortest), value)
                .demanding(lifetimeCheck().isSafe());
    }

    private Relation lifeWithClockError() {
        var numbers = "(" + Micros.number(span(waits)) + " · 1.01 + " + Micros.number(longestForth) + ") · 1.01";
        boolean bounded = span(waits) != Micros.UNBOUNDED && longestForth != Micros.UNBOUNDED;
        long life = bounded ? (long) Math.ceil(Lifetimes.cacheLifeWithClockError(span(waits), longestForth, CLOCK_ERROR))
                : Micros.UNBOUNDED;
        return time("The same, with clocks 1 % off", "L_ρ", "(S (1+ρ) + D) (1+ρ)", numbers, life);
    }

    private Relation idReuse() {
        return time("An id must rest for", "I", "max(G, B)", "max("
                + numbers(waits.giveUpMicros(), ",", lastReplyMicros()).replace(" ,", ",") + ")",
                Lifetimes.idReuse(waits.giveUpMicros(), span(waits), longestForth, processing(), longestBack));
    }

    private Relation silence() {
        var relation = time("Silence after a restart", "T", "max(0, S + D - d - w)",
                "max(0, " + numbers(span(waits), "+", longestForth, "-", shortest, "-", down) + ")", silenceMicros());
        var kept = protocol.server().recovery().silence();
        return kept.micros() > 0 && !kept.sinceHeartbeat() ? relation.demanding(kept.micros() >= silenceMicros()) : relation;
    }

    private long silenceMicros() {
        return Lifetimes.silence(span(waits), longestForth, shortest, down);
    }

    private Relation outage() {
        long silence = silenceMicros();
        return time("New calls fail for", "O", "w + max(0, T - S - d)",
                numbers(down, "+") + " max(0, " + numbers(silence, "-", span(waits), "-", shortest) + ")",
                silence == Micros.UNBOUNDED ? Micros.UNBOUNDED : Lifetimes.outage(down, silence, span(waits), shortest));
    }

    private static Relation time(String name, String symbol, String formula, String numbers, long micros) {
        return new Relation(Topic.TIMES, name, symbol, formula, numbers, Micros.text(micros));
    }

    private static String sum(List<Long> micros) {
        return micros.size() < 2 ? "" : micros.stream().map(Micros::number).collect(Collectors.joining(" + "));
    }

    /// Times in microseconds, and the signs between them.
    private static String numbers(Object... parts) {
        return List.of(parts).stream()
                .map(part -> part instanceof Long micros ? Micros.number(micros) : part.toString())
                .collect(Collectors.joining(" "));
    }
}
