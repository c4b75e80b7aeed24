package once.scenario;

import once.client.RetryPolicy;
import once.server.ServerPolicy;

/// The mechanisms on client and server.
public record Protocol(RetryPolicy retry, ServerPolicy server) {

    /// How often a request is sent again where nothing else is said.
    public static final int USUAL_RETRIES = 3;

    /// Three retries after 100, 200 and 400 ms, and a duplicate filter that remembers for 5 s.
    public static final Protocol USUAL = new Protocol(RetryPolicy.USUAL, ServerPolicy.USUAL);

    /// The same with another number of attempts.
    public Protocol with(int attempts) {
        return new Protocol(retry.withAttempts(attempts), server);
    }

    /// The same with the duplicate filter on or off.
    public Protocol filtering(boolean on) {
        return new Protocol(retry, new ServerPolicy(on, server.lifetimeMicros(), server.serviceMicros()));
    }
}
