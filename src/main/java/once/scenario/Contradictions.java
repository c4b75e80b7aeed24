package once.scenario;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.stream.IntStream;
import once.scenario.text.ScenarioFile;

/// Finds fields that are given beside one of their alternatives, in every block of a file.
final class Contradictions {

    private Contradictions() {}

    static void find(Block<ScenarioFile> file) {
        find(file.layers().getFirst(), file.problems());
    }

    private static void find(Block.Layer<? extends Message> layer, Problems problems) {
        layer.value().getAllFields().forEach((field, value) -> {
            Alternatives.contradiction(field, layer.value()).ifPresent(other -> tell(layer, field, other, problems));
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                inside(layer, field, value).forEach(below -> find(below, problems));
            }
        });
    }

    private static void tell(Block.Layer<?> layer, FieldDescriptor field, Alternatives.Side other, Problems problems) {
        boolean isSecond = layer.at(field, 0).isAfter(layer.at(other.field(layer.value()), 0));
        if (isSecond) {
            problems.add(layer.at(field, 0),
                    field.getName() + " stands beside " + other.text() + "; expected only one of the two");
        }
    }

    private static List<? extends Block.Layer<?>> inside(Block.Layer<?> layer, FieldDescriptor field, Object value) {
        var values = field.isRepeated() ? (List<?>) value : List.of(value);
        return IntStream.range(0, values.size())
                .mapToObj(index -> layer.child(field, index, (Message) values.get(index)))
                .toList();
    }
}
