package once.tell;

import once.message.NodeId;
import once.node.Happening;
import once.node.Outcome;
import once.node.VirtualTime;

/// Chooses the sentence for what has happened inside a client.
final class ClientSentences {

    private ClientSentences() {}

    static Sentence about(NodeId node, Happening.OfClient happening) {
        return switch (happening) {
            case Happening.CallBegan(_, var operation) -> Sentence.of("call.began", node, operation.text());
            case Happening.AttemptTimedOut(_, var attempt) -> Sentence.of("attempt.timed.out", node, attempt);
            case Happening.RetryPostponed(_, var wait) -> Sentence.of("retry.postponed", node, VirtualTime.text(wait));
            case Happening.RetryBudgetSpent _ -> Sentence.of("retry.budget.spent", node);
            case Happening.CallEnded(_, Outcome.Success(var result)) -> Sentence.of("call.succeeded", node, result.text());
            case Happening.CallEnded(_, Outcome.Failure(var why)) -> failed(node, why);
            case Happening.LateReplyIgnored _ -> Sentence.of("late.reply.ignored", node);
            case Happening.IncarnationLearned(var incarnation) -> Sentence.of("incarnation.learned", node, incarnation);
            case Happening.Crashed _, Happening.Restarted _, Happening.Unexpected _ ->
                throw new IllegalArgumentException("told by both kinds: " + happening);
        };
    }

    private static Sentence failed(NodeId node, Outcome.Why why) {
        return Sentence.of(switch (why) {
            case TIMED_OUT -> "call.failed";
            case UNKNOWN -> "call.failed.unknown";
            case CRASHED -> "call.failed.crashed";
            case CANNOT_LOCATE -> "call.failed.cannot.locate";
            case REFUSED -> "call.failed.refused";
            case CONFLICT -> "call.failed.conflict";
            case OTHER_VERSION -> "call.failed.version";
        }, node);
    }
}
