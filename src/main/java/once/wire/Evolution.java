package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import once.service.Operation;
import once.wire.proto.KVResponse;
import once.wire.proto.NewerSearchRequest;
import once.wire.proto.SearchRequest;

/// What happens when writer and reader do not have the same version of a format.
public final class Evolution {

    private static final SearchRequest SEARCH = SearchRequest.newBuilder().setQuery("udp").setPageNumber(1).setResultPerPage(10)
            .build();

    private Evolution() {}

    /// The lecture's cases, those that protobuf masters first.
    public static List<Reading> readings() {
        return List.of(same(), newField(), otherOrder(), fieldLeftOut(), oldRecord(), insertedByte(), otherSchema());
    }

    private static Reading same() {
        return reading("The same version", protobuf(SEARCH), SearchRequest.getDefaultInstance());
    }

    private static Reading newField() {
        var newer = NewerSearchRequest.newBuilder().setQuery("udp").setPageNumber(1).setResultPerPage(10).setLanguage("en")
                .build();
        return reading("A newer client adds a field; the older server skips it", protobuf(newer),
                SearchRequest.getDefaultInstance());
    }

    private static Reading otherOrder() {
        var backwards = Encoded.box("SearchRequest", Layer.APPLICATION, "", fields(SEARCH).reversed());
        return reading("The fields come in another order", backwards, SearchRequest.getDefaultInstance());
    }

    private static Reading fieldLeftOut() {
        var shorter = SEARCH.toBuilder().clearResultPerPage().build();
        return reading("A field is left out; it has its default", protobuf(shorter), SearchRequest.getDefaultInstance());
    }

    private static Reading oldRecord() {
        return reading("A newer program opens an old record", protobuf(SEARCH), NewerSearchRequest.getDefaultInstance());
    }

    private static Reading insertedByte() {
        var written = Encoded.box("PUT", Layer.APPLICATION, "", List.of(
                number("command", 1), number("priority", 0),
                number("klen", 2), Encoded.leaf("key", Layer.APPLICATION, "k1", ByteString.copyFromUtf8("k1")),
                SamePerson.counted("value", "100")));
        return new Reading("Ad hoc: the newer layout has one byte more", written, readByOldParser(written.bytes()));
    }

    private static Reading otherSchema() {
        var written = protobuf(Vocabulary.of(new Operation.Put("k1", "100")));
        return reading("The right numbers in the wrong schema: a request is read as a reply", written,
                KVResponse.getDefaultInstance());
    }

    /// A parser of the kind people write by hand: command, length of the key, key, and it knows nothing of a priority.
    private static String readByOldParser(ByteString bytes) {
        int length = bytes.byteAt(1);
        return "command=" + bytes.byteAt(0) + " klen=" + length + " key=\"" + bytes.substring(2, 2 + length).toStringUtf8()
                + "\"";
    }

    private static Encoded number(String name, int value) {
        return Encoded.leaf(name, Layer.APPLICATION, Integer.toString(value), ByteString.copyFrom(new byte[] {(byte) value}));
    }

    private static Encoded protobuf(Message message) {
        return Codec.PROTOBUF.format().write(message.getDescriptorForType().getName(), message);
    }

    private static List<Encoded> fields(SearchRequest whole) {
        var fields = new ArrayList<Encoded>();
        for (var field : Fields.present(whole)) {
            var alone = SearchRequest.newBuilder().setField(field, whole.getField(field)).build();
            fields.add(Codec.PROTOBUF.format().write(field.getName(), alone));
        }
        return fields;
    }

    private static Reading reading(String title, Encoded written, Message empty) {
        try {
            return new Reading(title, written, text(empty.getParserForType().parseFrom(written.bytes())));
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("protobuf reads every version of our messages", impossible);
        }
    }

    /// Every field with what the reading program gets for it, whether it was in the bytes or not.
    private static String text(Message message) {
        return message.getDescriptorForType().getFields().stream()
                .filter(field -> !field.hasPresence() || message.hasField(field))
                .map(field -> field.getName() + "=" + Fields.text(message, field)).collect(Collectors.joining(" "));
    }
}
