package once.simulation;

import once.message.CallId;
import once.message.MessageId;
import once.message.Reply;

/// An entry of duplicate filter and reply cache, as it is shown.
///
/// @param reply what answers a duplicate; null while the request is being executed
/// @param since when its lifetime began, in microseconds: when its request was first received, or was last heard of
/// @param expiresAt when its lifetime ends; [Long#MAX_VALUE] for never
/// @param hits how many duplicates it has answered
/// @param lastHitAt when it answered the last of them; -1 for never
public record CacheRow(MessageId id, CallId call, Reply reply, long since, long expiresAt, int hits, long lastHitAt) {

    CacheRow answered(Reply with) {
        return new CacheRow(id, call, with, since, expiresAt, hits, lastHitAt);
    }

    CacheRow hit(long at) {
        return new CacheRow(id, call, reply, since, expiresAt, hits + 1, at);
    }

    CacheRow living(long from, long until) {
        return new CacheRow(id, call, reply, from, until, hits, lastHitAt);
    }

    /// Which part of its lifetime is left at a time: 1 when it is new, 0 when it ends.
    public double remaining(long micros) {
        return expiresAt == Long.MAX_VALUE ? 1 : Math.clamp((expiresAt - micros) / (double) (expiresAt - since), 0, 1);
    }
}
