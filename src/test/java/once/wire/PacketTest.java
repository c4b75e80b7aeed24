package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.stream.Collectors;
import once.message.NodeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The headers of the layers below, byte by byte (RFC 791, RFC 768, RFC 9293).
class PacketTest {

    private static final ByteString HELLO = ByteString.copyFromUtf8("hello");

    private static Packet packet(Transport transport) {
        return new Packet(transport, Endpoint.of(NodeId.client(1)), Endpoint.of(NodeId.server(1)));
    }

    private static Encoded frame(ByteString bytes) {
        return Encoded.leaf("frame", Layer.REQUEST_REPLY, "", bytes);
    }

    private static ByteString hello(Transport transport) {
        return packet(transport).wrap(frame(HELLO)).bytes();
    }

    private static String refusal(Transport transport, ByteString bytes) {
        return assertThrows(UnreadableException.class, () -> packet(transport).unwrap(bytes)).getMessage();
    }

    @ParameterizedTest
    @CsvSource({
        "UDP, 450000210000400040113c4a7f0000017f800001 a8cb4011000d0000 68656c6c6f",
        "TCP, 4500002d0000400040063c497f0000017f800001 a8cb401100000001000000015018ffff84940000 68656c6c6f"})
    void hasItsHeadersInNetworkOrder(Transport transport, String hex) {
        assertEquals(hex.replace(" ", ""), Fields.hex(hello(transport)));
    }

    @Test
    void labelsEveryFieldOfItsHeaders() {
        var udp = packet(Transport.UDP).wrap(frame(HELLO)).root();
        assertEquals("source port=43211 destination port=16401 length=13 checksum=0 frame=", told(udp.part("UDP")));
        assertEquals("version, header length, service=4, 20 B, 0 total length=33 identification=0 flags, fragment=do not fragment"
                + " hops left=64 protocol=UDP header checksum=15434 source=127.0.0.1 destination=127.128.0.1",
                told(udp.part("IP header")));
        var tcp = packet(Transport.TCP).wrap(frame(HELLO)).root();
        assertEquals("source port=43211 destination port=16401 sequence number=1 acknowledgement=1 offset, flags=20 B, PSH ACK"
                + " window=65535 checksum=33940 urgent=0 frame=", told(tcp.part("TCP")));
    }

    private static String told(Part box) {
        return box.parts().stream().map(part -> part.name() + "=" + part.value()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatItCarries(Transport transport) throws UnreadableException {
        assertEquals(HELLO, packet(transport).unwrap(hello(transport)));
        assertEquals(ByteString.EMPTY, packet(transport).unwrap(packet(transport).wrap(frame(ByteString.EMPTY)).bytes()));
    }

    @ParameterizedTest
    @EnumSource
    void isFilledUpToTheLastByte(Transport transport) throws UnreadableException {
        int room = Packet.room(transport);
        var most = ByteString.copyFrom(new byte[room]);
        assertEquals(most, packet(transport).unwrap(packet(transport).wrap(frame(most)).bytes()));
        assertThrows(IllegalArgumentException.class,
                () -> packet(transport).wrap(frame(ByteString.copyFrom(new byte[room + 1]))));
    }

    @Nested
    class IsThrownAway {

        private ByteString resummed(ByteString packet, int index, int value) {
            var bytes = packet.toByteArray();
            bytes[index] = (byte) value;
            bytes[10] = 0;
            bytes[11] = 0;
            int checksum = Packet.checksum(ByteString.copyFrom(bytes, 0, 20));
            bytes[10] = (byte) (checksum >> 8);
            bytes[11] = (byte) checksum;
            return ByteString.copyFrom(bytes);
        }

        private void assertThrownAway(String reason, int index, int value) {
            assertEquals(reason, refusal(Transport.UDP, resummed(hello(Transport.UDP), index, value)));
        }

        @Test
        void whereItsHeaderIsNotOurs() {
            assertThrownAway("no IPv4 header of 20 bytes", 0, 0x46);
            assertThrownAway("the IP header tells another length", 3, 34);
            assertThrownAway("it is not for UDP", 9, 6);
            assertThrownAway("it is for another host", 19, 2);
        }

        @Test
        void whereTheTransportIsWrong() {
            assertThrownAway("the UDP header tells another length", 25, 14);
            assertThrownAway("nobody listens at its port", 23, 0x12);
            assertEquals("TCP's checksum is wrong; TCP asks for the segment again",
                    refusal(Transport.TCP, Wire.flip(hello(Transport.TCP), 8 * 44)));
        }

        @Test
        void whereItIsTooShortOrTooLong() {
            assertEquals("no packet has 27 bytes", refusal(Transport.UDP, hello(Transport.UDP).substring(0, 27)));
            assertEquals("no packet has 65536 bytes", refusal(Transport.UDP, ByteString.copyFrom(new byte[65_536])));
            assertEquals("the IP header tells another length", refusal(Transport.UDP, hello(Transport.UDP).substring(0, 28)));
        }
    }
}
