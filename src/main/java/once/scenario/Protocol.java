package once.scenario;

import once.client.ClientPolicy;
import once.client.RetryPolicy;
import once.server.ServerPolicy;
import once.wire.Wire;

/// The mechanisms on client and server.
///
/// @param wire how messages become bytes; which transport carries them is the environment's to say
public record Protocol(ClientPolicy client, ServerPolicy server, Wire wire) {

    /// How often a request is sent again where nothing else is said.
    public static final int USUAL_RETRIES = 3;

    /// Three retries after 100, 200 and 400 ms, and a duplicate filter that remembers for 5 s.
    public static final Protocol USUAL = new Protocol(ClientPolicy.USUAL, ServerPolicy.USUAL);

    /// Mechanisms that talk as in the course.
    public Protocol(ClientPolicy client, ServerPolicy server) {
        this(client, server, Wire.COURSE);
    }

    /// A client that only retries, and a server.
    public Protocol(RetryPolicy retry, ServerPolicy server) {
        this(ClientPolicy.plain(retry), server);
    }

    /// How long clients wait, and how often they try.
    public RetryPolicy retry() {
        return client.retry();
    }

    /// The same with another number of attempts.
    public Protocol with(int attempts) {
        return new Protocol(client.with(retry().withAttempts(attempts)), server, wire);
    }

    /// The same with other mechanisms on the server.
    public Protocol with(ServerPolicy other) {
        return new Protocol(client, other, wire);
    }

    /// The same in other bytes.
    public Protocol with(Wire other) {
        return new Protocol(client, server, other);
    }

    /// The same with the duplicate filter on or off. One that was on stays as it is.
    public Protocol filtering(boolean on) {
        var other = on ? ServerPolicy.Filter.ON : ServerPolicy.Filter.OFF;
        return filtering(on == server.filtersDuplicates() ? server.filter() : other);
    }

    /// The same with another duplicate filter.
    public Protocol filtering(ServerPolicy.Filter filter) {
        return with(server.with(filter));
    }
}
