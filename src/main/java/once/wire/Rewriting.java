package once.wire;

import once.message.Message;
import once.message.Reply;
import once.message.Request;
import once.service.Operation;
import once.service.Result;

/// What an adversary who knows the application makes of a message: the same, with another value in it.
public final class Rewriting {

    private Rewriting() {}

    /// The message with another value; as it was where it has none, or where the value is no number and it takes one.
    public static Message rewritten(Message message, String value) {
        return switch (message) {
            case Request(var id, var operation, var stamps) -> new Request(id, rewritten(operation, value), stamps);
            case Reply(var id, var result, var incarnation) -> new Reply(id, rewritten(result, value), incarnation);
            case Message.Acknowledgement _, Message.Extermination _, Message.Announcement _ -> message;
        };
    }

    private static Operation rewritten(Operation operation, String value) {
        return switch (operation) {
            case Operation.Put(var key, _, var version) -> new Operation.Put(key, value, version);
            case Operation.Print _ -> new Operation.Print(value);
            case Operation.NextPrime(var above) -> new Operation.NextPrime(number(value, above));
            case Operation.Get _, Operation.Remove _, Operation.Wipeout _, Operation.Increment _, Operation.Decrement _,
                    Operation.Read _, Operation.Work _, Operation.Attack _, Operation.Step _ -> operation;
        };
    }

    private static Result rewritten(Result result, String value) {
        return switch (result) {
            case Result.Value(_, var version) -> new Result.Value(value, version);
            case Result.Count(var count) -> new Result.Count(number(value, count));
            case Result.Done _, Result.NoSuchKey _, Result.Unsupported _ -> result;
            case Result.Refusal _ -> result;
        };
    }

    private static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
