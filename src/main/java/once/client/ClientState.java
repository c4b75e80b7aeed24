package once.client;

import once.message.Stamps;

/// Where a client is in its calls.
///
/// @param call the number of the call it is at, from 1; 0 before the run begins, one past the last when all are over
/// @param attempt the attempt it awaits a reply to, from 1; 0 while it awaits nothing
/// @param refusals how many of the attempts the server has refused for want of room
/// @param last how the call before went
/// @param stamps what its requests of this call carry; those of the call before until the next begins
/// @param session what it keeps from call to call
public record ClientState(int call, int attempt, int refusals, Past last, Stamps stamps, Session session) {

    /// How a call went.
    ///
    /// @param attempts how often its request was sent; 0 for not at all
    /// @param acknowledged whether a reply has come
    record Past(int attempts, boolean acknowledged) {
        /// Nothing was sent.
        static final Past NOTHING = new Past(0, false);
    }

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
        return new ClientState(0, 0, 0, Past.NOTHING, Stamps.NONE, new Session(1, 0, 0, budget, 1));
    }

    /// Whether it waits for a reply.
    boolean awaits() {
        return attempt > 0;
    }

    /// The same for a client that never asks how the call before went.
    public ClientState withoutPast() {
        return new ClientState(call, attempt, refusals, Past.NOTHING, awaits() ? stamps : Stamps.NONE, session);
    }

    ClientState with(Session next) {
        return new ClientState(call, attempt, refusals, last, stamps, next);
    }

    ClientState carrying(Stamps next) {
        return new ClientState(call, attempt, refusals, last, next, session);
    }

    ClientState trying(int next) {
        return new ClientState(call, next, refusals, last, stamps, session);
    }

    /// One more attempt refused.
    ClientState refused() {
        return new ClientState(call, attempt, refusals + 1, last, stamps, session);
    }

    /// One more attempt at the call before.
    ClientState reissuing() {
        return new ClientState(call, attempt, refusals, new Past(last.attempts() + 1, last.acknowledged()), stamps, session);
    }

    /// Its call has ended.
    ClientState ended(boolean acknowledged) {
        return new ClientState(call + 1, 0, 0, new Past(attempt, acknowledged), stamps, session);
    }

    /// At its first call, of which nothing was sent yet.
    ClientState beginning() {
        return new ClientState(1, 0, 0, last, stamps, session);
    }
}
