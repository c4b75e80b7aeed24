package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import once.channel.Alteration;
import once.channel.Environment;
import once.channel.Intervention;
import once.message.Direction;
import once.message.Trip;
import once.scenario.Scenario;

/// What somebody has done to single flights: done by [once.channel.Channel] to the one thing that has become of a flight,
/// it is done here, in the same order, to each that may become of it.
final class Interference {

    private final Environment environment;
    private final Alterations alterations;
    private final List<Intervention.OnFlight> deeds;

    /// @param alterations what becomes of altered messages
    Interference(Scenario scenario, Alterations alterations) {
        this.environment = scenario.environment();
        this.alterations = alterations;
        this.deeds = scenario.interventions().stream()
                .filter(Intervention.OnFlight.class::isInstance).map(Intervention.OnFlight.class::cast).toList();
    }

    /// Whether something is done to what is sent on this trip, to a copy of it, or to a reply to one of these.
    boolean concerns(Trip sent) {
        return deeds.stream().map(Intervention.OnFlight::trip).anyMatch(trip -> isOf(sent, trip)
                || sent.direction() == Direction.REQUEST && trip.direction() == Direction.REPLY && isOf(sent, request(trip)));
    }

    private static boolean isOf(Trip sent, Trip trip) {
        return trip.copy(sent.copy()).equals(sent);
    }

    private static Trip request(Trip reply) {
        return Trip.request(reply.call(), reply.attempt());
    }

    /// @param flights what may become of the original, first, and of each copy
    List<List<Choice>> upon(List<List<Choice>> flights, Trip sent, FlightChoices.Sending sending) {
        var after = new ArrayList<>(flights);
        for (int copy = 0; copy < after.size(); copy++) {
            var trip = copy == 0 ? sent : sent.copy(copy);
            for (var deed : deeds) {
                if (deed.trip().equals(trip)) {
                    interfere(after, copy, deed, new Target(sent, trip, sending));
                }
            }
        }
        return after;
    }

    /// @param sent the trip of the original
    /// @param trip the trip of the flight
    private record Target(Trip sent, Trip trip, FlightChoices.Sending sending) {}

    private void interfere(List<List<Choice>> flights, int copy, Intervention.OnFlight deed, Target target) {
        switch (deed) {
            case Intervention.Drop _ -> flights.set(copy, List.of(Choice.NOTHING));
            case Intervention.Delay(_, var micros) ->
                    flights.set(copy, each(flights.get(copy), one -> delayed(one, micros, target)));
            case Intervention.Corrupt(_, var bit) ->
                    flights.set(copy, each(flights.get(copy), one -> corrupted(one, bit, target)));
            case Intervention.Duplicate(_, var micros) ->
                    flights.add(List.of(arriving(target.sent().copy(flights.size()), micros, target)));
        }
    }

    private static List<Choice> each(List<Choice> alternatives, UnaryOperator<Choice> deed) {
        return alternatives.stream().map(deed).distinct().toList();
    }

    private static Choice arriving(Trip trip, long micros, Target target) {
        return Choice.arriving(Choice.Copy.after(micros, trip, target.sending().message()), 0, 0);
    }

    /// A delay brings back what was lost and mends nothing.
    private static Choice delayed(Choice one, long micros, Target target) {
        if (one.copies().isEmpty() || one.copies().getFirst().how() == null) {
            return arriving(target.trip(), micros, target);
        }
        var copy = one.copies().getFirst();
        var later = new Choice.Copy(copy.trip(), copy.message(), copy.how(), micros, micros, false);
        return Choice.arriving(later, one.faults(), one.alterations());
    }

    /// It arrives when it would have arrived; what was lost takes a time of its own.
    private Choice corrupted(Choice one, int bit, Target target) {
        var how = new Alteration.FlipBit(bit);
        var sending = target.sending();
        var read = alterations.read(sending.message(), sending.from(), sending.to(), how);
        var own = environment.delay(target.trip().direction());
        long least = one.copies().isEmpty() ? own.minMicros() : one.copies().getFirst().leastMicros();
        long most = one.copies().isEmpty() ? Allowed.mostMicros(own) : one.copies().getFirst().mostMicros();
        return Choice.arriving(new Choice.Copy(target.trip(), read, how, least, most, false), 0, 0);
    }
}
