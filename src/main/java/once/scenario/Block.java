package once.scenario;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormatParseInfoTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A block of a scenario file: its values, and where each of them stands. The values of a variant come from two places,
/// its own change and the file that it changes.
///
/// @param value the values, merged
/// @param layers where they stand; a variant's change before the file
/// @param problems where to tell what is wrong with them
record Block<M extends Message>(M value, List<Layer<M>> layers, Problems problems) {

    private static final int MOST_CALLS = 10_000;
    private static final int MOST_BLOCKS = 1_000;
    private static final List<String> MANY = List.of("client", "call", "sent", "first", "wait");

    /// One place in which a block stands.
    record Layer<M extends Message>(M value, TextFormatParseInfoTree tree, Position position) {

        <C extends Message> Layer<C> child(FieldDescriptor field, int index, C child) {
            var trees = tree.getNestedTrees(field);
            var below = index < trees.size() ? trees.get(index) : TextFormatParseInfoTree.builder().build();
            return new Layer<>(child, below, at(field, index));
        }

        Position at(FieldDescriptor field, int index) {
            var places = tree.getLocations(field);
            return index < places.size() && places.get(index).getLine() >= 0
                    ? new Position(places.get(index).getLine() + 1, places.get(index).getColumn() + 1)
                    : position;
        }

        private boolean has(FieldDescriptor field) {
            return isGiven(field, value);
        }
    }

    /// Whether a field of a message is given.
    static boolean isGiven(FieldDescriptor field, Message message) {
        return field.isRepeated() ? message.getRepeatedFieldCount(field) > 0 : message.hasField(field);
    }

    /// Whether a field is given, here or in what is changed here.
    boolean has(int number) {
        return isGiven(field(number), value);
    }

    /// The block inside this one; without values and places of its own where there is none.
    <C extends Message> Block<C> child(int number, Function<M, C> get) {
        var field = field(number);
        var given = layers.stream().filter(layer -> has(number) && layer.has(field));
        return new Block<>(get.apply(value), given.map(layer -> layer.child(field, 0, get.apply(layer.value()))).toList(),
                problems);
    }

    /// The blocks inside this one that may be repeated, as many of them as anybody needs.
    <C extends Message> List<Block<C>> children(int number, Function<M, List<C>> get) {
        return source(field(number))
                .map(layer -> children(layer, field(number), limited(layer, field(number), get.apply(layer.value()))))
                .orElse(List.of());
    }

    /// What a run costs grows with most of these faster than linearly.
    private <C> List<C> limited(Layer<M> layer, FieldDescriptor field, List<C> values) {
        int most = MANY.contains(field.getName()) ? MOST_CALLS : MOST_BLOCKS;
        if (values.size() > most) {
            problems.add(layer.at(field, most), "that is too many " + field.getName() + " blocks; expected at most " + most);
        }
        return values.subList(0, Math.min(most, values.size()));
    }

    private <C extends Message> List<Block<C>> children(Layer<M> layer, FieldDescriptor field, List<C> values) {
        return IntStream.range(0, values.size())
                .mapToObj(index ->
                        new Block<>(values.get(index), List.of(layer.child(field, index, values.get(index))), problems))
                .toList();
    }

    /// The block inside this one, whatever it says.
    Block<Message> child(int number) {
        return child(number, message -> (Message) message.getField(field(number)));
    }

    /// The blocks inside this one that may be repeated, whatever they say.
    @SuppressWarnings("unchecked")
    List<Block<Message>> children(int number) {
        return children(number, message -> (List<Message>) message.getField(field(number)));
    }

    private Optional<Layer<M>> source(FieldDescriptor field) {
        return layers.stream().filter(layer -> layer.has(field)).findFirst();
    }

    FieldDescriptor field(int number) {
        return value.getDescriptorForType().findFieldByNumber(number);
    }

    /// Where the block begins.
    Position position() {
        return layers.isEmpty() ? Position.START : layers.getFirst().position();
    }

    /// Where a field of the block stands; where the block begins if it is not there.
    Position at(int number) {
        return source(field(number)).map(layer -> layer.at(field(number), 0)).orElse(position());
    }

    /// Tells that something is wrong with a field.
    void problem(int number, String message) {
        problems.add(at(number), message);
    }

    /// Tells that something is wrong with the block.
    void problem(String message) {
        problems.add(position(), message);
    }
}
