package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bytes that other implementations of the course's protocol put on the wire.
class WireVectorsTest {

    private static final MessageId FIRST = new MessageId(1, 1);
    private static final NodeId CLIENT = NodeId.client(1);
    private static final NodeId SERVER = NodeId.server(1);

    private static Operation operation(String text) {
        var words = text.split(" ");
        return switch (words[0]) {
            case "PUT" -> new Operation.Put(words[1], words[2]);
            case "GET" -> new Operation.Get(words[1]);
            default -> new Operation.Remove(words[1]);
        };
    }

    private static Encoded packet(Message message) {
        return message instanceof Request ? Wire.COURSE.encode(message, CLIENT, SERVER) : Wire.COURSE.encode(message, SERVER, CLIENT);
    }

    private static ByteString msg(Encoded packet) {
        var part = packet.root().part("UDP", "Msg");
        return packet.bytes().substring(part.start(), part.end());
    }

    private static ByteString hex(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    @Test
    void makesTheFirstIdOfTheFirstClient() {
        assertEquals("7f000001a8cbbeef00000190b5e3c000", Fields.hex(IdBytes.of(FIRST)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT k1 100 | 080112026b311a03313030 |  402229092 | 40
            PUT k1 1   | 080112026b311a0131     | 1785854527 | 38
            GET k1     | 080212026b31           | 3233652481 | 35
            REMOVE k1  | 080312026b31           | 4259165873 | 35
            PUT k1 999 | 080112026b311a03393939 | 2985612593 | 40
            """)
    void writesARequest(String text, String payload, long crc, int size) {
        var request = new Request(FIRST, operation(text));
        assertEquals(payload, Fields.hex(Codec.PROTOBUF.encode(request).bytes()));
        assertEquals(crc, Protection.crc(IdBytes.of(FIRST), hex(payload)));
        assertEquals(size, msg(packet(request)).size());
    }

    @Test
    void writesAWholeMsg() {
        assertEquals("0a107f000001a8cbbeef00000190b5e3c000120b080112026b311a03313030196487f91700000000",
                Fields.hex(msg(packet(new Request(FIRST, operation("PUT k1 100"))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UDP | 28
            TCP | 40
            """)
    void addsTheHeadersOfEachLayer(Transport transport, int headers) {
        var packet = new Wire(Codec.PROTOBUF, Protection.CRC32, transport)
                .encode(new Request(FIRST, operation("PUT k1 100")), CLIENT, SERVER);
        var segment = packet.root().part(transport.title());
        assertEquals(11, segment.part("Msg", "payload", "KVRequest").length());
        assertEquals(40, segment.part("Msg").length());
        assertEquals(40 + headers - 20, segment.length());
        assertEquals(40 + headers, packet.size());
    }

    /// The first 16-bit words of RFC 1071's own example, and a header everybody can check by hand.
    @ParameterizedTest
    @CsvSource({"0001f203f4f5f6f7, 220d", "45000073000040004011 0000 c0a80001c0a800c7, b861"})
    void computesTheInternetChecksum(String bytes, String checksum) {
        assertEquals(checksum, String.format("%04x", Packet.checksum(hex(bytes.replace(" ", "")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | bb1cff5b86e29ae9f64243e9c388a0a17a031848f67ae562cf642c2419bdc409
            999 | ddc514bb41332c0507ee32297a6424b0a2028980cf1f41f2e05691698d1e3b4e
            """)
    void computesTheMac(String value, String mac) {
        var payload = Codec.PROTOBUF.encode(new Request(FIRST, new Operation.Put("k1", value))).bytes();
        assertEquals(mac, Fields.hex(Protection.HMAC_SHA256.seal(IdBytes.of(FIRST), payload)));
    }

    @Test
    void computesTheCourseExamplesChecksum() {
        assertEquals(1070237893, Protection.crc(hex("01020304"), hex("05060708")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            32 | 10000 | 10039 | 10069 | 10097
            """)
    void carriesTheLargestPut(int key, int value, int payload, int msg, int packet) {
        var request = new Request(FIRST, new Operation.Put("k".repeat(key), "v".repeat(value)));
        assertEquals(payload, Codec.PROTOBUF.encode(request).size());
        assertEquals(msg, msg(packet(request)).size());
        assertEquals(packet, packet(request).size());
    }

    @Test
    void leavesTheEmptyPayloadOfASuccessOut() {
        assertEquals(27, msg(packet(new Reply(FIRST, new Result.Done()))).size());
    }

    @Test
    void readsAMsgWhoseWriterKeepsTheEmptyPayload() throws UnreadableException {
        var id = IdBytes.of(FIRST);
        var shorter = msg(packet(new Reply(FIRST, new Result.Done())));
        var longer = shorter.substring(0, 18).concat(hex("1200")).concat(shorter.substring(18));
        assertEquals(29, longer.size());
        assertEquals(Frame.sealed(Protection.CRC32, id, ByteString.EMPTY, ByteString.EMPTY), Framing.MSG.read(longer, Protection.CRC32));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value 1 0     | 1201312000 | 34
            overload 5000 | 0803288827 | 34
            """)
    void writesAReply(String text, String payload, int size) throws UnreadableException {
        var result = text.startsWith("value") ? new Result.Value("1", 0) : new Result.Overloaded(5_000_000);
        var reply = new Reply(FIRST, result);
        assertEquals(payload, Fields.hex(Codec.PROTOBUF.encode(reply).bytes()));
        assertEquals(size, msg(packet(reply)).size());
        assertEquals(result, Codec.PROTOBUF.result(hex(payload)));
    }

    @Test
    void canForgeAChecksumButNoMac() {
        var altered = new Request(FIRST, new Operation.Put("k1", "999"));
        assertEquals(new Decoded.Read(altered), forged(Protection.CRC32, altered));
        assertInstanceOf(Decoded.Broken.class, forged(Protection.HMAC_SHA256, altered));
    }

    private static Decoded forged(Protection protection, Message altered) {
        var wire = new Wire(Codec.PROTOBUF, protection, Transport.UDP);
        var sent = new Request(FIRST, new Operation.Put("k1", "100"));
        return wire.decode(wire.rewritten(sent, altered, CLIENT, SERVER), CLIENT, SERVER);
    }
}
