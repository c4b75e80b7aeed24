package once.scenario;

import once.channel.Intervention;
import once.scenario.text.CorruptText;
import once.scenario.text.DelayFlightText;
import once.scenario.text.DuplicateText;
import once.scenario.text.InterventionText;
import once.scenario.text.RestartText;
import java.util.Optional;

/// Reads what somebody has done to a run by hand.
final class InterventionReader {

    private InterventionReader() {}

    static Optional<Intervention> read(Block<InterventionText> block) {
        return switch (block.value().getWhatCase()) {
            case DROP -> {
                var flight = block.child(InterventionText.DROP_FIELD_NUMBER, InterventionText::getDrop);
                yield Optional.of(new Intervention.Drop(Trips.read(flight)));
            }
            case DUPLICATE ->
                Optional.of(duplicate(block.child(InterventionText.DUPLICATE_FIELD_NUMBER, InterventionText::getDuplicate)));
            case CORRUPT ->
                Optional.of(corrupt(block.child(InterventionText.CORRUPT_FIELD_NUMBER, InterventionText::getCorrupt)));
            case DELAY -> Optional.of(delay(block.child(InterventionText.DELAY_FIELD_NUMBER, InterventionText::getDelay)));
            case CRASH -> {
                var outage = block.child(InterventionText.CRASH_FIELD_NUMBER, InterventionText::getCrash);
                yield Optional.of(new Intervention.Crash(FaultsReader.outage(outage)));
            }
            case RESTART ->
                Optional.of(restart(block.child(InterventionText.RESTART_FIELD_NUMBER, InterventionText::getRestart)));
            case WHAT_NOT_SET -> {
                block.problem("the intervention does nothing; expected drop, duplicate, corrupt, delay, crash or restart");
                yield Optional.empty();
            }
        };
    }

    private static Intervention duplicate(Block<DuplicateText> block) {
        var flight = block.child(DuplicateText.FLIGHT_FIELD_NUMBER, DuplicateText::getFlight);
        return new Intervention.Duplicate(Trips.read(flight), Figures.time(block, DuplicateText.DELAY_MS_FIELD_NUMBER, 0));
    }

    private static Intervention corrupt(Block<CorruptText> block) {
        var flight = block.child(CorruptText.FLIGHT_FIELD_NUMBER, CorruptText::getFlight);
        return new Intervention.Corrupt(Trips.read(flight),
                (int) Figures.between(block, CorruptText.BIT_FIELD_NUMBER, 0, Integer.MAX_VALUE, 0));
    }

    private static Intervention delay(Block<DelayFlightText> block) {
        var flight = block.child(DelayFlightText.FLIGHT_FIELD_NUMBER, DelayFlightText::getFlight);
        return new Intervention.Delay(Trips.read(flight), Figures.time(block, DelayFlightText.DELAY_MS_FIELD_NUMBER, 0));
    }

    private static Intervention restart(Block<RestartText> block) {
        return new Intervention.Restart(NodeNames.of(block, RestartText.NODE_FIELD_NUMBER),
                Figures.time(block, RestartText.AT_MS_FIELD_NUMBER, 0));
    }
}
