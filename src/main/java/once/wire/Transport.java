package once.wire;

/// What carries a message from port to port.
public enum Transport {
    /// Datagrams; may be lost, duplicated, reordered, altered. 8 bytes a message. The optional checksum is not used, so that
    /// the request–reply layer has to look for bit errors itself.
    UDP("UDP", 8, 17),
    /// A connection. 20 bytes a segment, with a checksum. Here each segment carries one whole message; on a real connection
    /// a length would have to go before each, for neither TCP nor protobuf says where one ends.
    TCP("TCP", 20, 6);

    private final String title;
    private final int headerSize;
    private final int protocol;

    Transport(String title, int headerSize, int protocol) {
        this.title = title;
        this.headerSize = headerSize;
        this.protocol = protocol;
    }

    /// The name as people read it.
    public String title() {
        return title;
    }

    /// How many bytes its header has.
    public int headerSize() {
        return headerSize;
    }

    /// Its number in the IP header.
    int protocol() {
        return protocol;
    }
}
