package once.tell;

import once.message.MessageId;
import once.message.NodeId;
import once.node.Happening;
import once.node.Happening.Evicted;
import once.node.VirtualTime;
import once.service.Operation;
import once.service.Result;
import once.service.Service;

/// Chooses the sentence for what has happened inside a server.
final class ServerSentences {

    private ServerSentences() {}

    static Sentence about(NodeId node, Happening.OfServer happening) {
        return switch (happening) {
            case Happening.StageBegan(_, var operation, var stage, var lasts) -> stage(node, operation, stage, lasts);
            case Happening.Executed(_, var operation, _, _, var change) -> executed(node, operation.text(), change);
            case Happening.Remembered(_, _, var lifetime) -> lifetime("remembered", node, lifetime);
            case Happening.Refreshed(_, var lifetime) -> lifetime("refreshed", node, lifetime);
            case Happening.Logged(_, _, var stage) ->
                Sentence.of(stage == Happening.Stage.LOG_ID ? "logged.id" : "logged.reply", node);
            case Happening.ReplyCached(var reply) -> Sentence.of("reply.cached", node, reply.text());
            case Happening.AnsweredFromCache(_, var reply) -> Sentence.of("answered.from.cache", node, reply.text());
            case Happening.Dropped(_, _, var why) -> dropped(node, why);
            case Happening.Refused(_, _, var refusal) -> refused(node, refusal);
            case Happening.Queued _ -> Sentence.of("queued", node);
            case Happening.Evicted(var id, var why) -> evicted(node, id, why);
            case Happening.OrphanKilled(_, var operation, var byClient) ->
                Sentence.of(byClient ? "orphan.exterminated" : "orphan.expired", node, operation.text());
            case Happening.SilenceBegan(var lasts) -> Sentence.of("silence.began", node, VirtualTime.text(lasts));
            case Happening.SilenceEnded _ -> Sentence.of("silence.ended", node);
            case Happening.SnapshotSaved(var entries) -> Sentence.of("snapshot.saved", node, entries);
            case Happening.BoundRaised(var upTo) -> Sentence.of("bound.raised", node, VirtualTime.text(upTo));
            case Happening.Recovered(var id, var reply) ->
                Sentence.of(reply == null ? "recovered.id" : "recovered.reply", node, id);
            case Happening.Crashed _, Happening.Restarted _, Happening.Unexpected _ ->
                throw new IllegalArgumentException("told by both kinds: " + happening);
        };
    }

    private static Sentence stage(NodeId node, Operation operation, Happening.Stage stage, long lasts) {
        return Sentence.of(switch (stage) {
            case LOG_ID -> "stage.log.id";
            case EXECUTE -> "execution.began";
            case LOG_REPLY -> "stage.log.reply";
            case REPLY -> "stage.reply";
        }, node, operation.text(), VirtualTime.text(lasts));
    }

    private static Sentence executed(NodeId node, String operation, Service.Change change) {
        if (change.cell().isEmpty()) {
            return Sentence.of("executed.stateless", node, operation);
        }
        return Sentence.of(change.wrote() ? "executed.changing" : "executed", node, operation, change.cell(),
                text(change.before()), text(change.after()));
    }

    private static Object text(String cell) {
        return cell.isEmpty() ? Sentence.of("nothing") : cell;
    }

    private static Sentence lifetime(String what, NodeId node, long lifetime) {
        return lifetime == Long.MAX_VALUE
                ? Sentence.of(what + ".forever", node)
                : Sentence.of(what, node, VirtualTime.text(lifetime));
    }

    private static Sentence dropped(NodeId node, Happening.Drop why) {
        return Sentence.of(switch (why) {
            case IN_PROGRESS -> "duplicate.dropped";
            case NO_REPLY_KEPT -> "dropped.no.reply";
            case SUPERSEDED -> "dropped.superseded";
            case SILENCE -> "dropped.silence";
            case EXPIRED -> "dropped.expired";
        }, node);
    }

    private static Sentence refused(NodeId node, Result.Refusal refusal) {
        return switch (refusal) {
            case Result.Overloaded(var wait) -> Sentence.of("refused.overloaded", node, VirtualTime.text(wait));
            case Result.Stale _ -> Sentence.of("refused.stale", node);
            case Result.Unknown _ -> Sentence.of("refused.unknown", node);
            case Result.Mismatch _ -> Sentence.of("refused.mismatch", node);
            case Result.WrongVersion(var version) -> Sentence.of("refused.version", node, version);
            case Result.Challenge _ -> Sentence.of("refused.challenge", node);
        };
    }

    private static Sentence evicted(NodeId node, MessageId id, Evicted.Why why) {
        return Sentence.of(switch (why) {
            case LIFETIME -> "lifetime.over";
            case CAPACITY -> "evicted.capacity";
            case ACKNOWLEDGED -> "evicted.acknowledged";
            case SUPERSEDED -> "evicted.superseded";
            case WIPED_OUT -> "evicted.wiped.out";
            case ABANDONED -> "evicted.abandoned";
        }, node, id);
    }
}
