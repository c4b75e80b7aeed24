package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import once.message.Message;
import once.message.MessageId;
import once.message.Request;
import once.message.Stamps;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Frames of the request–reply layer, and what seals them.
class ProtectionTest {

    private static final ByteString ID = IdBytes.of(new MessageId(1, 1));
    private static final ByteString PAYLOAD = ByteString.copyFromUtf8("payload");
    private static final ByteString EXTRAS = ExtrasFormat.of(new Message.Announcement(new MessageId(1, 0), 3));

    private static Frame sealed(Protection protection, ByteString extras) {
        return Frame.sealed(protection, ID, PAYLOAD, extras);
    }

    private static Encoded payload() {
        return Encoded.leaf("payload", Layer.APPLICATION, "", PAYLOAD);
    }

    @ParameterizedTest
    @EnumSource
    void addsSoManyBytesAndAcceptsThem(Protection protection) {
        for (var extras : List.of(ByteString.EMPTY, EXTRAS)) {
            assertEquals(protection.size(), sealed(protection, extras).seal().size());
            assertEquals(true, protection.accepts(sealed(protection, extras)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CRC32", "HMAC_SHA256"})
    void acceptsNothingElse(Protection protection) {
        var seal = sealed(protection, EXTRAS).seal();
        var others = Stream.of(
                new Frame(Wire.flip(ID, 7), PAYLOAD, EXTRAS, seal), new Frame(ID, Wire.flip(PAYLOAD, 7), EXTRAS, seal),
                new Frame(ID, PAYLOAD, Wire.flip(EXTRAS, 7), seal), new Frame(ID, PAYLOAD, ByteString.EMPTY, seal),
                new Frame(ID, PAYLOAD, EXTRAS, Wire.flip(seal, 7)),
                new Frame(ID, PAYLOAD.concat(EXTRAS), ByteString.EMPTY, seal));
        assertEquals(0, others.filter(protection::accepts).count());
    }

    @Test
    void isNoProtectionWhereThereIsNone() {
        assertEquals(true, Protection.NONE.accepts(new Frame(ID, Wire.flip(PAYLOAD, 7), EXTRAS, ByteString.EMPTY)));
    }

    @Nested
    class AFrame {

        @ParameterizedTest
        @EnumSource
        void isReadAsItWasWritten(Protection protection) throws UnreadableException {
            assertEquals(sealed(protection, EXTRAS),
                    Framing.MSG.read(Framing.MSG.write(sealed(protection, EXTRAS), payload()).bytes(), protection));
            var plain = sealed(protection, ByteString.EMPTY);
            assertEquals(plain, Framing.MSG.read(Framing.MSG.write(plain, payload()).bytes(), protection));
            assertEquals(plain, Framing.BARE.read(Framing.BARE.write(plain, payload()).bytes(), protection));
        }

        @Test
        void tellsItsPartsDownToTheExtras() {
            var msg = Framing.MSG.write(sealed(Protection.HMAC_SHA256, EXTRAS), payload()).root();
            assertEquals(List.of("messageID", "payload", "mac", "extras"), msg.parts().stream().map(Part::name).toList());
            assertEquals("field 201, length and bytes", msg.part("extras", "tag").value());
            assertEquals("field 4, varint", msg.part("extras", "Extras", "incarnation", "tag").value());
            assertEquals("3", msg.part("extras", "Extras", "incarnation", "value").value());
            assertEquals("127.0.0.1", msg.part("messageID", "id", "address").value());
            var crc = Framing.MSG.write(sealed(Protection.CRC32, EXTRAS), payload()).root();
            assertEquals("field 3, 8 bytes", crc.part("checkSum", "tag").value());
        }

        @Test
        void ofBareBytesHasAChecksumOrNone() {
            var bare = Framing.BARE.write(sealed(Protection.CRC32, ByteString.EMPTY), payload()).root();
            assertEquals(List.of("id", "payload", "checksum"), bare.parts().stream().map(Part::name).toList());
            var unprotected = Framing.BARE.write(sealed(Protection.NONE, ByteString.EMPTY), payload()).root();
            assertEquals(List.of("id", "payload"), unprotected.parts().stream().map(Part::name).toList());
        }

        @Test
        void ofBareBytesHasRoomForIdAndChecksum() throws UnreadableException {
            var empty = Framing.BARE.read(ByteString.copyFrom(new byte[24]), Protection.CRC32);
            assertEquals(ByteString.EMPTY, empty.payload());
            assertThrows(UnreadableException.class, () -> Framing.BARE.read(ByteString.copyFrom(new byte[23]), Protection.CRC32));
        }

        @Test
        void ofBareBytesHasNoPlaceForExtras() {
            assertEquals(Optional.of("no place for anything but id and payload"), Framing.BARE.refusal(EXTRAS));
            assertEquals(Optional.empty(), Framing.BARE.refusal(ByteString.EMPTY));
            assertEquals(Optional.empty(), Framing.MSG.refusal(EXTRAS));
        }

        @Test
        void isThrownAwayWhereTagsAndLengthsDoNotFit() {
            var broken = assertThrows(UnreadableException.class,
                    () -> Framing.MSG.read(ByteString.fromHex("0aff"), Protection.NONE));
            assertEquals(new Decoded.Broken(Layer.REQUEST_REPLY, Decoded.Why.FORMAT, "not a Msg: tags and lengths do not fit"),
                    broken.broken());
        }
    }

    @Nested
    class Extras {

        @Test
        void areNoneForAPlainRequest() {
            var operation = new Operation.Get("a");
            assertEquals(ByteString.EMPTY, ExtrasFormat.of(new Request(new MessageId(1, 1), operation)));
            assertNotEquals(ByteString.EMPTY,
                    ExtrasFormat.of(new Request(new MessageId(1, 1), operation, new Stamps(0, Stamps.NO_TIME, 0, 0))));
        }

        @Test
        void goTheirWayOnly() throws UnreadableException {
            var id = new MessageId(1, 0);
            var announcement = ExtrasFormat.read(EXTRAS);
            assertEquals(new Message.Announcement(id, 3), ExtrasFormat.bare(id, announcement, false));
            assertThrows(UnreadableException.class, () -> ExtrasFormat.bare(id, announcement, true));
            var acknowledgement = ExtrasFormat.read(ExtrasFormat.of(new Message.Acknowledgement(id)));
            assertThrows(UnreadableException.class, () -> ExtrasFormat.bare(id, acknowledgement, false));
        }

        @Test
        void areThrownAwayWhereTagsAndLengthsDoNotFit() {
            assertThrows(UnreadableException.class, () -> ExtrasFormat.read(ByteString.fromHex("0aff")));
        }
    }
}
