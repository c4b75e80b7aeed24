package once.wire;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.List;

/// Transport and network headers around what the request–reply layer sends (RFC 768, RFC 9293, RFC 791).
record Packet(Transport transport, Endpoint from, Endpoint to) {

    /// The most bytes that an IPv4 packet can have.
    static final int LARGEST = 65_535;

    private static final int IP_HEADER = 20;

    /// The most bytes that fit in.
    static int room(Transport transport) {
        return LARGEST - IP_HEADER - transport.headerSize();
    }

    Encoded wrap(Encoded frame) {
        if (frame.size() > room(transport)) {
            throw new IllegalArgumentException(frame.size() + " bytes do not fit into a packet");
        }
        var segment = switch (transport) {
            case UDP -> udp(frame);
            case TCP -> tcp(frame);
        };
        return Encoded.box("packet", Layer.NETWORK, "", List.of(ipHeader(segment.size()), segment));
    }

    private Encoded udp(Encoded frame) {
        int length = transport.headerSize() + frame.size();
        return Encoded.box("UDP", Layer.TRANSPORT, "", List.of(
                two("source port", Layer.TRANSPORT, from.port()),
                two("destination port", Layer.TRANSPORT, to.port()),
                two("length", Layer.TRANSPORT, length),
                two("checksum", Layer.TRANSPORT, 0),
                frame));
    }

    private Encoded tcp(Encoded frame) {
        var unsummed = tcp(frame, 0);
        return tcp(frame, checksum(pseudoHeader(unsummed.size()).concat(unsummed.bytes())));
    }

    private Encoded tcp(Encoded frame, int checksum) {
        return Encoded.box("TCP", Layer.TRANSPORT, "", List.of(
                two("source port", Layer.TRANSPORT, from.port()),
                two("destination port", Layer.TRANSPORT, to.port()),
                four("sequence number", Layer.TRANSPORT, 1, "1"),
                four("acknowledgement", Layer.TRANSPORT, 1, "1"),
                leaf("offset, flags", Layer.TRANSPORT, "20 B, PSH ACK", ByteBuffer.allocate(2).putShort((short) 0x5018)),
                two("window", Layer.TRANSPORT, 0xffff),
                two("checksum", Layer.TRANSPORT, checksum),
                two("urgent", Layer.TRANSPORT, 0),
                frame));
    }

    private Encoded ipHeader(int content) {
        int checksum = checksum(ipHeader(content, 0).bytes());
        return ipHeader(content, checksum);
    }

    private Encoded ipHeader(int content, int checksum) {
        return Encoded.box("IP header", Layer.NETWORK, "", List.of(
                leaf("version, header length, service", Layer.NETWORK, "4, 20 B, 0",
                        ByteBuffer.allocate(2).putShort((short) 0x4500)),
                two("total length", Layer.NETWORK, IP_HEADER + content),
                two("identification", Layer.NETWORK, 0),
                leaf("flags, fragment", Layer.NETWORK, "do not fragment", ByteBuffer.allocate(2).putShort((short) 0x4000)),
                leaf("hops left", Layer.NETWORK, "64", ByteBuffer.allocate(1).put((byte) 64)),
                leaf("protocol", Layer.NETWORK, transport.title(), ByteBuffer.allocate(1).put((byte) transport.protocol())),
                two("header checksum", Layer.NETWORK, checksum),
                four("source", Layer.NETWORK, from.address(), Endpoint.dotted(from.address())),
                four("destination", Layer.NETWORK, to.address(), Endpoint.dotted(to.address()))));
    }

    /// What the request–reply layer gets to see of a packet that has arrived.
    ByteString unwrap(ByteString packet) throws UnreadableException {
        int start = IP_HEADER + transport.headerSize();
        require(packet.size() >= start && packet.size() <= LARGEST, Layer.NETWORK, "no packet has " + packet.size() + " bytes");
        var bytes = packet.asReadOnlyByteBuffer().slice();
        if (checksum(packet.substring(0, IP_HEADER)) != 0) {
            throw UnreadableException.checksum(Layer.NETWORK, "the checksum of the IP header is wrong");
        }
        require(bytes.getShort(0) >>> 8 == 0x45, Layer.NETWORK, "no IPv4 header of 20 bytes");
        require((bytes.getShort(2) & 0xffff) == packet.size(), Layer.NETWORK, "the IP header tells another length");
        require(bytes.get(9) == transport.protocol(), Layer.NETWORK, "it is not for " + transport.title());
        require(bytes.getInt(16) == to.address(), Layer.NETWORK, "it is for another host");
        checkTransport(packet, bytes);
        require(bytes.getShort(IP_HEADER + 2) == (short) to.port(), Layer.TRANSPORT, "nobody listens at its port");
        return packet.substring(start);
    }

    private void checkTransport(ByteString packet, ByteBuffer bytes) throws UnreadableException {
        var segment = packet.substring(IP_HEADER);
        switch (transport) {
            case UDP -> {
                int length = bytes.getShort(IP_HEADER + 4) & 0xffff;
                require(length == segment.size(), Layer.TRANSPORT, "the UDP header tells another length");
            }
            case TCP -> {
                if (checksum(pseudoHeader(segment.size()).concat(segment)) != 0) {
                    throw UnreadableException.checksum(Layer.TRANSPORT,
                            "TCP's checksum is wrong; TCP asks for the segment again");
                }
            }
        }
    }

    private static void require(boolean holds, Layer where, String otherwise) throws UnreadableException {
        if (!holds) {
            throw UnreadableException.format(where, otherwise);
        }
    }

    private ByteString pseudoHeader(int length) {
        return ByteString.copyFrom(ByteBuffer.allocate(12).putInt(from.address()).putInt(to.address())
                .putShort((short) transport.protocol()).putShort((short) length).flip());
    }

    /// The complement of the one's complement sum of all pairs of bytes (RFC 1071); 0 over bytes that hold their checksum.
    static int checksum(ByteString bytes) {
        long sum = 0;
        for (int index = 0; index < bytes.size(); index++) {
            sum += (long) (bytes.byteAt(index) & 0xff) << (index % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (int) (~sum & 0xffff);
    }

    private static Encoded two(String name, Layer layer, int value) {
        return leaf(name, layer, Integer.toString(value), ByteBuffer.allocate(2).putShort((short) value));
    }

    private static Encoded four(String name, Layer layer, int value, String text) {
        return leaf(name, layer, text, ByteBuffer.allocate(4).putInt(value));
    }

    private static Encoded leaf(String name, Layer layer, String value, ByteBuffer bytes) {
        return Encoded.leaf(name, layer, value, ByteString.copyFrom(bytes.flip()));
    }
}
