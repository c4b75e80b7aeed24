package once.client;

import java.util.Objects;

/// The mechanisms of a client.
///
/// @param ids how it numbers its requests
/// @param epoch what it does with the server's incarnation
/// @param stampsCreation whether a request says when its call began
/// @param deadlineMicros how long after its call began a request may be executed, said in the request; 0 for not said
/// @param clockOffsetMicros by how much its clock is ahead of the run's; negative for behind
/// @param acknowledges whether it acknowledges replies
/// @param exterminates whether it asks the server, when it has restarted, to stop what it still does for it
/// @param reissue what it does when it hears that the server has restarted
/// @param budget how many retries it may spend; null for as many as there are attempts
/// @param resendsOnLateReply whether a late reply to the call before makes it send its present request again (a trap:
///     each duplicate breeds the next, RFC 1123 4.2.3.1); otherwise it ignores it
public record ClientPolicy(
        RetryPolicy retry,
        Ids ids,
        Epoch epoch,
        boolean stampsCreation,
        long deadlineMicros,
        long clockOffsetMicros,
        boolean acknowledges,
        boolean exterminates,
        Reissue reissue,
        Budget budget,
        boolean resendsOnLateReply) {

    /// How a client numbers its requests.
    public enum Ids {
        /// No two calls share a number, ever.
        UNIQUE,
        /// Counting begins anew when the client restarts.
        REUSED_AFTER_RESTART,
        /// All requests have the same id, so that nothing can be told apart.
        NONE
    }

    /// What a client does with the server's incarnation.
    public enum Epoch {
        /// It does not say it.
        IGNORED,
        /// A request says the incarnation that was known when its call began; retransmissions say the same.
        FIXED,
        /// A retransmission says the incarnation known by then: tempting, and wrong.
        RESTAMPED
    }

    /// What a client does when it hears that the server has restarted.
    public enum Reissue {
        /// Nothing.
        PAYS_NO_ATTENTION,
        /// It sends its last request again.
        ALWAYS,
        /// It does not send its last request again.
        NEVER,
        /// It sends its last request again if it has had a reply to it.
        ONLY_WHEN_ACKNOWLEDGED,
        /// It sends its last request again if it has had no reply to it.
        ONLY_WHEN_NOT_ACKNOWLEDGED
    }

    /// A retry costs a token, a success earns a part of one, and no retry is made with half of the tokens gone (gRPC's
    /// retry throttling, proposal A6).
    ///
    /// @param tokens how many there are at most, 1 or more
    /// @param earnedThousandths what a success earns, in thousandths of a token
    public record Budget(int tokens, int earnedThousandths) {
        public Budget {
            if (tokens < 1 || earnedThousandths < 0) {
                throw new IllegalArgumentException("no budget has " + tokens + " tokens");
            }
        }

        int full() {
            return tokens * 1000;
        }

        int afterFailure(int thousandths) {
            return Math.max(0, thousandths - 1000);
        }

        int afterSuccess(int thousandths) {
            return Math.min(full(), thousandths + earnedThousandths);
        }

        boolean allows(int thousandths) {
            return 2 * thousandths > full();
        }
    }

    /// Three retries after 100, 200 and 400 ms, and unique ids.
    public static final ClientPolicy USUAL = plain(RetryPolicy.USUAL);

    public ClientPolicy {
        Objects.requireNonNull(retry);
        if (deadlineMicros < 0) {
            throw new IllegalArgumentException("a deadline lies after the call's beginning");
        }
    }

    /// A client that retries and pairs replies by unique ids, and does nothing else.
    public static ClientPolicy plain(RetryPolicy retry) {
        return new ClientPolicy(retry, Ids.UNIQUE, Epoch.IGNORED, false, 0, 0, false, false, Reissue.PAYS_NO_ATTENTION, null,
                false);
    }

    /// The same, acknowledging replies or not.
    public ClientPolicy acknowledging(boolean does) {
        return new ClientPolicy(retry, ids, epoch, stampsCreation, deadlineMicros, clockOffsetMicros, does, exterminates, reissue,
                budget, resendsOnLateReply);
    }

    /// The same with requests that say nothing of times.
    public ClientPolicy withoutTimes() {
        return new ClientPolicy(retry, ids, epoch, false, 0, 0, acknowledges, exterminates, reissue, budget, resendsOnLateReply);
    }

    /// The same with other retries.
    public ClientPolicy with(RetryPolicy other) {
        return new ClientPolicy(other, ids, epoch, stampsCreation, deadlineMicros, clockOffsetMicros, acknowledges, exterminates,
                reissue, budget, resendsOnLateReply);
    }
}
