package once.scenario;

import java.util.List;
import once.channel.Luck;
import once.message.CallId;
import once.message.Trip;
import once.node.Timer;
import once.scenario.text.FiringText;
import once.scenario.text.IdText;
import once.scenario.text.LuckText;
import once.scenario.text.SentText;
import once.scenario.text.WaitText;

/// Writes what chance does in one run.
final class LuckWriter {

    private LuckWriter() {}

    static LuckText written(Luck luck) {
        var text = LuckText.newBuilder();
        luck.flights().forEach((sending, landings) -> text.addSent(sent(sending, landings)));
        luck.timers().forEach(firing -> text.addFirst(firing(firing)));
        luck.waits().forEach((attempt, micros) -> text.addWait(
                WaitText.newBuilder().setFlight(Trips.written(attempt)).setWaitMs(InterventionWriter.millis(micros))));
        luck.crashes().forEach(outage -> text.addCrash(InterventionWriter.crash(outage)));
        return text.build();
    }

    private static SentText sent(Luck.Sending sending, List<Luck.Landing> landings) {
        var text = SentText.newBuilder().setFrom(sending.from().toString()).setFlight(Trips.written(sending.trip()))
                .setFate(FateWriter.written(landings.stream().map(Luck.Landing::fate).toList()));
        if (sending.time() > 1) {
            text.setTime(sending.time());
        }
        if (landings.stream().anyMatch(landing -> landing.place() > 0)) {
            landings.forEach(landing -> text.addPlace(landing.place()));
        }
        return text.build();
    }

    private static FiringText firing(Luck.Firing firing) {
        var text = FiringText.newBuilder().setNode(firing.node().toString()).setAtMs(InterventionWriter.millis(firing.at()));
        return switch (firing.timer()) {
            case Timer.CallDue(var call) -> of(text.setTimer(FiringText.Timer.CALL_DUE), call, 1);
            case Timer.AttemptTimeout(var call, var attempt) ->
                of(text.setTimer(FiringText.Timer.ATTEMPT_TIMEOUT), call, attempt);
            case Timer.RetryDue(var call, var attempt) -> of(text.setTimer(FiringText.Timer.RETRY_DUE), call, attempt);
            case Timer.StageDone(var trip) -> of(text.setTimer(FiringText.Timer.STAGE_DONE), trip);
            case Timer.OrphanExpires(var trip) -> of(text.setTimer(FiringText.Timer.ORPHAN_EXPIRES), trip);
            case Timer.EntryExpires(var id) -> text.setTimer(FiringText.Timer.ENTRY_EXPIRES)
                    .setId(IdText.newBuilder().setClient(id.client()).setNumber(id.number())).build();
            case Timer.SilenceEnds() -> text.setTimer(FiringText.Timer.SILENCE_ENDS).build();
            case Timer.SnapshotDue() -> text.setTimer(FiringText.Timer.SNAPSHOT_DUE).build();
            case Timer.DecisionDue() -> text.setTimer(FiringText.Timer.DECISION_DUE).build();
        };
    }

    private static FiringText of(FiringText.Builder text, CallId call, int attempt) {
        return of(text, Trip.request(call, attempt));
    }

    private static FiringText of(FiringText.Builder text, Trip trip) {
        return text.setFlight(Trips.written(trip)).build();
    }
}
