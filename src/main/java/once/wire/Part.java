package once.wire;

import java.util.ArrayList;
import java.util.List;

/// A named range of bytes, made of smaller ones: a box in the picture of a packet.
///
/// @param layer who put these bytes there; the boxes of one layer lie inside those of the next
/// @param start the first byte, counted from 0 at the packet's beginning
/// @param end the byte after the last; the same as the start where there is none
/// @param value what the bytes mean, in a few characters; empty where the parts say it
/// @param parts what it is made of, in order, without gaps; empty for a leaf
public record Part(String name, Layer layer, int start, int end, String value, List<Part> parts) {

    public Part {
        parts = List.copyOf(parts);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no bytes lie between " + start + " and " + end);
        }
    }

    /// How many bytes it has.
    public int length() {
        return end - start;
    }

    /// Whether a byte, counted from 0, belongs to it.
    public boolean contains(int index) {
        return start <= index && index < end;
    }

    /// The boxes around a byte, from this one to the innermost; empty where the byte lies outside.
    public List<Part> around(int index) {
        var path = new ArrayList<Part>();
        for (var part = this; part != null; part = part.partWith(index)) {
            if (part.contains(index)) {
                path.add(part);
            }
        }
        return path;
    }

    private Part partWith(int index) {
        return parts.stream().filter(part -> part.contains(index)).findFirst().orElse(null);
    }

    /// The part at the end of a path of names below this one, such as `"Msg", "payload"`.
    ///
    /// @throws IllegalArgumentException where there is none
    public Part part(String... path) {
        var found = this;
        for (var name : path) {
            found = found.parts.stream().filter(part -> part.name.equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + String.join(" / ", path)));
        }
        return found;
    }

    Part movedBy(int bytes) {
        return new Part(name, layer, start + bytes, end + bytes, value, parts.stream().map(part -> part.movedBy(bytes)).toList());
    }
}
