package once.wire;

import java.util.random.RandomGenerator;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.service.Operation;
import once.service.Result;

/// Messages of every kind with texts of every kind.
final class RandomMessages {

    private static final int[] CHARACTERS = {'a', 'Z', '0', ' ', '"', '\\', '<', '>', '&', ']', '\'', '\n', '\r', '\t', 0, 1, 0x7f, 0x85, 0xe9, 0x2028, 0xfffe, 0x1f600};

    private final RandomGenerator random;

    RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    Message next() {
        var id = new MessageId(1 + random.nextInt(random.nextBoolean() ? 3 : 100_000), random.nextInt());
        return random.nextBoolean() ? new Request(id, operation()) : new Reply(id, result());
    }

    private Operation operation() {
        return switch (random.nextInt(6)) {
            case 0 -> new Operation.Put(key(), text(40));
            case 1 -> new Operation.Get(key());
            case 2 -> new Operation.Remove(key());
            case 3 -> new Operation.Increment();
            case 4 -> new Operation.Decrement();
            default -> new Operation.Read();
        };
    }

    private Result result() {
        return switch (random.nextInt(5)) {
            case 0 -> new Result.Done();
            case 1 -> new Result.Value(text(40));
            case 2 -> new Result.NoSuchKey();
            case 3 -> new Result.Count(random.nextLong() >> random.nextInt(64));
            default -> new Result.Unsupported();
        };
    }

    /// At most 32 bytes, and no zero at the end, so that every format can carry it.
    private String key() {
        var key = text(7);
        return key.endsWith("\0") ? key + "k" : key;
    }

    private String text(int longest) {
        var text = new StringBuilder();
        random.ints(random.nextInt(longest + 1), 0, CHARACTERS.length).forEach(index -> text.appendCodePoint(CHARACTERS[index]));
        return text.toString();
    }
}
