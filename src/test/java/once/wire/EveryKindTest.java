package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.service.Operation;
import once.service.Operation.Step.What;
import once.service.Result;
import once.wire.proto.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One message of each kind, there and back.
class EveryKindTest {

    private static final MessageId ID = new MessageId(2, 7);
    private static final NodeId CLIENT = NodeId.client(2);
    private static final NodeId SERVER = NodeId.server(3);

    private static final List<Operation> OPERATIONS = List.of(
            new Operation.Put("k1", "<v>"), new Operation.Put("k1", "", 0), new Operation.Put("k1", "v", 3),
            new Operation.Get("k1"),
            new Operation.Remove("k1"), new Operation.Wipeout(), new Operation.Increment(), new Operation.Decrement(),
            new Operation.Read(),
            new Operation.NextPrime(-7), new Operation.Print("page\0"), new Operation.Work(1), new Operation.Attack(),
            new Operation.Step(2, What.ADD));

    private static final List<Result> RESULTS = List.of(
            new Result.Done(), new Result.Value("v", 0), new Result.Value("", 3), new Result.NoSuchKey(),
            new Result.WrongVersion(3),
            new Result.Count(-1), new Result.Count(0), new Result.Unsupported(), new Result.Overloaded(7_000), new Result.Stale(),
            new Result.Unknown(), new Result.Mismatch(), new Result.Challenge());

    private static Stream<Message> toServer() {
        var stamped = Stream.of(new Stamps(1, 2, 3, 4), new Stamps(0, Stamps.NO_TIME, 0, 0), new Stamps(Stamps.NO_TIME, -1, 0, 0))
                .map(stamps -> new Request(ID, new Operation.Get("k1"), stamps));
        var bare = Stream.of(new Message.Acknowledgement(ID), new Message.Extermination(ID));
        return Stream.concat(OPERATIONS.stream().map(operation -> new Request(ID, operation)), Stream.concat(stamped, bare));
    }

    private static Stream<Message> toClient() {
        var ours = Stream.of(new Reply(ID, new Result.Done(), 5), new Message.Announcement(ID, 5));
        return Stream.concat(RESULTS.stream().map(result -> new Reply(ID, result)), ours);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROTOBUF", "XML", "JSON"})
    void arrivesAsItWasSent(Codec codec) {
        for (var protection : Protection.values()) {
            for (var transport : Transport.values()) {
                var wire = new Wire(codec, protection, transport);
                toServer().forEach(message -> assertEquals(
                        new Decoded.Read(message), wire.decode(wire.encode(message, CLIENT, SERVER).bytes(), CLIENT, SERVER)));
                toClient().forEach(message -> assertEquals(
                        new Decoded.Read(message), wire.decode(wire.encode(message, SERVER, CLIENT).bytes(), SERVER, CLIENT)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void arrivesAsItWasSentOrIsRefusedInFixedPlaces(Protection protection) {
        var wire = new Wire(Codec.AD_HOC, protection, Transport.UDP);
        var carried = Stream.concat(toServer(), toClient()).filter(message -> wire.refusal(message).isEmpty()).toList();
        for (var message : carried) {
            boolean up = message instanceof Request;
            var packet = up ? wire.encode(message, CLIENT, SERVER) : wire.encode(message, SERVER, CLIENT);
            var read = up ? wire.decode(packet.bytes(), CLIENT, SERVER) : wire.decode(packet.bytes(), SERVER, CLIENT);
            assertEquals(new Decoded.Read(message), read);
        }
        assertEquals(19, carried.size());
    }

    @Nested
    class InFixedPlaces {

        private static Optional<String> refusal(Message message) {
            return Codec.AD_HOC.refusal(message);
        }

        @Test
        void hasNoPlaceForWhatTheCourseDidNotHave() {
            assertEquals(Optional.of("ad hoc has no place for version"),
                    refusal(new Request(ID, new Operation.Put("a", "1", 0))));
            assertEquals(Optional.of("ad hoc has no place for number"), refusal(new Request(ID, new Operation.NextPrime(7))));
            assertEquals(Optional.of("ad hoc has no place for version"), refusal(new Reply(ID, new Result.Value("a", 1))));
            assertEquals(Optional.of("ad hoc has no place for overloadWaitTime"),
                    refusal(new Reply(ID, new Result.Overloaded(1))));
            assertEquals(Optional.of("ad hoc has no place for anything but id and payload"),
                    refusal(new Message.Acknowledgement(ID)));
        }

        @Test
        void hasPlaceForSoMuchAndNoMore() {
            assertEquals(Optional.empty(), refusal(new Request(ID, new Operation.Put("k".repeat(32), "v".repeat(65_535)))));
            assertEquals(
                    Optional.of("ad hoc has no place for a value of more than 65535 bytes"),
                    refusal(new Request(ID, new Operation.Put("k", "v".repeat(65_536)))));
            assertEquals(Optional.empty(), refusal(new Reply(ID, new Result.Value("v".repeat(65_535)))));
            assertEquals(
                    Optional.of("ad hoc has no place for a value of more than 65535 bytes"),
                    refusal(new Reply(ID, new Result.Value("v".repeat(65_536)))));
        }

        @Test
        void isWrittenForNothingButRequestsAndReplies() {
            var person = Person.getDefaultInstance();
            assertEquals(Optional.of("no layout for a Person"), new AdHocFormat().refusal(person));
            assertThrows(IllegalArgumentException.class, () -> new AdHocFormat().write("person", person));
        }
    }
}
