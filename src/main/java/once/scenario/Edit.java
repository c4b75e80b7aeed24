package once.scenario;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.scenario.text.ScenarioFile;

/// A change to what a scenario file says, as a person makes it: one thing is said otherwise, another no longer. What says
/// the same thing in other words gives way; what contradicts it stays, and has to be settled by the person.
///
/// @param steps one after the other
public record Edit(List<Step> steps) {

    /// What is done to one field.
    public sealed interface Step {

        /// The names of the blocks that the field stands in, and its own, with dots between them: `environment.loss`.
        String path();

        /// The field says something.
        ///
        /// @param values as files write them; several where the field may be repeated
        record Say(String path, List<String> values) implements Step {
            public Say {
                values = List.copyOf(values);
            }
        }

        /// The field says nothing any more.
        record Unsay(String path) implements Step {}
    }

    /// Changes nothing.
    public static final Edit NONE = new Edit(List.of());

    public Edit {
        steps = List.copyOf(steps);
    }

    /// Says something, as files write it: `0.3`, `TCP`, `{ min_ms: 20 max_ms: 80 }`.
    public static Edit say(String path, String... values) {
        return new Edit(List.of(new Step.Say(path, List.of(values))));
    }

    /// Says these blocks there, one after the other, and nothing else.
    public static Edit blocks(String path, List<? extends Message> blocks) {
        return blocks.isEmpty() ? unsay(path)
                : new Edit(List.of(new Step.Say(path,
                        blocks.stream().map(block -> "{ " + TextFormat.printer().printToString(block) + "}").toList())));
    }

    /// Says nothing there any more.
    public static Edit unsay(String... paths) {
        return new Edit(Stream.of(paths).<Step>map(Step.Unsay::new).toList());
    }

    /// Does another thing as well.
    public Edit and(Edit other) {
        return new Edit(Stream.concat(steps.stream(), other.steps.stream()).toList());
    }

    /// Whether it says or unsays a field, a block around it, or something inside it.
    public boolean concerns(String path) {
        return steps.stream().anyMatch(step -> isInside(step.path(), path) || isInside(path, step.path()));
    }

    private static boolean isInside(String path, String block) {
        return path.equals(block) || path.startsWith(block + ".");
    }

    /// What a file says after it.
    ///
    /// @throws IllegalArgumentException where a value cannot be read at all
    ScenarioFile appliedTo(ScenarioFile file) {
        var changed = file.toBuilder();
        steps.forEach(step -> apply(step, step.path(), changed));
        return changed.build();
    }

    private static void apply(Step step, String path, Message.Builder block) {
        int dot = path.indexOf('.');
        var field = block.getDescriptorForType().findFieldByName(dot < 0 ? path : path.substring(0, dot));
        if (dot >= 0) {
            applyInside(step, path.substring(dot + 1), block, field);
            return;
        }
        switch (step) {
            case Step.Say(_, var values) -> say(values, field, block);
            case Step.Unsay _ -> block.clearField(field);
        }
    }

    /// A block in which nothing is said is not written.
    private static void applyInside(Step step, String path, Message.Builder block, FieldDescriptor field) {
        var inside = block.getFieldBuilder(field);
        apply(step, path, inside);
        if (inside.getAllFields().isEmpty()) {
            block.clearField(field);
        }
    }

    private static void say(List<String> values, FieldDescriptor field, Message.Builder block) {
        Alternatives.otherWords(field, block.build()).forEach(block::clearField);
        block.setField(field, read(values, field, block.getDefaultInstanceForType().newBuilderForType()));
    }

    private static Object read(List<String> values, FieldDescriptor field, Message.Builder block) {
        boolean isBlock = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
        var lines = new ArrayList<String>();
        values.forEach(value -> lines.add(field.getName() + (isBlock ? " " : ": ") + value));
        try {
            TextFormat.merge(lines.stream().collect(Collectors.joining("\n")), block);
        } catch (TextFormat.ParseException wrong) {
            throw new IllegalArgumentException(String.join(" ", values) + " cannot be read as " + field.getName(), wrong);
        }
        return block.getField(field);
    }
}
