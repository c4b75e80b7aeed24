package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.PlannedFate;
import once.message.Message;
import once.message.NodeId;
import once.message.Trip;

/// What the environment may make of one flight.
final class FlightChoices {

    /// Something that is sent.
    record Sending(NodeId from, NodeId to, Message message) {}

    private final Environment environment;
    private final Alterations alterations;
    private final boolean lossIsAStep;

    /// @param lossIsAStep whether loss is left to a later step
    FlightChoices(Environment environment, Alterations alterations, boolean lossIsAStep) {
        this.environment = environment;
        this.alterations = alterations;
        this.lossIsAStep = lossIsAStep;
    }

    /// What may become of a flight of which this is planned, by chance or surely.
    List<Choice> of(Trip trip, PlannedFate fate, Sending sending) {
        return switch (fate) {
            case PlannedFate.Lost _ -> List.of(Choice.NOTHING);
            case PlannedFate.Altered(var delay, var how) -> List.of(altered(trip, delay, how, sending));
            case PlannedFate.After(var delay) ->
                    List.of(Choice.arriving(Choice.Copy.after(delay, trip, sending.message()), 0, 0));
            case PlannedFate.ByChance _ -> drawn(trip, sending);
            case PlannedFate.Copies _ -> throw new IllegalStateException("a copy is not copied again");
        };
    }

    private Choice altered(Trip trip, long delayMicros, Alteration how, Sending sending) {
        boolean usual = delayMicros == PlannedFate.Altered.USUAL;
        var delay = usual ? environment.delay(trip.direction()) : Delay.fixed(delayMicros);
        var read = alterations.read(sending.message(), sending.from(), sending.to(), how);
        return Choice.arriving(flight(trip, read, how, delay), 0, 0);
    }

    /// Arrives as it is; is lost; is altered so that its receiver throws it away; is altered and nobody notices.
    List<Choice> drawn(Trip trip, Sending sending) {
        var flipped = alterations.flipped(sending.message(), sending.from(), sending.to());
        double loss = Allowed.isReliable(environment) ? 0 : environment.loss(trip.direction());
        boolean flips = loss < 1 && Alterations.areByChance(environment);
        var delay = environment.delay(trip.direction());
        var choices = new ArrayList<Choice>();
        if (loss < 1 && (!flips || environment.corruption() < 1 || flipped.harmless())) {
            choices.add(Choice.arriving(flight(trip, sending.message(), null, delay), 0, 0));
        }
        if (loss > 0) {
            choices.add(new Choice(List.of(), 1, 0, 0, null));
        }
        if (flips && flipped.discarded() != null) {
            choices.add(Choice.arriving(flight(trip, null, flipped.discarded(), delay), 1, 0));
        }
        if (flips) {
            flipped.unnoticed().forEach(read ->
                    choices.add(Choice.arriving(flight(trip, read.message(), read.how(), delay), 1, 1)));
        }
        return choices;
    }

    /// The ways of one flight to come to nothing are alike: one of them is enough, or it is left open for each that arrives.
    List<Choice> settled(List<Choice> flight) {
        var arriving = flight.stream().filter(one -> !one.copies().isEmpty() && !one.isDiscarded()).toList();
        var nothing = flight.stream().filter(one -> one.copies().isEmpty()).findFirst()
                .or(() -> flight.stream().filter(Choice::isDiscarded).findFirst().map(Choice::thrownAway));
        if (nothing.isEmpty()) {
            return arriving;
        }
        if (lossIsAStep && !arriving.isEmpty()) {
            return arriving.stream().map(Choice::leftOpen).toList();
        }
        var choices = new ArrayList<>(arriving);
        choices.add(!arriving.isEmpty() && arriving.getFirst().faults() == 0 ? 1 : 0, nothing.get());
        return choices;
    }

    private static Choice.Copy flight(Trip trip, Message message, Alteration how, Delay delay) {
        return new Choice.Copy(trip, message, how, delay.minMicros(), Allowed.mostMicros(delay), false);
    }
}
