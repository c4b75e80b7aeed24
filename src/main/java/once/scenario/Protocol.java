package once.scenario;

import once.client.RetryPolicy;
import once.server.ServerPolicy;

/// The mechanisms on client and server.
public record Protocol(RetryPolicy retry, ServerPolicy server) {

    /// The same with another number of attempts.
    public Protocol with(int attempts) {
        return new Protocol(retry.withAttempts(attempts), server);
    }

    /// The same with the duplicate filter on or off.
    public Protocol filtering(boolean on) {
        return new Protocol(retry, new ServerPolicy(on, server.lifetimeMicros(), server.serviceMicros()));
    }
}
