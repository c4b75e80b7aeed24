package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.stream.Stream;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What an adversary on the way can do, and chance.
class RewritingTest {

    private static final MessageId ID = new MessageId(1, 1);
    private static final NodeId CLIENT = NodeId.client(1);
    private static final NodeId SERVER = NodeId.server(1);
    private static final Stamps STAMPS = new Stamps(1, 2, 3, 4);
    private static final Message PUT = request(new Operation.Put("k1", "100", 2));

    private static Message request(Operation operation) {
        return new Request(ID, operation, STAMPS);
    }

    private static Message reply(Result result) {
        return new Reply(ID, result, 5);
    }

    @Nested
    class AValue {

        @Test
        void isReplacedWhereAMessageHasOne() {
            assertEquals(request(new Operation.Put("k1", "9", 2)), Rewriting.rewritten(PUT, "9"));
            assertEquals(request(new Operation.Print("9")), Rewriting.rewritten(request(new Operation.Print("a")), "9"));
            assertEquals(request(new Operation.NextPrime(9)), Rewriting.rewritten(request(new Operation.NextPrime(1)), "9"));
            assertEquals(reply(new Result.Value("9", 2)), Rewriting.rewritten(reply(new Result.Value("a", 2)), "9"));
            assertEquals(reply(new Result.Count(9)), Rewriting.rewritten(reply(new Result.Count(1)), "9"));
        }

        @Test
        void staysWhereANumberIsAskedForAndNoneIsGiven() {
            assertEquals(request(new Operation.NextPrime(1)), Rewriting.rewritten(request(new Operation.NextPrime(1)), "nine"));
            assertEquals(reply(new Result.Count(1)), Rewriting.rewritten(reply(new Result.Count(1)), "nine"));
        }

        @Test
        void cannotBeGivenToWhatHasNone() {
            var operations = Stream.of(
                    new Operation.Get("a"), new Operation.Remove("a"), new Operation.Wipeout(), new Operation.Increment(),
                    new Operation.Decrement(), new Operation.Read(), new Operation.Work(1), new Operation.Attack(),
                    new Operation.Step(1, Operation.Step.What.ADD));
            var results = Stream.of(
                    new Result.Done(), new Result.NoSuchKey(), new Result.WrongVersion(1), new Result.Unsupported(),
                    new Result.Overloaded(1), new Result.Stale(), new Result.Unknown(), new Result.Mismatch(),
                    new Result.Challenge());
            Stream.concat(operations.map(RewritingTest::request), results.map(RewritingTest::reply))
                    .forEach(message -> assertEquals(message, Rewriting.rewritten(message, "9")));
            Stream.of(new Message.Acknowledgement(ID), new Message.Extermination(ID), new Message.Announcement(ID, 2))
                    .forEach(message -> assertSame(message, Rewriting.rewritten(message, "9")));
        }
    }

    @Nested
    class AForgedPacket {
        private final Message altered = request(new Operation.Put("k1", "999", 2));

        private Verdict verdict(Wire wire) {
            return Verdict.of(PUT, wire.decode(wire.rewritten(PUT, altered, CLIENT, SERVER), CLIENT, SERVER));
        }

        @Test
        void isTakenForTrueUnlessItTakesAKey() {
            assertEquals(Verdict.ACCEPTED_THOUGH_ALTERED, verdict(new Wire(Codec.JSON, Protection.NONE, Transport.UDP)));
            assertEquals(Verdict.ACCEPTED_THOUGH_ALTERED, verdict(new Wire(Codec.JSON, Protection.CRC32, Transport.TCP)));
            assertEquals(Verdict.CHECKSUM_MISMATCH, verdict(new Wire(Codec.JSON, Protection.HMAC_SHA256, Transport.UDP)));
        }

        @Test
        void isIntactWhereNothingWasAltered() {
            var wire = new Wire(Codec.PROTOBUF, Protection.HMAC_SHA256, Transport.UDP);
            assertEquals(new Decoded.Read(PUT), wire.decode(wire.rewritten(PUT, PUT, CLIENT, SERVER), CLIENT, SERVER));
        }
    }

    @Nested
    class AFlippedBit {

        @Test
        void isCountedFromTheFirstByteAboveTheTransport() {
            for (var transport : Transport.values()) {
                var wire = Wire.COURSE.over(transport);
                assertEquals(transport, wire.transport());
                var packet = wire.encode(PUT, CLIENT, SERVER).bytes();
                int headers = 20 + transport.headerSize();
                int bits = (packet.size() - headers) * 8;
                assertEquals(Wire.flip(packet, headers * 8), wire.flipped(PUT, CLIENT, SERVER, 0));
                assertEquals(Wire.flip(packet, headers * 8 + 13), wire.flipped(PUT, CLIENT, SERVER, 13));
                assertEquals(Wire.flip(packet, headers * 8 + 3), wire.flipped(PUT, CLIENT, SERVER, 3 * bits + 3),
                        "counted round");
            }
        }

        @Test
        void isTheHighestOfEachByteFirst() {
            var packet = Wire.COURSE.encode(PUT, CLIENT, SERVER).bytes();
            assertEquals((byte) (packet.byteAt(1) ^ 0x80), Wire.flip(packet, 8).byteAt(1));
            assertEquals((byte) (packet.byteAt(1) ^ 0x01), Wire.flip(packet, 15).byteAt(1));
            assertEquals(packet, Wire.flip(Wire.flip(packet, 8), 8));
            assertNotEquals(packet, Wire.flip(packet, 8));
        }
    }
}
