package once.wire;

import java.util.random.RandomGenerator;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.service.Operation;
import once.service.Result;

/// Messages of every kind with texts of every kind.
final class RandomMessages {

    private static final int[] CHARACTERS = {'a', 'Z', '0', ' ', '"', '\\', '<', '>', '&', ']', '\'',
        '\n', '\r', '\t', 0, 1, 0x7f, 0x85, 0xe9, 0x2028, 0xfffe, 0x1f600};

    private final RandomGenerator random;

    RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    /// Any message.
    Message next() {
        return switch (random.nextInt(8)) {
            case 0 -> new Message.Acknowledgement(id());
            case 1 -> new Message.Extermination(id());
            case 2 -> new Message.Announcement(id(), random.nextInt());
            case 3 -> new Request(id(), operation(), stamps());
            case 4 -> new Reply(id(), result(), random.nextInt());
            default -> plain();
        };
    }

    /// A request or reply that says nothing but its id, and what it is about.
    Message plain() {
        return random.nextBoolean() ? new Request(id(), operation()) : new Reply(id(), result());
    }

    private MessageId id() {
        return new MessageId(1 + random.nextInt(random.nextBoolean() ? 3 : 100_000), random.nextInt());
    }

    private Stamps stamps() {
        return new Stamps(time(), time(), random.nextInt(3), random.nextInt(3));
    }

    private long time() {
        return random.nextBoolean() ? Stamps.NO_TIME : random.nextLong();
    }

    private Operation operation() {
        return switch (random.nextInt(13)) {
            case 0 -> new Operation.Put(key(), text(40));
            case 1 -> new Operation.Put(key(), text(40), random.nextInt(5) - 1);
            case 2 -> new Operation.Get(key());
            case 3 -> new Operation.Remove(key());
            case 4 -> new Operation.Wipeout();
            case 5 -> new Operation.Increment();
            case 6 -> new Operation.Decrement();
            case 7 -> new Operation.NextPrime(random.nextLong());
            case 8 -> new Operation.Print(text(20));
            case 9 -> new Operation.Work(1 + random.nextInt(1_000_000));
            case 10 -> new Operation.Attack();
            case 11 -> new Operation.Step(random.nextInt(1, 4), any(Operation.Step.What.values()));
            default -> new Operation.Read();
        };
    }

    private Operation.Step.What any(Operation.Step.What[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Result result() {
        return switch (random.nextInt(12)) {
            case 0 -> new Result.Done();
            case 1 -> new Result.Value(text(40));
            case 2 -> new Result.Value(text(40), random.nextInt());
            case 3 -> new Result.NoSuchKey();
            case 4 -> new Result.WrongVersion(random.nextInt());
            case 5 -> new Result.Count(random.nextLong() >> random.nextInt(64));
            case 6 -> new Result.Overloaded(random.nextInt(10_000) * 1_000L);
            case 7 -> new Result.Stale();
            case 8 -> new Result.Unknown();
            case 9 -> new Result.Mismatch();
            case 10 -> new Result.Challenge();
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
