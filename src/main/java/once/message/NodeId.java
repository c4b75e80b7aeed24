package once.message;

/// A client or a server, numbered from 1 within its kind: c1, c2, s1.
public record NodeId(Kind kind, int number) implements Comparable<NodeId> {

    /// What kind of node it is.
    public enum Kind { CLIENT, SERVER }

    public NodeId {
        if (number < 1) {
            throw new IllegalArgumentException("nodes are numbered from 1, not " + number);
        }
    }

    /// Client number `number`, from 1.
    public static NodeId client(int number) {
        return new NodeId(Kind.CLIENT, number);
    }

    /// Server number `number`, from 1.
    public static NodeId server(int number) {
        return new NodeId(Kind.SERVER, number);
    }

    /// Whether it is a client.
    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    @Override
    public int compareTo(NodeId other) {
        int byKind = Integer.compare(kind.ordinal(), other.kind.ordinal());
        return byKind != 0 ? byKind : Integer.compare(number, other.number);
    }

    @Override
    public int hashCode() {
        return 31 * kind.ordinal() + number;
    }

    @Override
    public String toString() {
        return (isClient() ? "c" : "s") + number;
    }
}
