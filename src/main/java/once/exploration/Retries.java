package once.exploration;

import once.client.RetryPolicy;
import once.node.Timer;
import once.scenario.Scenario;

/// Leaves out retries from which nothing comes, among few copies ([Copies]). Where as many copies of a request are on their
/// way as can matter, those that its client may still send do not, and how often it has sent is no part of an outcome. So
/// its call goes on until the reply comes or the last of its timeouts, and those before the last may as well be one.
final class Retries {

    private final Moves moves;
    private final Copies copies;
    private final Windows windows;
    private final RetryPolicy retry;

    Retries(Moves moves, Copies copies, Windows windows, Scenario scenario) {
        this.moves = moves;
        this.copies = copies;
        this.windows = windows;
        this.retry = scenario.protocol().retry();
    }

    /// Lets clients wait for the last of their timeouts that need not send again.
    void skip(Sketch sketch) {
        for (int at = 0; at < sketch.count && !retry.isUnbounded(); at++) {
            if (moves.info(sketch.item(at)).item() instanceof Item.Running(_, Timer.AttemptTimeout(var call, var attempt))
                    && (windows.entries().isSettled(sketch, call) || copies.areLeftOpen() && copies.areEnough(sketch, call))) {
                sketch.postpone(at, leastRest(attempt), mostRest(attempt));
                tryToTheLast(sketch, at, attempt);
            }
        }
    }

    private long leastRest(int attempt) {
        long rest = 0;
        for (int next = attempt + 1; next <= retry.attempts(); next++) {
            rest += retry.leastTimeoutMicros(next);
        }
        return rest;
    }

    private long mostRest(int attempt) {
        long rest = 0;
        for (int next = attempt + 1; next <= retry.attempts(); next++) {
            rest += retry.mostTimeoutMicros(next);
        }
        return rest;
    }

    /// What the last timeout does is not asked: it may depend on the time.
    private void tryToTheLast(Sketch sketch, int at, int attempt) {
        int client = moves.info(sketch.item(at)).node();
        for (int next = attempt + 1; next <= retry.attempts(); next++) {
            var reaction = moves.react(client, sketch.head[client], sketch.item(at), -1);
            sketch.head[client] = reaction.next();
            sketch.replace(at, reaction.starts().getFirst().item());
        }
    }
}
