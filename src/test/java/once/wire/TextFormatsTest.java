package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.service.Operation;
import once.service.Result;
import once.wire.proto.KVRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What JSON and XML write and throw away, and why.
class TextFormatsTest {

    private static final MessageId ID = new MessageId(1, 1);

    private static String written(Codec codec, Operation operation) {
        return codec.encode(new Request(ID, operation)).bytes().toStringUtf8();
    }

    private static String written(Codec codec, Result result) {
        return codec.encode(new Reply(ID, result)).bytes().toStringUtf8();
    }

    private static Operation read(Codec codec, String text) throws UnreadableException {
        return codec.operation(ByteString.copyFromUtf8(text));
    }

    private static String refusal(Codec codec, String text) {
        return assertThrows(UnreadableException.class, () -> read(codec, text)).getMessage();
    }

    private static String leaves(Part part) {
        var inner = part.parts().stream().map(TextFormatsTest::leaves).collect(Collectors.joining(" "));
        return part.parts().isEmpty() ? part.name() + ":" + part.length() : part.name() + "(" + inner + ")";
    }

    @Nested
    class Json {

        @Test
        void writesWholeNumbersPlainAndLongOnesAsText() {
            assertEquals("{\"command\":68,\"number\":\"7\"}", written(Codec.JSON, new Operation.NextPrime(7)));
            assertEquals("{\"errCode\":65,\"version\":3}", written(Codec.JSON, new Result.WrongVersion(3)));
        }

        @Test
        void labelsEachNameAndValueAndTheBraces() {
            var root = Codec.JSON.encode(new Request(ID, new Operation.Get("k1"))).root();
            assertEquals("KVRequest(command(name:11 value:1) key(name:7 value:4) braces:1)", leaves(root));
            assertEquals("k1", root.part("key", "value").value());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                []                          | not our JSON: it is no object
                {"command":5} 1             | not our JSON: something follows the object
                {"command":5                | not our JSON: it is not well-formed
                {"command":true}            | not our JSON: command is neither text nor a whole number
                {"command":1.5}             | not our JSON: command is neither text nor a whole number
                {"command":"five"}          | command is no number
                {"command":68,"number":"x"} | number is no number
                {"command":99}              | unknown command 99
                """)
        void saysWhatIsWrong(String text, String reason) {
            assertEquals(reason, refusal(Codec.JSON, text));
        }

        @Test
        void takesNumbersThatAreWrittenAsText() throws UnreadableException {
            assertEquals(new Operation.Wipeout(), read(Codec.JSON, "{\"command\":\"5\"}"));
        }

        @Test
        void hasUnsignedCommands() {
            assertEquals("unknown command 4294967295", refusal(Codec.JSON, "{\"command\":4294967295}"));
        }
    }

    @Nested
    class Xml {

        @Test
        void writesInBase64WhatItCannotCarry() throws UnreadableException {
            var print = new Operation.Print("a\0");
            assertEquals("<KVRequest><command>69</command><value encoding=\"base64\">YQA=</value></KVRequest>",
                    written(Codec.XML, print));
            assertEquals(print, read(Codec.XML, written(Codec.XML, print)));
        }

        @ParameterizedTest
        @CsvSource({"9, true", "10, true", "31, false", "32, true", "13, false", "0, false", "65533, true", "65534, false",
                "65535, false", "128512, true"})
        void carriesWhatAReaderGivesBackAsItWas(int character, boolean carries) {
            assertEquals(carries, XmlFormat.carries("a" + Character.toString(character)));
        }

        @Test
        void labelsTagsAndValues() {
            var root = Codec.XML.encode(new Request(ID, new Operation.Get("k1"))).root();
            assertEquals("KVRequest(start:11 command(start:9 value:1 end:10) key(start:5 value:2 end:6) end:12)", leaves(root));
            assertEquals("k1", root.part("key", "value").value());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                <KVResponse/> | not our XML: it is a KVResponse, no KVRequest
                <KVRequest> | not our XML: it is not well-formed
                <KVRequest><command>5</command></KVRequest><more/> | not our XML: it is not well-formed
                <KVRequest><command>2</command><key encoding="base64">*</key></KVRequest> | not our XML: no base64
                <KVRequest><command>2</command><key encoding="base64">/w==</key></KVRequest> | a value is not UTF-8
                <KVRequest><command>five</command></KVRequest> | command is no number
                """)
        void saysWhatIsWrong(String text, String reason) {
            assertEquals(reason, refusal(Codec.XML, text));
        }

        @Test
        void isTextInUtf8() {
            var broken = assertThrows(UnreadableException.class, () -> Codec.XML.operation(ByteString.fromHex("ff")));
            assertEquals("the document is not UTF-8", broken.getMessage());
        }

        @Test
        void mayEndInCommentsAndSpace() throws UnreadableException {
            assertEquals(new Operation.Wipeout(), read(Codec.XML, "<KVRequest><command>5</command></KVRequest> <!-- so -->\n"));
        }

        @Test
        void skipsFieldsOfANewerVersionWithAllThatIsInThem() throws UnreadableException {
            var newer = "<KVRequest><new><a>1</a>t<b/></new><command>5</command><other/></KVRequest>";
            assertEquals(new Operation.Wipeout(), read(Codec.XML, newer));
        }
    }

    @Test
    void protobufSaysWhatIsWrong() {
        var broken = assertThrows(UnreadableException.class, () -> Codec.PROTOBUF.operation(ByteString.fromHex("12ff")));
        assertEquals("not a KVRequest: tags and lengths do not fit", broken.getMessage());
    }

    @Test
    void textShowsBytesThatAreNoTextInHex() {
        var odd = KVRequest.newBuilder().setCommand(-1).setKey(ByteString.fromHex("ff00")).build();
        assertEquals(List.of("4294967295", "ff00"), Fields.present(odd).stream().map(field -> Fields.text(odd, field)).toList());
    }

    @Test
    void whatSaysNothingButItsKindHasNoPayload() {
        for (var codec : Codec.values()) {
            if (codec != Codec.AD_HOC) {
                assertEquals(0, codec.encode(new Message.Acknowledgement(ID)).size());
            }
        }
    }

    @Test
    void everythingHasATitle() {
        assertEquals(List.of("protobuf", "ad hoc", "XML", "JSON"), Stream.of(Codec.values()).map(Codec::title).toList());
        assertEquals(List.of("none", "CRC-32", "HMAC-SHA256"), Stream.of(Protection.values()).map(Protection::title).toList());
        assertEquals(List.of("UDP", "TCP"), Stream.of(Transport.values()).map(Transport::title).toList());
        assertEquals(List.of("application", "request–reply", "transport", "network"),
                Stream.of(Layer.values()).map(Layer::title).toList());
        assertEquals(
                List.of("intact", "checksum mismatch", "unparsable", "accepted though altered"),
                Stream.of(Verdict.values()).map(Verdict::title).toList());
        assertEquals(Optional.empty(), Codec.JSON.refusal(new Request(ID, new Operation.NextPrime(1))));
    }
}
