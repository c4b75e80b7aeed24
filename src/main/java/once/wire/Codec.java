package once.wire;

import com.google.protobuf.ByteString;
import java.util.Optional;
import once.message.Message;
import once.message.Reply;
import once.message.Request;
import once.service.Operation;
import once.service.Result;
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

    private static final String REQUEST = "KVRequest";
    private static final String RESPONSE = "KVResponse";

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

    /// Why this format cannot carry what the message says, such as `ad hoc has no place for version`; nothing where it can.
    public Optional<String> refusal(Message message) {
        var refusal = switch (message) {
            case Request(_, var operation, _) -> format.refusal(Vocabulary.of(operation));
            case Reply(_, var result, _) -> format.refusal(Vocabulary.of(result));
            case Message.Acknowledgement _, Message.Extermination _, Message.Announcement _ -> Optional.<String>empty();
        };
        return refusal.or(() -> framing.refusal(ExtrasFormat.of(message))).map(reason -> title + " has " + reason);
    }

    /// What the application puts into the payload for this message; id and stamps are the layer's below. Messages in which
    /// only that layer has something to say have no payload.
    ///
    /// @throws IllegalArgumentException where [#refusal] has a reason
    public Encoded encode(Message message) {
        refusal(message).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return switch (message) {
            case Request(_, var operation, _) -> format.write(REQUEST, Vocabulary.of(operation));
            case Reply(_, var result, _) -> format.write(RESPONSE, Vocabulary.of(result));
            case Message.Acknowledgement _, Message.Extermination _, Message.Announcement _ ->
                Encoded.leaf("nothing", Layer.APPLICATION, "", ByteString.EMPTY);
        };
    }

    Operation operation(ByteString payload) throws UnreadableException {
        return Vocabulary.operation((KVRequest) format.read(REQUEST, payload, KVRequest.getDefaultInstance()));
    }

    Result result(ByteString payload) throws UnreadableException {
        return Vocabulary.result((KVResponse) format.read(RESPONSE, payload, KVResponse.getDefaultInstance()));
    }
}
