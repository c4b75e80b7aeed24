package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One XML element with an element for each field, without spaces between them. Text that XML cannot carry, such as a
/// zero, is written in base64, and an attribute says so.
record XmlFormat() implements Format {

    static final String ENCODING = "encoding";
    static final String BASE64 = "base64";

    @Override
    public Optional<String> refusal(Message message) {
        return Optional.empty();
    }

    @Override
    public Encoded write(String name, Message message) {
        return new XmlPieces(name).write(message);
    }

    @Override
    public Message read(String name, ByteString bytes, Message empty) throws UnreadableException {
        var text = Fields.utf8(bytes, "the document");
        try {
            return read(name, reader(text), empty);
        } catch (XMLStreamException | RuntimeException _) {
            // The JDK's scanner stumbles over some documents: a control character in a DTD is a MissingResourceException.
            throw broken("it is not well-formed");
        }
    }

    private static Message read(String name, XMLStreamReader xml, Message empty) throws XMLStreamException, UnreadableException {
        xml.nextTag();
        if (!xml.getLocalName().equals(name)) {
            throw broken("it is a " + xml.getLocalName() + ", no " + name);
        }
        var message = empty.newBuilderForType();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            readField(xml, message, empty);
        }
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            // What may follow the root element, comments and white space, says nothing; anything else makes next() fail.
        }
        return message.build();
    }

    private static void readField(XMLStreamReader xml, Message.Builder message, Message empty)
            throws XMLStreamException, UnreadableException {
        var field = Fields.named(empty, xml.getLocalName());
        if (field.isEmpty()) {
            skip(xml);
            return;
        }
        boolean base64 = BASE64.equals(xml.getAttributeValue(null, ENCODING));
        var text = xml.getElementText();
        Fields.set(message, field.get(), base64 ? fromBase64(text) : text);
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            depth += switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> 1;
                case XMLStreamConstants.END_ELEMENT -> -1;
                default -> 0;
            };
        }
    }

    private static String fromBase64(String text) throws UnreadableException {
        try {
            return Fields.utf8(ByteString.copyFrom(Base64.getDecoder().decode(text)), "a value");
        } catch (IllegalArgumentException _) {
            throw broken("no base64");
        }
    }

    /// Reads text, not bytes, so that no declaration in the document chooses another encoding.
    private static XMLStreamReader reader(String text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private static UnreadableException broken(String reason) {
        return UnreadableException.format(Layer.APPLICATION, "not our XML: " + reason);
    }

    /// Whether XML 1.0 can carry the text and give it back as it was.
    static boolean carries(String text) {
        return text.codePoints().allMatch(XmlFormat::carries);
    }

    private static boolean carries(int character) {
        boolean control = character < ' ' && character != '\t' && character != '\n';
        return !control && character != 0xFFFE && character != 0xFFFF;
    }

    static String toBase64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
