package once.scenario;

import once.channel.Intervention;
import once.channel.Outage;
import once.message.Trip;
import once.node.VirtualTime;
import once.scenario.text.CorruptText;
import once.scenario.text.CrashText;
import once.scenario.text.DelayFlightText;
import once.scenario.text.DuplicateText;
import once.scenario.text.FlightText;
import once.scenario.text.InterventionText;
import once.scenario.text.RestartText;

/// Writes what somebody has done to a run by hand.
final class InterventionWriter {

    private InterventionWriter() {}

    static InterventionText written(Intervention intervention) {
        var text = InterventionText.newBuilder();
        return switch (intervention) {
            case Intervention.Drop(var trip) -> text.setDrop(flight(trip)).build();
            case Intervention.Duplicate(var trip, var delay) ->
                text.setDuplicate(DuplicateText.newBuilder().setFlight(flight(trip)).setDelayMs(millis(delay))).build();
            case Intervention.Corrupt(var trip, var bit) ->
                text.setCorrupt(CorruptText.newBuilder().setFlight(flight(trip)).setBit(bit)).build();
            case Intervention.Delay(var trip, var delay) ->
                text.setDelay(DelayFlightText.newBuilder().setFlight(flight(trip)).setDelayMs(millis(delay))).build();
            case Intervention.Crash(var outage) -> text.setCrash(crash(outage)).build();
            case Intervention.Restart(var node, var at) ->
                text.setRestart(RestartText.newBuilder().setNode(node.toString()).setAtMs(millis(at))).build();
        };
    }

    /// What need not be said is not said: the first attempt, the original.
    private static FlightText flight(Trip trip) {
        var text = FlightText.newBuilder().setClient(trip.call().client()).setCall(trip.call().number());
        if (trip.attempt() > 1) {
            text.setAttempt(trip.attempt());
        }
        if (trip.requestCopy() > 0) {
            text.setRequestCopy(trip.requestCopy());
        }
        if (trip.replyCopy() > 0) {
            text.setReplyCopy(trip.replyCopy());
        }
        return text.setWay(FlightText.Way.valueOf(trip.direction().name())).build();
    }

    private static CrashText crash(Outage outage) {
        var text = CrashText.newBuilder().setNode(outage.node().toString()).setAtMs(millis(outage.at()));
        return outage.downMicros() == Outage.FOR_EVER ? text.build() : text.setDownMs(millis(outage.downMicros())).build();
    }

    private static double millis(long micros) {
        return micros / (double) VirtualTime.MILLI;
    }
}
