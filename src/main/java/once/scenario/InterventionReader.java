package once.scenario;

import once.channel.Intervention;
import once.message.CallId;
import once.message.Direction;
import once.message.Trip;
import once.scenario.text.CorruptText;
import once.scenario.text.DelayFlightText;
import once.scenario.text.DuplicateText;
import once.scenario.text.FlightText;
import once.scenario.text.InterventionText;
import once.scenario.text.RestartText;
import java.util.Optional;

/// Reads what somebody has done to a run by hand.
final class InterventionReader {

    private static final int MOST = 1_000_000;

    private InterventionReader() {}

    static Optional<Intervention> read(Block<InterventionText> block) {
        return switch (block.value().getWhatCase()) {
            case DROP -> {
                var flight = block.child(InterventionText.DROP_FIELD_NUMBER, InterventionText::getDrop);
                yield Optional.of(new Intervention.Drop(trip(flight)));
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
        return new Intervention.Duplicate(trip(flight), Figures.time(block, DuplicateText.DELAY_MS_FIELD_NUMBER, 0));
    }

    private static Intervention corrupt(Block<CorruptText> block) {
        var flight = block.child(CorruptText.FLIGHT_FIELD_NUMBER, CorruptText::getFlight);
        return new Intervention.Corrupt(trip(flight),
                (int) Figures.between(block, CorruptText.BIT_FIELD_NUMBER, 0, Integer.MAX_VALUE, 0));
    }

    private static Intervention delay(Block<DelayFlightText> block) {
        var flight = block.child(DelayFlightText.FLIGHT_FIELD_NUMBER, DelayFlightText::getFlight);
        return new Intervention.Delay(trip(flight), Figures.time(block, DelayFlightText.DELAY_MS_FIELD_NUMBER, 0));
    }

    private static Intervention restart(Block<RestartText> block) {
        return new Intervention.Restart(NodeNames.of(block, RestartText.NODE_FIELD_NUMBER),
                Figures.time(block, RestartText.AT_MS_FIELD_NUMBER, 0));
    }

    private static Trip trip(Block<FlightText> block) {
        return new Trip(
                new CallId(count(block, FlightText.CLIENT_FIELD_NUMBER, 1, 1), count(block, FlightText.CALL_FIELD_NUMBER, 0, 1)),
                count(block, FlightText.ATTEMPT_FIELD_NUMBER, 1, 1),
                Choices.of(block, FlightText.WAY_FIELD_NUMBER, Direction.REQUEST),
                count(block, FlightText.REQUEST_COPY_FIELD_NUMBER, 0, 0),
                count(block, FlightText.REPLY_COPY_FIELD_NUMBER, 0, 0));
    }

    private static int count(Block<FlightText> block, int field, int least, int otherwise) {
        return (int) Figures.between(block, field, least, MOST, otherwise);
    }
}
