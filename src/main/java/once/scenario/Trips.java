package once.scenario;

import once.message.CallId;
import once.message.Direction;
import once.message.Trip;
import once.scenario.text.FlightText;

/// Trips as scenario files name them.
final class Trips {

    private static final int MOST = 1_000_000;

    private Trips() {}

    static Trip read(Block<FlightText> block) {
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

    /// What need not be said is not said: the first attempt, the original.
    static FlightText written(Trip trip) {
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
}
