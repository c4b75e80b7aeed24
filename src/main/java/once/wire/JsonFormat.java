package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// One JSON object without spaces, names as protobuf's JSON mapping makes them. Other than there, bytes are written as
/// the text that ours always are, for people to read; 64-bit numbers are strings, as there, since a double holds 53 bits.
record JsonFormat() implements Format {

    private static final int DEEPEST = 8;

    @Override
    public Optional<String> refusal(Message message) {
        return Optional.empty();
    }

    @Override
    public Encoded write(String name, Message message) {
        var bytes = new ByteArrayOutputStream();
        try (var json = factory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            Fields.present(message).forEach(field -> write(json, message, field));
            json.writeEndObject();
        }
        return layout(name, ByteString.copyFrom(bytes.toByteArray()));
    }

    private static void write(JsonGenerator json, Message message, FieldDescriptor field) {
        json.writeName(field.getJsonName());
        var text = Fields.text(message, field);
        if (field.getJavaType() == FieldDescriptor.JavaType.INT) {
            json.writeNumber(Long.parseLong(text));
        } else {
            json.writeString(text);
        }
    }

    /// Labels what was just written, by where a parser finds the tokens.
    private static Encoded layout(String name, ByteString bytes) {
        var pieces = new ArrayList<Encoded>();
        int done = 0;
        try (var json = parser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var field = json.currentName();
                json.nextToken();
                var text = json.getString();
                int start = (int) json.currentTokenLocation().getByteOffset();
                int end = (int) json.currentLocation().getByteOffset();
                pieces.add(Encoded.box(field, Layer.APPLICATION, "", List.of(
                        Encoded.leaf("name", Layer.APPLICATION, field, bytes.substring(done, start)),
                        Encoded.leaf("value", Layer.APPLICATION, text, bytes.substring(start, end)))));
                done = end;
            }
        }
        pieces.add(Encoded.leaf("braces", Layer.APPLICATION, "", bytes.substring(done)));
        return Encoded.box(name, Layer.APPLICATION, "", pieces);
    }

    @Override
    public Message read(String name, ByteString bytes, Message empty) throws UnreadableException {
        try (var json = parser(bytes)) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "it is no object");
            var message = fields(json, empty);
            expect(json.nextToken() == null, "something follows the object");
            return message;
        } catch (JacksonException _) {
            throw broken("it is not well-formed");
        }
    }

    private static Message fields(JsonParser json, Message empty) throws UnreadableException {
        var message = empty.newBuilderForType();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = Fields.named(empty, json.currentName());
            var value = json.nextToken();
            if (field.isEmpty()) {
                json.skipChildren();
            } else {
                boolean scalar = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
                expect(scalar, json.currentName() + " is neither text nor a whole number");
                Fields.set(message, field.get(), json.getString());
            }
        }
        return message.build();
    }

    private static void expect(boolean holds, String otherwise) throws UnreadableException {
        if (!holds) {
            throw broken(otherwise);
        }
    }

    private static UnreadableException broken(String reason) {
        return UnreadableException.format(Layer.APPLICATION, "not our JSON: " + reason);
    }

    private static JsonParser parser(ByteString bytes) {
        return factory().createParser(ObjectReadContext.empty(), bytes.toByteArray());
    }

    private static JsonFactory factory() {
        var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
        return JsonFactory.builder().streamReadConstraints(limits).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    }
}
