package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.IntStream;
import once.message.MessageId;
import once.message.NodeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where nodes are, and how that makes ids.
class AddressesTest {

    @Nested
    class OfNodes {

        @ParameterizedTest
        @CsvSource({"1, 127.0.0.1, 43211", "2, 127.0.0.1, 43212", "20000, 127.0.0.1, 63210", "20001, 127.0.0.2, 43211",
                "40000, 127.0.0.2, 63210"})
        void runThroughThePortsAndThenTheHosts(int client, String address, int port) {
            var endpoint = Endpoint.of(NodeId.client(client));
            assertEquals(List.of(address, port), List.of(Endpoint.dotted(endpoint.address()), endpoint.port()));
            assertEquals(client, Endpoint.clientAt(endpoint.address(), endpoint.port()));
        }

        @Test
        void reachAsFarAsClientsAreCounted() {
            assertEquals(Integer.MAX_VALUE, Endpoint.clientAt(2_130_813_807, 46_857));
        }

        @Test
        void giveEachServerAHostOfItsOwn() {
            assertEquals(new Endpoint(0x7f800003, 16_401), Endpoint.of(NodeId.server(3)));
            assertEquals("127.128.0.3", Endpoint.dotted(0x7f800003));
            assertEquals("255.1.2.254", Endpoint.dotted(0xff0102fe));
        }

        @ParameterizedTest
        @CsvSource({"2130706433, 43210", "2130706433, 63211", "2130706432, 43211", "-1, 43211", "2130813807, 46858"})
        void areNobodysElsewhere(int address, int port) {
            assertEquals(0, Endpoint.clientAt(address, port));
        }
    }

    @Nested
    class AsIds {

        private static ByteString id(int client, int number) {
            return IdBytes.of(new MessageId(client, number));
        }

        @ParameterizedTest
        @CsvSource({
            "1, 1, 7f000001a8cbbeef00000190b5e3c000", "1, 2, 7f000001a8cb3b0400000190b5e3c001",
            "2, 1, 7f000001a8cc20d800000190b5e3c000",
            "20001, 1, 7f000002a8cb10ec00000190b5e3c000"})
        void sayAddressPortNoiseAndTime(int client, int number, String hex) {
            assertEquals(hex, Fields.hex(id(client, number)));
        }

        @Test
        void giveTheirClientAndNumberBack() throws UnreadableException {
            for (var id : List.of(new MessageId(1, 1), new MessageId(2, 70_000), new MessageId(30_000, 3), new MessageId(1, 0),
                    new MessageId(1, -5))) {
                assertEquals(id, IdBytes.id(IdBytes.of(id)));
            }
        }

        @Test
        void haveSixteenBytes() {
            assertThrows(UnreadableException.class, () -> IdBytes.id(id(1, 1).substring(1)));
            assertThrows(UnreadableException.class, () -> IdBytes.id(id(1, 1).concat(ByteString.copyFrom(new byte[1]))));
        }

        @Test
        void areAStrangersWithAnyBitFlipped() throws UnreadableException {
            var strangers = IntStream.range(0, 128).mapToObj(bit -> stranger(Wire.flip(id(1, 1), bit))).distinct().toList();
            assertEquals(128, strangers.size());
            for (var stranger : strangers) {
                assertEquals(stranger, IdBytes.id(IdBytes.of(stranger)));
            }
        }

        private static MessageId stranger(ByteString bytes) {
            try {
                var id = IdBytes.id(bytes);
                assertTrue(id.client() < 0 && id.number() >= 0, id::toString);
                return id;
            } catch (UnreadableException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        @Test
        void areShownPieceByPiece() {
            var parts = IdBytes.layout(id(1, 1)).root().parts();
            assertEquals(List.of("address", "port", "random", "time"), parts.stream().map(Part::name).toList());
            assertEquals(List.of("127.0.0.1", "43211", "beef", "1721038520320 ms"), parts.stream().map(Part::value).toList());
            assertEquals(List.of(4, 2, 2, 8), parts.stream().map(Part::length).toList());
        }
    }
}
