package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.protobuf.ByteString;
import java.time.Duration;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that are known to break careless readers.
class HostileTextTest {

    private static final Operation GET = new Operation.Get("k1");

    private static Operation read(Codec codec, String text) throws UnreadableException {
        return codec.operation(ByteString.copyFromUtf8(text));
    }

    private static void assertThrownAway(Codec codec, String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(UnreadableException.class, () -> read(codec, text)));
    }

    @Nested
    class Xml {
        @ParameterizedTest
        @ValueSource(strings = {
            "<!DOCTYPE KVRequest [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><KVRequest><command>2</command><key>&f;</key></KVRequest>",
            "<!DOCTYPE KVRequest [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><KVRequest><command>2</command><key>&b;</key></KVRequest>",
            "<!DOCTYPE KVRequest SYSTEM 'http://localhost:1/x.dtd'><KVRequest><command>2</command><key>&x;</key></KVRequest>",
            "<!DOCTYPE a [\u0001]><KVRequest><command>2</command><key>k1</key></KVRequest>",
            "<KVRequest><command>2</command><key><b>k1</b></key></KVRequest>",
            "<KVRequest><command>two</command></KVRequest>", "<KVRequest><command>2</command>", "<KVResponse/>", "", "\0"})
        void isThrownAway(String text) {
            assertThrownAway(Codec.XML, text);
        }

        @Test
        void nestedDeeplyDoesNotExhaustTheStack() {
            assertThrownAway(Codec.XML, "<KVRequest>" + "<a>".repeat(20_000));
        }

        @Test
        void withAnUnknownFieldIsRead() throws UnreadableException {
            assertEquals(GET, read(Codec.XML, "<KVRequest><command>2</command><new><er>1</er></new><key>k1</key></KVRequest>"));
        }
    }

    @Nested
    class Json {
        @ParameterizedTest
        @ValueSource(strings = {"{\"command\":1e999999999}", "{\"command\":2,\"command\":3,\"key\":\"k1\"}", "{\"command\":2,\"key\":\"k1\"} {}",
            "{\"command\":null}", "{\"command\":4294967296}", "{\"command\":2,\"key\":", "[]", "2", "", "\0"})
        void isThrownAway(String text) {
            assertThrownAway(Codec.JSON, text);
        }

        @Test
        void nestedDeeplyIsThrownAway() {
            assertThrownAway(Codec.JSON, "{\"a\":" + "[".repeat(20_000));
        }

        @Test
        void withAnUnknownFieldIsRead() throws UnreadableException {
            assertEquals(GET, read(Codec.JSON, "{\"command\":2,\"new\":{\"er\":[1]},\"key\":\"k1\"}"));
        }
    }
}
