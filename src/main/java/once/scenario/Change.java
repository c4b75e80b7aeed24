package once.scenario;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import once.scenario.text.DelayText;

/// Lays what a variant changes over what the file says: single values replace the file's and displace their
/// alternatives, blocks are changed inside, a delay and whatever may be repeated is replaced as a whole.
final class Change {

    private Change() {}

    @SuppressWarnings("unchecked")
    static <M extends Message> M over(M file, M change) {
        var merged = file.toBuilder();
        change.getAllFields().forEach((field, value) -> {
            Alternatives.displaced(field, change, file).forEach(merged::clearField);
            merged.setField(field, isChangedInside(field, file) ? over((Message) file.getField(field), (Message) value) : value);
        });
        return (M) merged.build();
    }

    private static boolean isChangedInside(FieldDescriptor field, Message file) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && !field.isRepeated()
                && file.hasField(field)
                && !field.getMessageType().equals(DelayText.getDescriptor());
    }
}
