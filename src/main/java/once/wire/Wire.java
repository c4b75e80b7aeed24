package once.wire;

import com.google.protobuf.ByteString;
import java.util.Optional;
import once.message.Direction;
import once.message.Message;
import once.message.NodeId;

/// How messages become packets, and packets messages again. A packet is one box in another: the application's message, in
/// the request–reply layer's frame, in a UDP datagram or TCP segment, in an IP packet.
public record Wire(Codec codec, Protection protection, Transport transport) {

    /// The course's: protobuf, CRC-32, UDP.
    public static final Wire COURSE = new Wire(Codec.PROTOBUF, Protection.CRC32, Transport.UDP);

    /// Why no packet can carry the message; nothing where one can.
    public Optional<String> refusal(Message message) {
        return codec.refusal(message).map(reason -> codec.title() + " has " + reason).or(() -> tooLong(frame(message).size()));
    }

    private Optional<String> tooLong(int size) {
        int room = Packet.room(transport);
        return size <= room ? Optional.empty() : Optional.of(size + " bytes do not fit into a packet; " + room + " do");
    }

    /// The packet that brings a message from one node to another.
    ///
    /// @throws IllegalArgumentException where [#refusal] has a reason
    public Encoded encode(Message message, NodeId from, NodeId to) {
        return packet(from, to).wrap(frame(message));
    }

    private Encoded frame(Message message) {
        var payload = codec.encode(message);
        var id = IdBytes.of(message.id());
        return frame(id, payload, protection.seal(id, payload.bytes()));
    }

    private Encoded frame(ByteString id, Encoded payload, ByteString seal) {
        return codec.framing().write(new Frame(id, payload.bytes(), seal), payload);
    }

    private Packet packet(NodeId from, NodeId to) {
        return new Packet(transport, Endpoint.of(from), Endpoint.of(to));
    }

    /// What the receiver makes of a packet. Any bytes end in one of the two, in memory and time in proportion to their
    /// number: an altered packet can be lost, or taken for true, but harms nobody.
    public Decoded decode(ByteString packet, NodeId from, NodeId to) {
        try {
            var frame = opened(packet, from, to);
            return new Decoded.Read(codec.read(IdBytes.id(frame.id()), frame.payload(), to.isClient() ? Direction.REPLY : Direction.REQUEST));
        } catch (UnreadableException broken) {
            return broken.broken();
        }
    }

    private Frame opened(ByteString packet, NodeId from, NodeId to) throws UnreadableException {
        var frame = codec.framing().read(packet(from, to).unwrap(packet), protection);
        if (!protection.accepts(frame)) {
            throw UnreadableException.checksum(Layer.REQUEST_REPLY, protection.title() + " does not belong to id and payload");
        }
        return frame;
    }

    /// What an adversary on the way makes of a packet whose message it wants to read otherwise. It knows every format and
    /// recomputes every checksum that takes no key; a MAC it can only leave as it was.
    ///
    /// @param sent a packet from the same node to the same other, encoded with this wire
    /// @param altered what the receiver is to read
    public Encoded forge(ByteString sent, Message altered, NodeId from, NodeId to) {
        var payload = codec.encode(altered);
        var id = IdBytes.of(altered.id());
        var seal = protection == Protection.HMAC_SHA256 ? sealOf(sent, from, to) : protection.seal(id, payload.bytes());
        return packet(from, to).wrap(frame(id, payload, seal));
    }

    private ByteString sealOf(ByteString sent, NodeId from, NodeId to) {
        try {
            return codec.framing().read(packet(from, to).unwrap(sent), protection).seal();
        } catch (UnreadableException broken) {
            throw new IllegalArgumentException("what was sent is no packet of this wire: " + broken.getMessage(), broken);
        }
    }

    /// The same bytes with one bit the other way round.
    ///
    /// @param bit counted from 0 at the highest bit of the first byte
    /// @throws IndexOutOfBoundsException where there is no such bit
    public static ByteString flip(ByteString bytes, int bit) {
        var altered = bytes.toByteArray();
        altered[bit / 8] ^= (byte) (0x80 >>> bit % 8);
        return ByteString.copyFrom(altered);
    }
}
