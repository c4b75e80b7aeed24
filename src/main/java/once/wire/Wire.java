package once.wire;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import once.message.Message;
import once.message.NodeId;

/// How messages become packets, and packets messages again. A packet is one box in another: the application's message, in
/// the request–reply layer's frame, in a UDP datagram or TCP segment, in an IP packet.
public record Wire(Codec codec, Protection protection, Transport transport) {

    /// The course's: protobuf, CRC-32, UDP.
    public static final Wire COURSE = new Wire(Codec.PROTOBUF, Protection.CRC32, Transport.UDP);

    /// The same over another transport.
    public Wire over(Transport other) {
        return new Wire(codec, protection, other);
    }

    /// Why no packet can carry the message; nothing where one can.
    public Optional<String> refusal(Message message) {
        return codec.refusal(message).or(() -> tooLong(frame(message).size()));
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
        var frame = Frame.sealed(protection, IdBytes.of(message.id()), payload.bytes(), ExtrasFormat.of(message));
        return codec.framing().write(frame, payload);
    }

    private Packet packet(NodeId from, NodeId to) {
        return new Packet(transport, Endpoint.of(from), Endpoint.of(to));
    }

    /// What the receiver makes of a packet. Any bytes end in one of the two, in memory and time in proportion to their
    /// number: an altered packet can be lost, or taken for true, but harms nobody.
    public Decoded decode(ByteString packet, NodeId from, NodeId to) {
        try {
            return new Decoded.Read(message(opened(packet, from, to), asks(from, to)));
        } catch (UnreadableException broken) {
            return broken.broken();
        }
    }

    /// Between servers it is the one before that asks, and the one after that answers.
    private static boolean asks(NodeId from, NodeId to) {
        return !to.isClient() && (from.isClient() || from.number() < to.number());
    }

    private Message message(Frame frame, boolean asks) throws UnreadableException {
        var id = IdBytes.id(frame.id());
        var extras = ExtrasFormat.read(frame.extras());
        if (!ExtrasFormat.hasPayload(extras)) {
            return ExtrasFormat.bare(id, extras, asks);
        }
        return asks
                ? ExtrasFormat.request(id, codec.operation(frame.payload()), extras)
                : ExtrasFormat.reply(id, codec.result(frame.payload()), extras);
    }

    private Frame opened(ByteString packet, NodeId from, NodeId to) throws UnreadableException {
        var frame = codec.framing().read(packet(from, to).unwrap(packet), protection);
        if (!protection.accepts(frame)) {
            throw UnreadableException.checksum(Layer.REQUEST_REPLY, protection.title() + " does not fit");
        }
        return frame;
    }

    /// The packet that an adversary on the way makes of another. It knows every format and recomputes every checksum that
    /// takes no key; a MAC it can only leave as it was. A message that it does not alter it lets pass.
    ///
    /// @param sent what the packet's sender wrote
    /// @param altered what the receiver is to read
    public ByteString rewritten(Message sent, Message altered, NodeId from, NodeId to) {
        var frame = protection == Protection.HMAC_SHA256 ? sealedAs(sent, altered) : frame(altered);
        return packet(from, to).wrap(frame).bytes();
    }

    private Encoded sealedAs(Message sent, Message altered) {
        var payload = codec.encode(altered);
        var seal = protection.seal(IdBytes.of(sent.id()), codec.encode(sent).bytes(), ExtrasFormat.of(sent));
        return codec.framing()
                .write(new Frame(IdBytes.of(altered.id()), payload.bytes(), ExtrasFormat.of(altered), seal), payload);
    }

    /// Every packet that [#flipped] can make of a message, by the flipped bit.
    ///
    /// @throws IllegalArgumentException where [#refusal] has a reason
    public List<ByteString> flippedAnywhere(Message message, NodeId from, NodeId to) {
        int size = frame(message).size();
        var packet = encode(message, from, to).bytes();
        int first = (packet.size() - size) * 8;
        return IntStream.range(first, packet.size() * 8).mapToObj(bit -> flip(packet, bit)).toList();
    }

    /// The packet that brings a message, with one bit the other way round.
    ///
    /// @param bit which of the bits that the request–reply layer has put in, counted from 0 at the highest bit of its first
    ///     byte, and counted round
    public ByteString flipped(Message message, NodeId from, NodeId to, int bit) {
        int size = frame(message).size();
        var packet = encode(message, from, to).bytes();
        return flip(packet, (packet.size() - size) * 8 + bit % (size * 8));
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
