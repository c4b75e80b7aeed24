package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.stream.Collectors;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdHocFormatTest {

    private static final MessageId ID = new MessageId(1, 1);
    private static final String KEY = "6b31" + "00".repeat(30);

    private static ByteString bytes(String hex) {
        return ByteString.fromHex(hex.replace(" ", "").replace("KEY", KEY));
    }

    private static String told(Encoded encoded) {
        return encoded.root().parts().stream().map(part -> part.name() + "=" + part.value()).collect(Collectors.joining(" "));
    }

    @Nested
    class ARequest {

        private static void assertWritten(String hex, String told, Operation operation) throws UnreadableException {
            var encoded = Codec.AD_HOC.encode(new Request(ID, operation));
            assertEquals(Fields.hex(bytes(hex)), Fields.hex(encoded.bytes()));
            assertEquals(told, told(encoded));
            assertEquals(operation, Codec.AD_HOC.operation(encoded.bytes()));
        }

        @Test
        void leavesOutFromTheEndWhatItDoesNotHave() throws UnreadableException {
            assertWritten("05", "command=5", new Operation.Wipeout());
            assertWritten("02 KEY", "command=2 key=k1", new Operation.Get("k1"));
            assertWritten("01 KEY 0300 313030", "command=1 key=k1 length=3 value=100", new Operation.Put("k1", "100"));
            assertWritten("02" + "00".repeat(32), "command=2 key=", new Operation.Get(""));
        }

        @Test
        void keepsThePlaceOfAKeyItDoesNotHave() {
            assertEquals(Fields.hex(bytes("45" + "00".repeat(32) + "0100 61")),
                    Fields.hex(Codec.AD_HOC.encode(new Request(ID, new Operation.Print("a"))).bytes()));
        }

        @Test
        void tellsTheLengthOfALongValueLowByteFirst() throws UnreadableException {
            var put = new Operation.Put("k1", "v".repeat(0x8102));
            var written = Codec.AD_HOC.encode(new Request(ID, put)).bytes();
            assertEquals("0281", Fields.hex(written.substring(33, 35)));
            assertEquals(put, Codec.AD_HOC.operation(written));
        }

        @ParameterizedTest
        @CsvSource({
            "'', it ends 1 bytes too early", "02 6b31, it ends 30 bytes too early", "01 KEY 03, it ends 1 bytes too early",
            "01 KEY 0300 3130, it ends 1 bytes too early", "01 KEY 0100 3130, 1 bytes too many for a KVRequest",
            "ee, unknown command 238"})
        void isThrownAwayWhereThePlacesDoNotFit(String hex, String reason) {
            assertEquals(reason, assertThrows(UnreadableException.class, () -> Codec.AD_HOC.operation(bytes(hex))).getMessage());
        }
    }

    @Nested
    class AReply {

        private static void assertWritten(String hex, String told, Result result) throws UnreadableException {
            var encoded = Codec.AD_HOC.encode(new Reply(ID, result));
            assertEquals(Fields.hex(bytes(hex)), Fields.hex(encoded.bytes()));
            assertEquals(told, told(encoded));
            assertEquals(result, Codec.AD_HOC.result(encoded.bytes()));
        }

        @Test
        void hasACodeAndPerhapsAValue() throws UnreadableException {
            assertWritten("00", "errCode=0", new Result.Done());
            assertWritten("01", "errCode=1", new Result.NoSuchKey());
            assertWritten("00 0300 313030", "errCode=0 length=3 value=100", new Result.Value("100"));
            assertWritten("00 0000", "errCode=0 length=0 value=", new Result.Value(""));
        }

        @Test
        void hasACodeOfItsOwnForANumber() throws UnreadableException {
            assertWritten("40 0800 0201000000000000", "errCode=64 length=8 value=258", new Result.Count(258));
        }

        @ParameterizedTest
        @CsvSource({
            "40 0700 02010000000000, 'a number has 8 bytes, not 7'", "40, it ends 2 bytes too early",
            "40 0800 0201000000000000 00, 1 bytes too many for a KVResponse", "ee, unknown error code 238"})
        void isThrownAwayWhereThePlacesDoNotFit(String hex, String reason) {
            assertEquals(reason, assertThrows(UnreadableException.class, () -> Codec.AD_HOC.result(bytes(hex))).getMessage());
        }
    }
}
