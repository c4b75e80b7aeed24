package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Optional;

/// Tags, lengths and values, by protobuf's own library.
record ProtobufFormat() implements Format {

    @Override
    public Optional<String> refusal(Message message) {
        return Optional.empty();
    }

    @Override
    public Encoded write(String name, Message message) {
        return Fields.layout(name, Layer.APPLICATION, message,
                (field, raw) -> Fields.leaf(Layer.APPLICATION, message, field, raw));
    }

    @Override
    public Message read(String name, ByteString bytes, Message empty) throws UnreadableException {
        try {
            return empty.getParserForType().parseFrom(bytes);
        } catch (InvalidProtocolBufferException _) {
            throw UnreadableException.format(Layer.APPLICATION, "not a " + name + ": tags and lengths do not fit");
        }
    }
}
