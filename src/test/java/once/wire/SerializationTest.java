package once.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import once.wire.proto.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerializationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            XML                      | 69
            JSON                     | 46
            protobuf                 | 28
            ad hoc, 32 bytes a field | 64
            ad hoc, length first     | 28
            """)
    void writesThePersonInSoManyBytes(String format, int size) {
        assertEquals(size, SamePerson.formats().get(format).size());
    }

    @Test
    void writesThePersonAsTheLectureDoes() {
        var formats = SamePerson.formats();
        assertEquals("<person><name>John Doe</name><email>jdoe@example.com</email></person>", formats.get("XML").bytes().toStringUtf8());
        assertEquals("{\"name\":\"John Doe\",\"email\":\"jdoe@example.com\"}", formats.get("JSON").bytes().toStringUtf8());
        assertEquals("0a084a6f686e20446f651a106a646f65406578616d706c652e636f6d", Fields.hex(formats.get("protobuf").bytes()));
    }

    @Test
    void writesTheSearchRequestInNineBytes() {
        var search = SearchRequest.newBuilder().setQuery("udp").setPageNumber(1).setResultPerPage(10).build();
        assertEquals("0a037564701001180a", Fields.hex(new ProtobufFormat().write("SearchRequest", search).bytes()));
    }

    @Test
    void readsOtherVersionsOfAFormat() {
        assertEquals("""
                query=udp page_number=1 result_per_page=10
                query=udp page_number=1 result_per_page=10
                query=udp page_number=1 result_per_page=10
                query=udp page_number=1 result_per_page=0
                query=udp page_number=1 result_per_page=10 language=
                command=1 klen=0 key=""
                errCode=1 value=k1""",
                Evolution.readings().stream().map(Reading::read).collect(Collectors.joining("\n")));
    }

    @Test
    void putsTheFieldsInAnotherOrder() {
        assertEquals("180a10010a03756470", Fields.hex(Evolution.readings().get(2).written().bytes()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            XML  | <KVRequest><command>1</command><key>k1</key><value>a&amp;&lt;b</value></KVRequest>
            JSON | {"command":1,"key":"k1","value":"a&<b"}
            """)
    void writesAPutAsText(Codec codec, String text) {
        var put = new once.message.Request(new once.message.MessageId(1, 1), new once.service.Operation.Put("k1", "a&<b"));
        assertEquals(text, codec.encode(put).bytes().toStringUtf8());
    }
}
