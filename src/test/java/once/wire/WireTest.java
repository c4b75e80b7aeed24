package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {

    private static final NodeId CLIENT = NodeId.client(1);
    private static final NodeId SERVER = NodeId.server(1);

    private static Request put(String key, String value) {
        return new Request(new MessageId(1, 1), new Operation.Put(key, value));
    }

    private static Wire wire(Codec codec) {
        return new Wire(codec, Protection.CRC32, Transport.UDP);
    }

    @Nested
    class APacket {
        private final Message message = put("k1", "100");
        private final Encoded packet = Wire.COURSE.encode(message, CLIENT, SERVER);

        private Decoded decode(ByteString bytes) {
            return Wire.COURSE.decode(bytes, CLIENT, SERVER);
        }

        private ByteString flipped(String... path) {
            return Wire.flip(packet.bytes(), packet.root().part(path).start() * 8 + 7);
        }

        @Test
        void tellsTheBoxesAroundEachByte() {
            int last = packet.root().part("UDP", "Msg", "payload", "KVRequest", "value", "value").end() - 1;
            assertEquals(List.of("packet", "UDP", "Msg", "payload", "KVRequest", "value", "value"),
                    packet.root().around(last).stream().map(Part::name).toList());
            assertEquals(List.of("packet", "IP header", "hops left"), packet.root().around(8).stream().map(Part::name).toList());
        }

        @Test
        void tellsWhatEachByteMeans() {
            assertEquals("100", packet.root().part("UDP", "Msg", "payload", "KVRequest", "value", "value").value());
            assertEquals("127.0.0.1", packet.root().part("UDP", "Msg", "messageID", "id", "address").value());
            assertEquals("402229092", packet.root().part("UDP", "Msg", "checkSum", "value").value());
        }

        @Test
        void isMissedByWhoeverItIsNotFor() {
            assertEquals(new Decoded.Broken(Layer.NETWORK, Decoded.Why.FORMAT, "it is for another host"),
                    Wire.COURSE.decode(packet.bytes(), CLIENT, NodeId.server(2)));
        }

        @Test
        void saysWhichLayerNoticedAnError() {
            assertEquals(new Decoded.Broken(Layer.NETWORK, Decoded.Why.CHECKSUM, "the checksum of the IP header is wrong"),
                    decode(flipped("IP header", "hops left")));
            assertEquals(new Decoded.Broken(Layer.TRANSPORT, Decoded.Why.FORMAT, "nobody listens at its port"),
                    decode(flipped("UDP", "destination port")));
            assertEquals(new Decoded.Broken(Layer.REQUEST_REPLY, Decoded.Why.CHECKSUM,
                    "CRC-32 does not fit"),
                    decode(flipped("UDP", "Msg", "payload", "KVRequest", "key", "value")));
            assertEquals(new Decoded.Broken(Layer.NETWORK, Decoded.Why.FORMAT, "no packet has 3 bytes"),
                    decode(ByteString.copyFromUtf8("abc")));
        }

        @ParameterizedTest
        @CsvSource({"hops left, CHECKSUM_MISMATCH", "total length, CHECKSUM_MISMATCH"})
        void getsAVerdict(String field, Verdict verdict) {
            assertEquals(verdict, Verdict.of(message, decode(flipped("IP header", field))));
            assertEquals(Verdict.INTACT, Verdict.of(message, decode(packet.bytes())));
            assertEquals(Verdict.UNPARSABLE, Verdict.of(message, decode(packet.bytes().substring(0, 50))));
        }

        @Test
        void isReadOutOfSomethingLonger() {
            var longer = ByteString.copyFrom(new byte[6]).concat(packet.bytes()).toByteArray();
            assertEquals(new Decoded.Read(message), decode(ByteString.copyFrom(longer).substring(6)));
        }
    }

    @Test
    void serversAskTheNextOneAndAnswerTheOneBefore() {
        var next = NodeId.server(2);
        var asked = put("k1", "100");
        var answered = new Reply(asked.id(), new Result.Done());
        assertEquals(new Decoded.Read(asked), Wire.COURSE.decode(Wire.COURSE.encode(asked, SERVER, next).bytes(), SERVER, next));
        assertEquals(new Decoded.Read(answered),
                Wire.COURSE.decode(Wire.COURSE.encode(answered, next, SERVER).bytes(), next, SERVER));
    }

    @Nested
    class WhatDoesNotFit {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                AD_HOC   | 33 | 1     | ad hoc has no place for a key of more than 32 bytes
                PROTOBUF | 2  | 65535 | 65576 bytes do not fit into a packet; 65507 do
                JSON     | 2  | 65535 | 65601 bytes do not fit into a packet; 65507 do
                """)
        void isRefused(Codec codec, int key, int value, String reason) {
            var message = put("k".repeat(key), "v".repeat(value));
            assertEquals(Optional.of(reason), wire(codec).refusal(message));
            assertThrows(IllegalArgumentException.class, () -> wire(codec).encode(message, CLIENT, SERVER));
        }

        @Test
        void isOneByteMoreThanFills() {
            assertEquals(Optional.empty(), wire(Codec.PROTOBUF).refusal(put("k1", "v".repeat(65_466))));
            assertEquals(Optional.of("65508 bytes do not fit into a packet; 65507 do"),
                    wire(Codec.PROTOBUF).refusal(put("k1", "v".repeat(65_467))));
        }

        @Test
        void isNotWhatTheCourseSends() {
            for (var codec : Codec.values()) {
                assertEquals(Optional.empty(), wire(codec).refusal(put("k".repeat(32), "v".repeat(10_000))), codec::title);
            }
        }

        @Test
        void isAKeyThatEndsInAZeroWhereZerosFillUp() {
            assertEquals(Optional.of("ad hoc has no end for a key that ends in a zero"),
                    wire(Codec.AD_HOC).refusal(put("k\0", "")));
        }
    }

    @Test
    void adHocPutHasTheCoursesLayout() {
        var packet = wire(Codec.AD_HOC).encode(put("k1", "100"), CLIENT, SERVER);
        var frame = packet.root().part("UDP", "frame");
        assertEquals("7f000001a8cbbeef00000190b5e3c000" + "01" + "6b31" + "00".repeat(30) + "0300" + "313030",
                Fields.hex(packet.bytes().substring(frame.start(), frame.end() - 8)));
    }
}
