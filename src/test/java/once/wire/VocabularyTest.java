package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Stream;
import once.service.Operation;
import once.service.Operation.Step.What;
import once.service.Result;
import once.wire.proto.KVRequest;
import once.wire.proto.KVResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The codes, and what is no sentence in them.
class VocabularyTest {

    private static final ByteString KEY = ByteString.copyFromUtf8("k1");
    private static final ByteString NO_TEXT = ByteString.fromHex("ff");

    private static String refusal(KVRequest.Builder request) {
        return assertThrows(UnreadableException.class, () -> Vocabulary.operation(request.build())).getMessage();
    }

    private static KVRequest.Builder command(int command) {
        return KVRequest.newBuilder().setCommand(command);
    }

    @Nested
    class ARequest {

        @Test
        void hasTheCoursesCommandsAndOurs() {
            var operations = Stream.of(
                    new Operation.Put("a", ""), new Operation.Get("a"), new Operation.Remove("a"), new Operation.Wipeout(),
                    new Operation.Increment(), new Operation.Decrement(), new Operation.Read(), new Operation.NextPrime(1),
                    new Operation.Print(""), new Operation.Work(1), new Operation.Attack(), new Operation.Step(1, What.LOAD));
            assertEquals(
                    List.of(1, 2, 3, 5, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48),
                    operations.map(operation -> Vocabulary.of(operation).getCommand()).toList());
        }

        @Test
        void saysAVersionOnlyWhereItDependsOnOne() throws UnreadableException {
            assertEquals(false, Vocabulary.of(new Operation.Put("a", "1")).hasVersion());
            assertEquals(new Operation.Put("k1", "", 0),
                    Vocabulary.operation(command(1).setKey(KEY).setValue(ByteString.EMPTY).setVersion(0).build()));
        }

        @Test
        void isBrokenWithoutWhatItsCommandTakes() {
            assertEquals("a command without its key", refusal(command(2)));
            assertEquals("a command without its value", refusal(command(1).setKey(KEY)));
            assertEquals("the key is not UTF-8", refusal(command(2).setKey(NO_TEXT)));
            assertEquals("the value is not UTF-8", refusal(command(0x45).setValue(NO_TEXT)));
            assertEquals("unknown command 4294967295", refusal(command(-1)));
        }

        @Test
        void isBrokenWithNumbersThatMakeNoSense() {
            assertEquals("versions count from 0, not -1", refusal(command(1).setKey(KEY).setValue(KEY).setVersion(-1)));
            assertEquals("work takes time, not 0 µs", refusal(command(0x46).setNumber(0)));
            assertEquals("no such step", refusal(command(0x48).setKey(KEY).setNumber(1)));
            assertEquals("no such step", refusal(command(0x48).setKey(ByteString.copyFromUtf8("ADD")).setNumber(1L << 40)));
        }
    }

    @Nested
    class AReply {

        @Test
        void hasTheCoursesCodesAndOurs() {
            var results = Stream.of(
                    new Result.Done(), new Result.Value("a"), new Result.Count(1), new Result.NoSuchKey(),
                    new Result.Overloaded(1),
                    new Result.Unsupported(), new Result.WrongVersion(1), new Result.Stale(), new Result.Unknown(),
                    new Result.Mismatch(),
                    new Result.Challenge());
            assertEquals(
                    List.of(0, 0, 0, 1, 3, 5, 0x41, 0x42, 0x43, 0x44, 0x45),
                    results.map(result -> Vocabulary.of(result).getErrCode()).toList());
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "1, 1", "1000, 1", "1001, 2", "5000000, 5000", "9223372036854775807, 2147483647"})
        void roundsAWaitUpToWholeMilliseconds(long micros, int millis) {
            assertEquals(millis, Vocabulary.of(new Result.Overloaded(micros)).getOverloadWaitTime());
        }

        @Test
        void isBrokenWithACodeOrTextOfNobodys() {
            assertEquals("unknown error code 2", refusal(KVResponse.newBuilder().setErrCode(2)));
            assertEquals("the value is not UTF-8", refusal(KVResponse.newBuilder().setValue(NO_TEXT)));
        }

        private static String refusal(KVResponse.Builder response) {
            return assertThrows(UnreadableException.class, () -> Vocabulary.result(response.build())).getMessage();
        }
    }
}
