package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import once.wire.proto.Msg;

/// How the request–reply layer writes its id, the payload and the checksum behind one another.
enum Framing {
    /// As the protobuf message `Msg`.
    MSG {
        @Override
        Encoded write(Frame frame, Encoded payload) {
            return Fields.layout("Msg", Layer.REQUEST_REPLY, msg(frame), (field, raw) -> switch (field.getNumber()) {
                case Msg.MESSAGEID_FIELD_NUMBER -> IdBytes.layout(raw);
                case Msg.PAYLOAD_FIELD_NUMBER -> payload;
                case Msg.EXTRAS_FIELD_NUMBER -> ExtrasFormat.layout(raw);
                default -> Fields.leaf(Layer.REQUEST_REPLY, msg(frame), field, raw);
            });
        }

        @Override
        Frame read(ByteString bytes, Protection protection) throws UnreadableException {
            try {
                var msg = Msg.parseFrom(bytes);
                return new Frame(msg.getMessageID(), msg.getPayload(), msg.getExtras(), sealOf(msg, protection));
            } catch (InvalidProtocolBufferException _) {
                throw UnreadableException.format(Layer.REQUEST_REPLY, "not a Msg: tags and lengths do not fit");
            }
        }
    },
    /// Id, payload and checksum behind one another, as before protobuf: whoever reads must know where each begins, and
    /// there is no room for anything else.
    BARE {
        @Override
        Encoded write(Frame frame, Encoded payload) {
            var pieces = new ArrayList<>(List.of(IdBytes.layout(frame.id()), payload));
            if (!frame.seal().isEmpty()) {
                pieces.add(Encoded.leaf("checksum", Layer.REQUEST_REPLY, Fields.hex(frame.seal()), frame.seal()));
            }
            return Encoded.box("frame", Layer.REQUEST_REPLY, "", pieces);
        }

        @Override
        Frame read(ByteString bytes, Protection protection) throws UnreadableException {
            int end = bytes.size() - protection.size();
            if (end < IdBytes.SIZE) {
                throw UnreadableException.format(Layer.REQUEST_REPLY,
                        bytes.size() + " bytes are too few for an id and a checksum");
            }
            return new Frame(bytes.substring(0, IdBytes.SIZE), bytes.substring(IdBytes.SIZE, end), ByteString.EMPTY,
                    bytes.substring(end));
        }
    };

    /// What keeps this framing from carrying the extras; nothing where it can.
    Optional<String> refusal(ByteString extras) {
        return this == BARE && !extras.isEmpty() ? Optional.of("no place for anything but id and payload") : Optional.empty();
    }

    /// The frame's bytes.
    ///
    /// @param payload the frame's payload with its parts
    abstract Encoded write(Frame frame, Encoded payload);

    /// The frame that these bytes are; its checksum has not been looked at.
    abstract Frame read(ByteString bytes, Protection protection) throws UnreadableException;

    private static Msg msg(Frame frame) {
        var msg = Msg.newBuilder().setMessageID(frame.id()).setPayload(frame.payload()).setExtras(frame.extras());
        if (frame.seal().size() == Protection.CRC32.size()) {
            msg.setCheckSum(frame.seal().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getLong());
        } else {
            msg.setMac(frame.seal());
        }
        return msg.build();
    }

    private static ByteString sealOf(Msg msg, Protection protection) {
        return switch (protection) {
            case NONE -> ByteString.EMPTY;
            case CRC32 -> Protection.littleEndian(msg.getCheckSum());
            case HMAC_SHA256 -> msg.getMac();
        };
    }
}
