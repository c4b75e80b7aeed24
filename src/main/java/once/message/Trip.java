package once.message;

import java.util.Comparator;
import java.util.Objects;

/// Which journey a flight is: of which call, which attempt, which way, which copy. It names the flight's luck, so that
/// the same attempt meets the same fate under every semantics.
///
/// @param attempt from 1; a reply belongs to the attempt it answers
/// @param requestCopy 0 for what the client sent, 1… for copies of it that the network made
/// @param replyCopy 0 for what the server sent, 1… for copies of it that the network made; 0 on a request
public record Trip(CallId call, int attempt, Direction direction, int requestCopy, int replyCopy) implements Comparable<Trip> {

    private static final Comparator<Trip> ORDER = Comparator.comparing(Trip::call)
            .thenComparingInt(Trip::attempt)
            .thenComparing(Trip::direction)
            .thenComparingInt(Trip::requestCopy)
            .thenComparingInt(Trip::replyCopy);

    public Trip {
        Objects.requireNonNull(call);
        Objects.requireNonNull(direction);
        if (attempt < 1 || requestCopy < 0 || replyCopy < 0) {
            throw new IllegalArgumentException("no such journey: attempt " + attempt + " copies " + requestCopy + "/"
                    + replyCopy);
        }
    }

    /// What the client sends at its given attempt, from 1.
    public static Trip request(CallId call, int attempt) {
        return new Trip(call, attempt, Direction.REQUEST, 0, 0);
    }

    /// What a client tells a server beside its requests.
    public static Trip notice(CallId call, int attempt) {
        return new Trip(call, attempt, Direction.NOTICE, 0, 0);
    }

    /// What a server tells a client unasked, for the given time, from 1.
    public static Trip news(int client, int time) {
        return new Trip(new CallId(client, 0), time, Direction.NEWS, 0, 0);
    }

    /// The reply to what came on this trip.
    public Trip reply() {
        return new Trip(call, attempt, Direction.REPLY, requestCopy, 0);
    }

    /// Which copy of what its sender sent it is: 0 for the original.
    public int copy() {
        return direction.toServer() ? requestCopy : replyCopy;
    }

    /// The journey of the network's copy number `copy`, from 1.
    public Trip copy(int copy) {
        return direction.toServer()
                ? new Trip(call, attempt, direction, copy, 0)
                : new Trip(call, attempt, direction, requestCopy, copy);
    }

    @Override
    public int compareTo(Trip other) {
        return ORDER.compare(this, other);
    }

    @Override
    public int hashCode() {
        return (((call.hashCode() * 31 + attempt) * 31 + direction.ordinal()) * 31 + requestCopy) * 31 + replyCopy;
    }
}
