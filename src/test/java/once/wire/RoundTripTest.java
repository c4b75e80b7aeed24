package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {

    private static final int MESSAGES = 4_000;
    private static final int MUTATIONS = 5_000;
    private static final String[] PIECES = {
        "<", ">", "</", "/>", "<a>", "&", "&#", "&#x0;", "&lt;", ";", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>",
        "<!DOCTYPE a [", "<!ENTITY", "%a;",
        "<?xml version='1.1' encoding='UTF-16'?>", "xmlns:a=''", "a:b", " encoding='base64'", "=", "{", "}", "[", "]", "\"", "\\",
        "\\u", "\\ud800", ":", ",",
        "-", "1e99", "null", "NaN", "/*", "\n", "\0", "99999999999999999999"};
    private static final NodeId CLIENT = NodeId.client(1);
    private static final NodeId SERVER = NodeId.server(1);

    private static Encoded encode(Wire wire, Message message) {
        return toServer(message) ? wire.encode(message, CLIENT, SERVER) : wire.encode(message, SERVER, CLIENT);
    }

    private static Decoded decode(Wire wire, ByteString bytes, Message sent) {
        return toServer(sent) ? wire.decode(bytes, CLIENT, SERVER) : wire.decode(bytes, SERVER, CLIENT);
    }

    private static boolean toServer(Message message) {
        return switch (message) {
            case Request _, Message.Acknowledgement _, Message.Extermination _ -> true;
            case Reply _, Message.Announcement _ -> false;
        };
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrote(Codec codec) {
        var random = new SplittableRandom(1);
        var messages = new RandomMessages(random);
        int carried = 0;
        for (int round = 0; round < MESSAGES; round++) {
            var message = messages.next();
            var wire = new Wire(codec, any(Protection.values(), random), any(Transport.values(), random));
            if (wire.refusal(message).isPresent()) {
                assertEquals(Codec.AD_HOC, codec, "the others carry everything");
                continue;
            }
            carried++;
            var packet = encode(wire, message);
            assertEquals(new Decoded.Read(message), decode(wire, packet.bytes(), message), () -> wire + " " + packet.bytes().toStringUtf8());
            assertCovers(packet.root());
        }
        assertTrue(carried > MESSAGES / 4, "so many went round: " + carried);
    }

    /// The compiler asks for the code of a new operation, but not for its way back: only a round trip does.
    @Test
    void triesEveryKindOfOperationAndResult() {
        var messages = new RandomMessages(new SplittableRandom(3));
        var seen = new HashSet<Class<?>>();
        for (int round = 0; round < 1_000; round++) {
            seen.add(switch (messages.next()) {
                case Request(_, var operation, _) -> operation.getClass();
                case Reply(_, var result, _) -> result.getClass();
                case Message other -> other.getClass();
            });
        }
        var kinds = new HashSet<>(List.of(Operation.class.getPermittedSubclasses()));
        kinds.addAll(List.of(Result.Given.class.getPermittedSubclasses()));
        kinds.addAll(List.of(Result.Refusal.class.getPermittedSubclasses()));
        kinds.addAll(List.of(Message.class.getPermittedSubclasses()));
        kinds.removeAll(List.of(Request.class, Reply.class));
        assertEquals(kinds, seen);
    }

    private static <T> T any(T[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }

    /// Every box is filled by its parts, without gaps.
    private static void assertCovers(Part box) {
        int at = box.start();
        for (var part : box.parts()) {
            assertEquals(at, part.start(), box::name);
            at = part.end();
            assertCovers(part);
        }
        assertTrue(box.parts().isEmpty() || at == box.end(), box::name);
    }

    @ParameterizedTest
    @EnumSource
    void letsAnyPayloadDoNoMoreThanFail(Codec codec) {
        var random = new SplittableRandom(2);
        var messages = new RandomMessages(random);
        int broken = 0;
        var wire = new Wire(codec, Protection.NONE, Transport.UDP);
        for (int round = 0; round < MUTATIONS; round++) {
            var message = messages.next();
            if (wire.refusal(message).isEmpty()) {
                var payload = Encoded.leaf("mutated", Layer.APPLICATION, "", mutated(codec.encode(message).bytes(), random));
                broken += decode(wire, packed(wire, message, payload), message) instanceof Decoded.Broken ? 1 : 0;
                decode(wire, mutated(encode(wire, message).bytes(), random), message);
            }
        }
        assertTrue(broken > MUTATIONS / 20, "the mutations do break something: " + broken);
    }

    private static ByteString packed(Wire wire, Message message, Encoded payload) {
        var frame = new Frame(IdBytes.of(message.id()), payload.bytes(), ExtrasFormat.of(message), ByteString.EMPTY);
        var client = Endpoint.of(CLIENT);
        var server = Endpoint.of(SERVER);
        var packet = toServer(message) ? new Packet(wire.transport(), client, server) : new Packet(wire.transport(), server, client);
        return packet.wrap(wire.codec().framing().write(frame, payload)).bytes();
    }

    private static ByteString mutated(ByteString bytes, SplittableRandom random) {
        var mutated = bytes;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(mutated.size() + 1);
            int end = Math.min(mutated.size(), at + random.nextInt(4));
            mutated = mutated.substring(0, at).concat(middle(random)).concat(mutated.substring(end));
        }
        return mutated;
    }

    /// Noise, or something that means something to a parser.
    private static ByteString middle(SplittableRandom random) {
        if (random.nextBoolean()) {
            return ByteString.copyFromUtf8(any(PIECES, random));
        }
        var noise = new byte[random.nextInt(4)];
        random.nextBytes(noise);
        return ByteString.copyFrom(noise);
    }

    @ParameterizedTest
    @CsvSource({"CRC32, UDP", "HMAC_SHA256, UDP", "NONE, TCP"})
    void noticesEverySingleFlippedBit(Protection protection, Transport transport) {
        for (var codec : Codec.values()) {
            var wire = new Wire(codec, protection, transport);
            var plain = new Request(new MessageId(1, 1), new Operation.Put("k1", "100"));
            var request = codec == Codec.AD_HOC ? plain : new Request(plain.id(), plain.operation(), new Stamps(1, 2, 3, 4));
            var packet = encode(wire, request).bytes();
            for (int bit = 0; bit < packet.size() * 8; bit++) {
                var verdict = Verdict.of(request, decode(wire, Wire.flip(packet, bit), request));
                assertTrue(verdict != Verdict.ACCEPTED_THOUGH_ALTERED, codec + " bit " + bit);
            }
        }
    }

    @Test
    void takesAFlippedValueForTrueWithoutAChecksum() {
        var wire = new Wire(Codec.PROTOBUF, Protection.NONE, Transport.UDP);
        var sent = new Request(new MessageId(1, 1), new Operation.Put("k1", "100"));
        var packet = encode(wire, sent);
        var value = packet.root().part("UDP", "Msg", "payload", "KVRequest", "value", "value");
        var decoded = decode(wire, Wire.flip(packet.bytes(), value.start() * 8 + 7), sent);
        assertEquals(new Decoded.Read(new Request(sent.id(), new Operation.Put("k1", "000"))), decoded);
        assertEquals(Verdict.ACCEPTED_THOUGH_ALTERED, Verdict.of(sent, decoded));
    }

    @Test
    void keepsTheIdOfAStrangerApartAndTheSame() throws UnreadableException {
        var flipped = Wire.flip(IdBytes.of(new MessageId(1, 1)), 50);
        var stranger = IdBytes.id(flipped);
        assertTrue(stranger.client() < 0, stranger::toString);
        assertEquals(stranger, IdBytes.id(IdBytes.of(stranger)));
    }
}
