package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document in the making: what the writer has added since one last looked is a piece with a meaning.
final class XmlPieces {

    private final String root;
    private final StringWriter text = new StringWriter();
    private int looked;

    XmlPieces(String root) {
        this.root = root;
    }

    Encoded write(Message message) {
        try {
            return document(message, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string takes every element", impossible);
        }
    }

    private Encoded document(Message message, XMLStreamWriter xml) throws XMLStreamException {
        var pieces = new ArrayList<Encoded>();
        xml.writeStartElement(root);
        pieces.add(piece(xml, "start", ""));
        for (var field : Fields.present(message)) {
            pieces.add(element(xml, message, field));
        }
        xml.writeEndElement();
        pieces.add(piece(xml, "end", ""));
        return Encoded.box(root, Layer.APPLICATION, "", pieces);
    }

    private Encoded element(XMLStreamWriter xml, Message message, FieldDescriptor field) throws XMLStreamException {
        var value = Fields.text(message, field);
        boolean plain = XmlFormat.carries(value);
        xml.writeStartElement(field.getJsonName());
        if (!plain) {
            xml.writeAttribute(XmlFormat.ENCODING, XmlFormat.BASE64);
        }
        var start = piece(xml, "start", "");
        xml.writeCharacters(plain ? value : XmlFormat.toBase64(value));
        var inside = piece(xml, "value", value);
        xml.writeEndElement();
        return Encoded.box(field.getJsonName(), Layer.APPLICATION, "", List.of(start, inside, piece(xml, "end", "")));
    }

    /// No characters, because only they make the writer close a start tag that it has left open for attributes.
    private Encoded piece(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeCharacters("");
        xml.flush();
        var added = ByteString.copyFromUtf8(text.getBuffer().substring(looked));
        looked = text.getBuffer().length();
        return Encoded.leaf(name, Layer.APPLICATION, value, added);
    }
}
