package once.wire;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/// Bytes, and what each of them is for.
///
/// @param root all the bytes as one box, from 0 to their number
public record Encoded(ByteString bytes, Part root) {

    public Encoded {
        if (root.start() != 0 || root.end() != bytes.size()) {
            throw new IllegalArgumentException("the outermost box has all " + bytes.size() + " bytes");
        }
    }

    /// How many bytes.
    public int size() {
        return bytes.size();
    }

    /// Bytes that have one meaning.
    static Encoded leaf(String name, Layer layer, String value, ByteString bytes) {
        return new Encoded(bytes, new Part(name, layer, 0, bytes.size(), value, List.of()));
    }

    /// One behind the other, in a box.
    static Encoded box(String name, Layer layer, String value, List<Encoded> pieces) {
        var bytes = ByteString.EMPTY;
        var parts = new ArrayList<Part>();
        for (var piece : pieces) {
            parts.add(piece.root.movedBy(bytes.size()));
            bytes = bytes.concat(piece.bytes);
        }
        return new Encoded(bytes, new Part(name, layer, 0, bytes.size(), value, parts));
    }
}
