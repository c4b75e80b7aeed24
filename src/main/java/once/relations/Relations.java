package once.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import once.channel.Delay;
import once.channel.Environment;
import once.scenario.Protocol;

/// The formulas that a protocol and an environment decide, with their numbers.
///
/// @param downMicros w, how long a crashed server is down at least, as far as it knows; 0 where it does not
public record Relations(Protocol protocol, Environment environment, long downMicros) {

    /// Every relation, times first.
    public List<Relation> all() {
        var all = new ArrayList<>(List.of(span(), giveUp(), lastArrival(), lastReply(), minimumLife(), tolerableDelay(), silence()));
        if (!waits().isUnbounded()) {
            all.addAll(new Chances(new Losses(environment.requestLoss(), environment.replyLoss(), waits().attempts())).all());
        }
        return List.copyOf(all);
    }

    /// The relation of a symbol; empty where it has no meaning here.
    public Optional<Relation> named(String symbol) {
        return all().stream().filter(relation -> relation.symbol().equals(symbol)).findFirst();
    }

    /// Whether the server remembers long enough.
    public LifetimeCheck lifetimeCheck() {
        return new LifetimeCheck(minimumLifeMicros(), protocol.server().filtersDuplicates() ? protocol.server().lifetimeMicros() : 0);
    }

    private Waits waits() {
        return Waits.of(protocol.retry());
    }

    private long longestForth() {
        return longest(environment.requestDelay());
    }

    private long shortest() {
        return environment.requestDelay().minMicros();
    }

    private static long longest(Delay delay) {
        return switch (delay) {
            case Delay.Between(_, var most) -> most;
            case Delay.Exponential _ -> Micros.UNBOUNDED;
        };
    }

    private long minimumLifeMicros() {
        return Lifetimes.minimumCacheLife(waits().spanMicros(), longestForth(), shortest());
    }

    private Relation span() {
        var numbers = waits().micros().stream().limit(Math.max(0, waits().micros().size() - 1));
        return time("From first to last sending", "S", "Σ t_i (i < n)", sum(numbers.toList()), waits().spanMicros());
    }

    private Relation giveUp() {
        return time("Until the client gives up", "G", "Σ t_i (i ≤ n)", sum(waits().micros()), waits().giveUpMicros());
    }

    private Relation lastArrival() {
        long span = waits().spanMicros();
        return time("Last copy at the server", "A", "S + D", numbers(span, "+", longestForth()),
                Lifetimes.lastArrival(span, longestForth()));
    }

    private Relation lastReply() {
        long back = longest(environment.replyDelay());
        long service = protocol.server().serviceMicros();
        long span = waits().spanMicros();
        return time("Last reply at the client", "B", "S + D + P + D_b", numbers(span, "+", longestForth(), "+", service, "+", back),
                Lifetimes.lastReply(span, longestForth(), service, back));
    }

    private Relation minimumLife() {
        return time("Entries live longer than", "L_min", "S + D - d",
                numbers(waits().spanMicros(), "+", longestForth(), "-", shortest()), minimumLifeMicros());
    }

    private Relation tolerableDelay() {
        long life = lifetimeCheck().liveMicros();
        long span = waits().spanMicros();
        long delay = Lifetimes.tolerableDelay(life, span, shortest());
        return new Relation("Delays must stay below", "D_max", "L - S + d", numbers(life, "-", span, "+", shortest()),
                delay <= 0 ? "none is short enough" : Micros.text(delay));
    }

    private Relation silence() {
        long span = waits().spanMicros();
        return time("Silence after a restart", "T", "max(0, S + D - d - w)",
                "max(0, " + numbers(span, "+", longestForth(), "-", shortest(), "-", downMicros) + ")",
                Lifetimes.silence(span, longestForth(), shortest(), downMicros));
    }

    private static Relation time(String name, String symbol, String formula, String numbers, long micros) {
        return new Relation(name, symbol, formula, numbers, Micros.text(micros));
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
