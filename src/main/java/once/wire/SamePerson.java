package once.wire;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import once.wire.proto.Person;

/// The lecture's person in every format, for their sizes to be compared.
public final class SamePerson {

    private static final Person PERSON = Person.newBuilder().setName("John Doe").setEmail("jdoe@example.com").build();
    private static final int COLUMN = 32;

    private SamePerson() {}

    /// The formats by name, in the order of the lecture: text first.
    public static SequencedMap<String, Encoded> formats() {
        var formats = new LinkedHashMap<String, Encoded>();
        formats.put("XML", Codec.XML.format().write("person", PERSON));
        formats.put("JSON", Codec.JSON.format().write("person", PERSON));
        formats.put("protobuf", Codec.PROTOBUF.format().write("person", PERSON));
        formats.put("ad hoc, 32 bytes a field", box(List.of(fixed("name", PERSON.getName()), fixed("email", PERSON.getEmail()))));
        formats.put("ad hoc, length first", box(List.of(counted("name", PERSON.getName()), counted("email", PERSON.getEmail()))));
        return formats;
    }

    private static Encoded box(List<Encoded> fields) {
        return Encoded.box("person", Layer.APPLICATION, "", fields);
    }

    private static Encoded fixed(String name, String text) {
        var bytes = ByteString.copyFromUtf8(text);
        return Encoded.leaf(name, Layer.APPLICATION, text, bytes.concat(ByteString.copyFrom(new byte[COLUMN - bytes.size()])));
    }

    static Encoded counted(String name, String text) {
        var bytes = ByteString.copyFromUtf8(text);
        var length = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) bytes.size()).flip();
        return Encoded.box(name, Layer.APPLICATION, "", List.of(
                Encoded.leaf("length", Layer.APPLICATION, Integer.toString(bytes.size()), ByteString.copyFrom(length)),
                Encoded.leaf("value", Layer.APPLICATION, text, bytes)));
    }
}
