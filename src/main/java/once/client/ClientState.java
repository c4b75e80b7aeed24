package once.client;

import once.message.Stamps;

/// Where a client is in its calls.
///
/// @param call the number of the call it is at, from 1; 0 before the run begins, one past the last when all are over
/// @param attempt the attempt it awaits a reply to, from 1; 0 while it awaits nothing
/// @param refusals how many of the attempts the server has refused for want of room
/// @param lastAttempts how many attempts the call before took; 0 before the first has ended
/// @param stamps what its requests of this call carry
/// @param session what it keeps from call to call
public record ClientState(int call, int attempt, int refusals, int lastAttempts, Stamps stamps, Session session) {

    /// What a client keeps from call to call.
    ///
    /// @param incarnation which incarnation of the server it has heard of last
    /// @param resumesFrom below which number it has given up all requests; 0 where nobody has asked
    /// @param idsFrom after which call its numbers began to count; 0 for from the first
    /// @param budget thousandths of retry tokens left; 0 where there is no budget
    /// @param boots how often it was started, from 1
    record Session(int incarnation, int resumesFrom, int idsFrom, int budget, int boots) {
        Session knowing(int next) {
            return new Session(Math.max(incarnation, next), resumesFrom, idsFrom, budget, boots);
        }

        Session resumingFrom(int number) {
            return new Session(incarnation, number, idsFrom, budget, boots);
        }

        Session left(int thousandths) {
            return new Session(incarnation, resumesFrom, idsFrom, thousandths, boots);
        }

        Session restarted(int countFrom) {
            return new Session(incarnation, resumesFrom, countFrom, budget, boots + 1);
        }
    }

    /// Before the run begins.
    static ClientState initial(int budget) {
        return new ClientState(0, 0, 0, 0, Stamps.NONE, new Session(1, 0, 0, budget, 1));
    }

    /// Whether it waits for a reply.
    boolean awaits() {
        return attempt > 0;
    }

    /// The same for a client that never asks how many attempts the call before took.
    public ClientState withoutPast() {
        return new ClientState(call, attempt, refusals, 0, stamps, session);
    }

    ClientState with(Session next) {
        return new ClientState(call, attempt, refusals, lastAttempts, stamps, next);
    }

    ClientState carrying(Stamps next) {
        return new ClientState(call, attempt, refusals, lastAttempts, next, session);
    }

    ClientState trying(int next) {
        return new ClientState(call, next, refusals, lastAttempts, stamps, session);
    }

    /// One more attempt refused.
    ClientState refused() {
        return new ClientState(call, attempt, refusals + 1, lastAttempts, stamps, session);
    }

    /// One more attempt at the call before.
    ClientState reissuing() {
        return new ClientState(call, attempt, refusals, lastAttempts + 1, stamps, session);
    }

    /// At another call, of which nothing was sent yet.
    ClientState at(int next) {
        return new ClientState(next, 0, 0, attempt > 0 ? attempt : lastAttempts, Stamps.NONE, session);
    }
}
