package once.scenario;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import once.scenario.text.CallText;
import once.scenario.text.CastText;
import once.scenario.text.DelayText;
import once.scenario.text.EnvironmentText;
import once.scenario.text.RecoveryText;
import once.scenario.text.RetryText;
import once.scenario.text.ServerText;

/// Which fields of a block cannot stand side by side: they say the same thing in different ways, or one of them, with a
/// certain value, leaves the other nothing to say.
final class Alternatives {

    /// A field, or a field with a certain value.
    ///
    /// @param value as files write it; null for any
    record Side(String field, String value) {

        /// @param text as `field` or as `field: value`
        private static Side of(String text) {
            int colon = text.indexOf(": ");
            return colon < 0 ? new Side(text, null) : new Side(text.substring(0, colon), text.substring(colon + 2));
        }

        private boolean isTakenBy(Message message) {
            var given = field(message);
            return Block.isGiven(given, message) && (value == null || value.equals(written(message.getField(given))));
        }

        FieldDescriptor field(Message message) {
            return message.getDescriptorForType().findFieldByName(field);
        }

        /// As files write it.
        String text() {
            return value == null ? field : field + ": " + value;
        }
    }

    private record Pair(Class<? extends Message> block, Side one, Side other) {

        /// The side opposite the one that a message takes with a field.
        private Optional<Side> opposite(FieldDescriptor field, Message message) {
            if (!block.isInstance(message)) {
                return Optional.empty();
            }
            if (isTaken(one, field, message)) {
                return Optional.of(other);
            }
            return isTaken(other, field, message) ? Optional.of(one) : Optional.empty();
        }

        private static boolean isTaken(Side side, FieldDescriptor field, Message message) {
            return side.field().equals(field.getName()) && side.isTakenBy(message);
        }
    }

    private static final List<Pair> PAIRS = Stream.of(
                    pairs(EnvironmentText.class, "loss", "request_loss", "reply_loss"),
                    pairs(EnvironmentText.class, "delay", "request_delay", "reply_delay"),
                    pairs(EnvironmentText.class, "transport: TCP", "loss", "request_loss", "reply_loss", "duplication",
                            "corruption", "order: ANY"),
                    pairs(EnvironmentText.class, "transport: UDP", "connection_break"),
                    pairs(DelayText.class, "fixed_ms", "min_ms", "max_ms", "mean_extra_ms"),
                    pairs(DelayText.class, "max_ms", "mean_extra_ms"),
                    pairs(RetryText.class, "retries", "unbounded"),
                    pairs(RetryText.class, "timeouts_ms", "timeout_ms", "backoff", "longest_timeout_ms"),
                    pairs(CastText.class, "generals", "servers", "relays"),
                    pairs(CallText.class, "unknown_server: true", "server", "requests", "replies"),
                    pairs(ServerText.class, "lifetime_ms", "remembers_forever"),
                    pairs(ServerText.class, "remembers_forever: true", "refreshed: true"),
                    pairs(ServerText.class, "duplicate_filter: false", "lifetime_ms", "remembers_forever", "executions",
                            "keeps_replies", "marks_in_progress", "compares_requests", "executes_reads_always", "refreshed",
                            "capacity", "when_full", "overload_wait_ms", "drops_acknowledged", "slots_per_client",
                            "wipeout_wipes_filter"),
                    pairs(RecoveryText.class, "log: NEVER", "write_ms"))
            .flatMap(List::stream)
            .toList();

    private Alternatives() {}

    /// The fields of a block that say the same thing as one of them in other words.
    static List<FieldDescriptor> otherWords(FieldDescriptor field, Message block) {
        return PAIRS.stream().filter(pair ->
                pair.block().isInstance(block) && pair.one().value() == null && pair.other().value() == null)
                .flatMap(pair -> field.getName().equals(pair.one().field()) ? Stream.of(pair.other())
                        : field.getName().equals(pair.other().field()) ? Stream.of(pair.one()) : Stream.empty())
                .map(side -> side.field(block))
                .toList();
    }

    private static List<Pair> pairs(Class<? extends Message> block, String one, String... others) {
        return Stream.of(others).map(other -> new Pair(block, Side.of(one), Side.of(other))).toList();
    }

    private static String written(Object value) {
        return value instanceof EnumValueDescriptor constant ? constant.getName() : value.toString();
    }

    private static Stream<Side> opposites(FieldDescriptor field, Message message) {
        return PAIRS.stream().flatMap(pair -> pair.opposite(field, message).stream());
    }

    /// The fields of a file that a field of a change to it leaves no place for.
    static List<FieldDescriptor> displaced(FieldDescriptor field, Message change, Message file) {
        return opposites(field, change).filter(side -> side.isTakenBy(file)).map(side -> side.field(file)).toList();
    }

    /// A field that is given beside one that it cannot stand beside.
    static Optional<Side> contradiction(FieldDescriptor field, Message message) {
        return opposites(field, message).filter(side -> side.isTakenBy(message)).findFirst();
    }
}
