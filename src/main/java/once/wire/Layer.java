package once.wire;

/// Who puts a byte on the wire.
public enum Layer {
    /// What the application says: a command, a key, a value.
    APPLICATION("application"),
    /// What pairs and protects it: id, checksum, MAC.
    REQUEST_REPLY("request–reply"),
    /// What brings it to a port: UDP or TCP.
    TRANSPORT("transport"),
    /// What brings it to a host: IP.
    NETWORK("network");

    private final String title;

    Layer(String title) {
        this.title = title;
    }

    /// The name as people read it.
    public String title() {
        return title;
    }
}
