package once.scenario;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Optional;
import once.scenario.text.CastText;
import once.scenario.text.DelayText;
import once.scenario.text.EnvironmentText;
import once.scenario.text.RetryText;
import once.scenario.text.ServerText;

/// Which fields of a block say the same thing in different ways, so that only one of them may be given.
final class Alternatives {

    private record Pair(Class<? extends Message> block, int one, int other) {
        private boolean isAbout(FieldDescriptor field, Message message) {
            return block.isInstance(message) && (field.getNumber() == one || field.getNumber() == other);
        }
    }

    private static final List<Pair> PAIRS = List.of(
            new Pair(EnvironmentText.class, EnvironmentText.LOSS_FIELD_NUMBER, EnvironmentText.REQUEST_LOSS_FIELD_NUMBER),
            new Pair(EnvironmentText.class, EnvironmentText.LOSS_FIELD_NUMBER, EnvironmentText.REPLY_LOSS_FIELD_NUMBER),
            new Pair(EnvironmentText.class, EnvironmentText.DELAY_FIELD_NUMBER, EnvironmentText.REQUEST_DELAY_FIELD_NUMBER),
            new Pair(EnvironmentText.class, EnvironmentText.DELAY_FIELD_NUMBER, EnvironmentText.REPLY_DELAY_FIELD_NUMBER),
            new Pair(DelayText.class, DelayText.FIXED_MS_FIELD_NUMBER, DelayText.MIN_MS_FIELD_NUMBER),
            new Pair(DelayText.class, DelayText.FIXED_MS_FIELD_NUMBER, DelayText.MAX_MS_FIELD_NUMBER),
            new Pair(DelayText.class, DelayText.FIXED_MS_FIELD_NUMBER, DelayText.MEAN_EXTRA_MS_FIELD_NUMBER),
            new Pair(DelayText.class, DelayText.MAX_MS_FIELD_NUMBER, DelayText.MEAN_EXTRA_MS_FIELD_NUMBER),
            new Pair(RetryText.class, RetryText.RETRIES_FIELD_NUMBER, RetryText.UNBOUNDED_FIELD_NUMBER),
            new Pair(RetryText.class, RetryText.TIMEOUTS_MS_FIELD_NUMBER, RetryText.TIMEOUT_MS_FIELD_NUMBER),
            new Pair(RetryText.class, RetryText.TIMEOUTS_MS_FIELD_NUMBER, RetryText.BACKOFF_FIELD_NUMBER),
            new Pair(RetryText.class, RetryText.TIMEOUTS_MS_FIELD_NUMBER, RetryText.LONGEST_TIMEOUT_MS_FIELD_NUMBER),
            new Pair(CastText.class, CastText.GENERALS_FIELD_NUMBER, CastText.SERVERS_FIELD_NUMBER),
            new Pair(CastText.class, CastText.GENERALS_FIELD_NUMBER, CastText.RELAYS_FIELD_NUMBER),
            new Pair(ServerText.class, ServerText.LIFETIME_MS_FIELD_NUMBER, ServerText.REMEMBERS_FOREVER_FIELD_NUMBER));

    private Alternatives() {}

    /// The alternatives to a field.
    static List<FieldDescriptor> to(FieldDescriptor field, Message message) {
        return PAIRS.stream()
                .filter(pair -> pair.isAbout(field, message))
                .map(pair -> pair.one() == field.getNumber() ? pair.other() : pair.one())
                .map(number -> message.getDescriptorForType().findFieldByNumber(number))
                .toList();
    }

    /// An alternative to a field that is given, too.
    static Optional<FieldDescriptor> contradiction(FieldDescriptor field, Message message) {
        return to(field, message).stream().filter(other -> Block.isGiven(other, message)).findFirst();
    }
}
