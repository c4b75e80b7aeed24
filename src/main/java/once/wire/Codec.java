package once.wire;

import com.google.protobuf.ByteString;
import java.util.Optional;
import once.message.Direction;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.wire.proto.KVRequest;
import once.wire.proto.KVResponse;

/// The data format that the applications on both sides agreed on.
public enum Codec {
    /// Tagged fields in binary; the default.
    PROTOBUF("protobuf", new ProtobufFormat(), Framing.MSG),
    /// Fields at agreed places, as in the course before protobuf; the layer below uses no protobuf then either.
    AD_HOC("ad hoc", new AdHocFormat(), Framing.BARE),
    /// An XML element.
    XML("XML", new XmlFormat(), Framing.MSG),
    /// A JSON object.
    JSON("JSON", new JsonFormat(), Framing.MSG);

    private final String title;
    private final Format format;
    private final Framing framing;

    Codec(String title, Format format, Framing framing) {
        this.title = title;
        this.format = format;
        this.framing = framing;
    }

    /// The name as people read it.
    public String title() {
        return title;
    }

    Format format() {
        return format;
    }

    Framing framing() {
        return framing;
    }

    /// What this format has that keeps it from carrying what the message says; nothing where it can.
    public Optional<String> refusal(Message message) {
        return format.refusal(structured(message));
    }

    /// What the application puts into the payload for this message; its id is the layer below's.
    ///
    /// @throws IllegalArgumentException where [#refusal] has a reason
    public Encoded encode(Message message) {
        refusal(message).ifPresent(reason -> {
            throw new IllegalArgumentException(title + " has " + reason);
        });
        return format.write(structured(message).getDescriptorForType().getName(), structured(message));
    }

    private static com.google.protobuf.Message structured(Message message) {
        return switch (message) {
            case Request(_, var operation) -> Vocabulary.of(operation);
            case Reply(_, var result) -> Vocabulary.of(result);
        };
    }

    /// What a payload says. Any bytes end in one of the two, in memory and time in proportion to their number.
    ///
    /// @param direction whether a request or a reply is expected; the bytes do not tell
    public Decoded decode(MessageId id, ByteString payload, Direction direction) {
        try {
            return new Decoded.Read(read(id, payload, direction));
        } catch (UnreadableException broken) {
            return broken.broken();
        }
    }

    Message read(MessageId id, ByteString payload, Direction direction) throws UnreadableException {
        return switch (direction) {
            case REQUEST -> new Request(id, Vocabulary.operation((KVRequest) read(payload, KVRequest.getDefaultInstance())));
            case REPLY -> new Reply(id, Vocabulary.result((KVResponse) read(payload, KVResponse.getDefaultInstance())));
        };
    }

    private com.google.protobuf.Message read(ByteString payload, com.google.protobuf.Message empty) throws UnreadableException {
        return format.read(empty.getDescriptorForType().getName(), payload, empty);
    }
}
