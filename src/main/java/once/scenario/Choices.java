package once.scenario;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads settings that are one of several: a constant of the schema has the name of the constant it stands for.
final class Choices {

    private Choices() {}

    /// The constant that a field names, or another where it is not given.
    static <M extends Message, E extends Enum<E>> E of(Block<M> block, int field, E otherwise) {
        return of(block, field, otherwise.getDeclaringClass()).orElse(otherwise);
    }

    /// The constant that a field names; empty where it is not given, or none that there is.
    static <M extends Message, E extends Enum<E>> Optional<E> of(Block<M> block, int field, Class<E> type) {
        if (!block.has(field)) {
            return Optional.empty();
        }
        var name = ((EnumValueDescriptor) block.value().getField(block.field(field))).getName();
        var named = Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
        if (named.isEmpty()) {
            block.problem(field, "there is no such " + block.field(field).getName() + "; expected " + all(type));
        }
        return named;
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
