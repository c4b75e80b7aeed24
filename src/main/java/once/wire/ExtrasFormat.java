package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.service.Operation;
import once.service.Result;
import once.wire.proto.Extras;

/// What the request–reply layer says besides id and payload: which kind of message it is, and the stamps of a request or
/// the incarnation of a reply.
final class ExtrasFormat {

    private static final int ACKNOWLEDGEMENT = 1;
    private static final int EXTERMINATION = 2;
    private static final int ANNOUNCEMENT = 3;

    private ExtrasFormat() {}

    static ByteString of(Message message) {
        return extras(message).toByteString();
    }

    private static Extras extras(Message message) {
        return switch (message) {
            case Request(_, _, var stamps) -> stamped(stamps);
            case Reply(_, _, var incarnation) -> Extras.newBuilder().setIncarnation(incarnation).build();
            case Message.Acknowledgement _ -> Extras.newBuilder().setKind(ACKNOWLEDGEMENT).build();
            case Message.Extermination _ -> Extras.newBuilder().setKind(EXTERMINATION).build();
            case Message.Announcement(_, var incarnation) ->
                Extras.newBuilder().setKind(ANNOUNCEMENT).setIncarnation(incarnation).build();
        };
    }

    private static Extras stamped(Stamps stamps) {
        var extras = Extras.newBuilder().setIncarnation(stamps.incarnation()).setResumesFrom(stamps.resumesFrom());
        if (stamps.saysCreation()) {
            extras.setCreatedAt(stamps.createdAt());
        }
        if (stamps.saysExpiry()) {
            extras.setExpiresAt(stamps.expiresAt());
        }
        return extras.build();
    }

    static Extras read(ByteString bytes) throws UnreadableException {
        try {
            return Extras.parseFrom(bytes);
        } catch (InvalidProtocolBufferException _) {
            throw UnreadableException.format(Layer.REQUEST_REPLY, "not Extras: tags and lengths do not fit");
        }
    }

    static boolean hasPayload(Extras extras) {
        return extras.getKind() == 0;
    }

    static Request request(MessageId id, Operation operation, Extras extras) {
        return new Request(id, operation, new Stamps(
                extras.hasCreatedAt() ? extras.getCreatedAt() : Stamps.NO_TIME,
                extras.hasExpiresAt() ? extras.getExpiresAt() : Stamps.NO_TIME,
                extras.getIncarnation(), extras.getResumesFrom()));
    }

    static Reply reply(MessageId id, Result result, Extras extras) {
        return new Reply(id, result, extras.getIncarnation());
    }

    /// The message that has no payload.
    static Message bare(MessageId id, Extras extras, boolean toServer) throws UnreadableException {
        return switch (toServer ? extras.getKind() : -extras.getKind()) {
            case ACKNOWLEDGEMENT -> new Message.Acknowledgement(id);
            case EXTERMINATION -> new Message.Extermination(id);
            case -ANNOUNCEMENT -> new Message.Announcement(id, extras.getIncarnation());
            default -> throw UnreadableException.format(Layer.REQUEST_REPLY,
                    "no message of kind " + extras.getKind() + " goes this way");
        };
    }

    static Encoded layout(ByteString bytes) {
        try {
            var extras = read(bytes);
            return Fields.layout("Extras", Layer.REQUEST_REPLY, extras,
                    (field, raw) -> Fields.leaf(Layer.REQUEST_REPLY, extras, field, raw));
        } catch (UnreadableException impossible) {
            throw new IllegalStateException("protobuf does not read what it has just written", impossible);
        }
    }
}
