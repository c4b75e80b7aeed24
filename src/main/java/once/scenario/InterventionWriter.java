package once.scenario;

import once.channel.Intervention;
import once.channel.Outage;
import once.node.VirtualTime;
import once.scenario.text.CorruptText;
import once.scenario.text.CrashText;
import once.scenario.text.DelayFlightText;
import once.scenario.text.DuplicateText;
import once.scenario.text.InterventionText;
import once.scenario.text.RestartText;

/// Writes what somebody has done to a run by hand.
final class InterventionWriter {

    private InterventionWriter() {}

    static InterventionText written(Intervention intervention) {
        var text = InterventionText.newBuilder();
        return switch (intervention) {
            case Intervention.Drop(var trip) -> text.setDrop(Trips.written(trip)).build();
            case Intervention.Duplicate(var trip, var delay) ->
                text.setDuplicate(DuplicateText.newBuilder().setFlight(Trips.written(trip)).setDelayMs(millis(delay))).build();
            case Intervention.Corrupt(var trip, var bit) ->
                text.setCorrupt(CorruptText.newBuilder().setFlight(Trips.written(trip)).setBit(bit)).build();
            case Intervention.Delay(var trip, var delay) ->
                text.setDelay(DelayFlightText.newBuilder().setFlight(Trips.written(trip)).setDelayMs(millis(delay))).build();
            case Intervention.Crash(var outage) -> text.setCrash(crash(outage)).build();
            case Intervention.Restart(var node, var at) ->
                text.setRestart(RestartText.newBuilder().setNode(node.toString()).setAtMs(millis(at))).build();
        };
    }

    static CrashText crash(Outage outage) {
        var text = CrashText.newBuilder().setNode(outage.node().toString()).setAtMs(millis(outage.at()));
        return outage.downMicros() == Outage.FOR_EVER ? text.build() : text.setDownMs(millis(outage.downMicros())).build();
    }

    static double millis(long micros) {
        return micros / (double) VirtualTime.MILLI;
    }
}
