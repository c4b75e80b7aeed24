package once.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import once.channel.Delay;
import once.channel.Environment;
import once.scenario.Cast;
import once.scenario.Protocol;
import once.scenario.Scenario;

/// The formulas that a protocol and an environment decide, with their numbers.
///
/// @param downMicros w, how long a crashed server is down at least, as far as it knows; 0 where it does not
/// @param traffic how much is asked for
/// @param cast who takes part
public record Relations(Protocol protocol, Environment environment, long downMicros, Traffic traffic, Cast cast) {

    /// How much a run asks for.
    ///
    /// @param callsPerSecond λ, new requests, copies not counted
    /// @param replyBytes E, what an entry of the reply cache takes
    public record Traffic(double callsPerSecond, double replyBytes) {
        /// Nothing is known of it.
        public static final Traffic NONE = new Traffic(0, 0);
    }

    /// The relations of clients and a server of which no traffic is known.
    public Relations(Protocol protocol, Environment environment, long downMicros) {
        this(protocol, environment, downMicros, Traffic.NONE, Cast.USUAL);
    }

    /// The relations of a scenario on another network than its own, which may do more than one run shows.
    public static Relations of(Scenario scenario, Environment open, Traffic traffic) {
        return new Relations(scenario.protocol(), open, 0, traffic, scenario.cast());
    }

    /// Every relation, times first.
    public List<Relation> all() {
        if (cast instanceof Cast.Generals(var plan)) {
            return Chances.ofGenerals(new TwoGenerals(environment.requestLoss(), plan.messages()));
        }
        var all = new ArrayList<>(times().all());
        all.addAll(chances().all());
        all.addAll(new Rooms(protocol, times().minimumLifeMicros(), traffic).all());
        return List.copyOf(all);
    }

    /// The relation of a symbol; empty where it has no meaning here.
    public Optional<Relation> named(String symbol) {
        return all().stream().filter(relation -> relation.symbol().equals(symbol)).findFirst();
    }

    /// Whether the server remembers long enough.
    public LifetimeCheck lifetimeCheck() {
        return times().lifetimeCheck();
    }

    /// A: how long after the first sending of a request a copy of it can reach the server, in microseconds; [Long#MAX_VALUE]
    /// for without end.
    public long lastArrivalMicros() {
        return Lifetimes.lastArrival(Waits.of(protocol.retry()).spanMicros(), longest(environment.requestDelay()));
    }

    private Times times() {
        return new Times(protocol, Waits.of(protocol.retry()), environment.requestDelay().minMicros(),
                longest(environment.requestDelay()),
                longest(environment.replyDelay()), downMicros);
    }

    private Chances chances() {
        var waits = Waits.of(protocol.retry());
        var losses = new Losses(environment.requestLoss(), environment.replyLoss(), waits.isUnbounded() ? Integer.MAX_VALUE
                : waits.attempts());
        long roundTrip = environment.requestDelay().minMicros() + protocol.server().serviceMicros()
                + environment.replyDelay().minMicros();
        return new Chances(losses, waits, roundTrip, environment, protocol.wire().protection());
    }

    private static long longest(Delay delay) {
        return switch (delay) {
            case Delay.Between(_, var most) -> most;
            case Delay.Exponential _ -> Micros.UNBOUNDED;
        };
    }
}
