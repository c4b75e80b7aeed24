package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The fields of our protobuf messages: as labelled bytes, and as text.
final class Fields {

    private Fields() {}

    /// A protobuf message with the meaning of each of its bytes.
    ///
    /// @param inner what the bytes of one field's value are for
    static Encoded layout(String name, Layer layer, Message message, BiFunction<FieldDescriptor, ByteString, Encoded> inner) {
        var bytes = message.toByteString();
        var in = bytes.newCodedInput();
        var fields = new ArrayList<Encoded>();
        try {
            while (!in.isAtEnd()) {
                fields.add(field(layer, message, bytes, in, inner));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("protobuf does not read what it has just written", impossible);
        }
        return Encoded.box(name, layer, "", fields);
    }

    private static Encoded field(Layer layer, Message message, ByteString bytes, CodedInputStream in,
            BiFunction<FieldDescriptor, ByteString, Encoded> inner) throws IOException {
        int start = in.getTotalBytesRead();
        int tag = in.readTag();
        int afterTag = in.getTotalBytesRead();
        var field = message.getDescriptorForType().findFieldByNumber(WireFormat.getTagFieldNumber(tag));
        var pieces = new ArrayList<Encoded>();
        pieces.add(Encoded.leaf("tag", layer, "field " + field.getNumber() + ", " + shape(tag),
                bytes.substring(start, afterTag)));
        int value = afterTag;
        if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            int length = in.readRawVarint32();
            value = in.getTotalBytesRead();
            pieces.add(Encoded.leaf("length", layer, Integer.toString(length), bytes.substring(afterTag, value)));
            in.skipRawBytes(length);
        } else {
            in.skipField(tag);
        }
        pieces.add(inner.apply(field, bytes.substring(value, in.getTotalBytesRead())));
        return Encoded.box(field.getName(), layer, "", pieces);
    }

    private static String shape(int tag) {
        return switch (WireFormat.getTagWireType(tag)) {
            case WireFormat.WIRETYPE_VARINT -> "varint";
            case WireFormat.WIRETYPE_FIXED64 -> "8 bytes";
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> "length and bytes";
            default -> "other";
        };
    }

    /// The bytes of one field's value, with its text.
    static Encoded leaf(Layer layer, Message message, FieldDescriptor field, ByteString raw) {
        return Encoded.leaf("value", layer, text(message, field), raw);
    }

    /// The fields that are set, in the order of their numbers.
    static List<FieldDescriptor> present(Message message) {
        return message.getDescriptorForType().getFields().stream().filter(message::hasField).toList();
    }

    /// The field that JSON and XML know by this name.
    static Optional<FieldDescriptor> named(Message message, String name) {
        return message.getDescriptorForType().getFields().stream().filter(field -> field.getJsonName().equals(name)).findFirst();
    }

    /// A field's value as people write it; bytes are taken as UTF-8 where they are, as hex otherwise.
    static String text(Message message, FieldDescriptor field) {
        var value = message.getField(field);
        if (value instanceof ByteString bytes) {
            return bytes.isValidUtf8() ? bytes.toStringUtf8() : hex(bytes);
        }
        return field.getType() == FieldDescriptor.Type.UINT32 ? Integer.toUnsignedString((Integer) value) : value.toString();
    }

    /// Sets a field from its text; bytes become UTF-8.
    static void set(Message.Builder builder, FieldDescriptor field, String text) throws UnreadableException {
        try {
            builder.setField(field, switch (field.getJavaType()) {
                case INT -> field.getType() == FieldDescriptor.Type.UINT32
                        ? Integer.parseUnsignedInt(text)
                        : Integer.parseInt(text);
                case LONG -> Long.parseLong(text);
                case STRING -> text;
                case BYTE_STRING -> ByteString.copyFromUtf8(text);
                case FLOAT, DOUBLE, BOOLEAN, ENUM, MESSAGE -> throw new IllegalStateException("our messages have no such field");
            });
        } catch (NumberFormatException _) {
            throw UnreadableException.format(Layer.APPLICATION, field.getJsonName() + " is no number");
        }
    }

    /// Bytes as text.
    static String utf8(ByteString bytes, String what) throws UnreadableException {
        if (!bytes.isValidUtf8()) {
            throw UnreadableException.format(Layer.APPLICATION, what + " is not UTF-8");
        }
        return bytes.toStringUtf8();
    }

    static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
