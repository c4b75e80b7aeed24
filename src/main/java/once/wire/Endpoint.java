package once.wire;

import once.message.NodeId;

/// Where a node is in the virtual network.
///
/// @param address an IPv4 address, its first byte highest
/// @param port from 0 to 65535
record Endpoint(int address, int port) {

    private static final int CLIENT_ADDRESS = 0x7f000001;
    private static final int CLIENT_PORT = 43_211;
    private static final int CLIENTS_PER_ADDRESS = 20_000;
    private static final int SERVER_ADDRESS = 0x7f800000;
    private static final int SERVER_PORT = 16_401;

    static Endpoint of(NodeId node) {
        return node.isClient() ? client(node.number()) : new Endpoint(SERVER_ADDRESS + node.number(), SERVER_PORT);
    }

    /// Client 1 is at 127.0.0.1:43211, the next ones at the ports after it, then at the addresses after it.
    static Endpoint client(int number) {
        int index = number - 1;
        return new Endpoint(CLIENT_ADDRESS + index / CLIENTS_PER_ADDRESS, CLIENT_PORT + index % CLIENTS_PER_ADDRESS);
    }

    /// The number of the client at an address and port; 0 where there is none.
    static int clientAt(int address, int port) {
        long host = address - (long) CLIENT_ADDRESS;
        long index = host * CLIENTS_PER_ADDRESS + port - CLIENT_PORT;
        boolean inRange = port >= CLIENT_PORT && port < CLIENT_PORT + CLIENTS_PER_ADDRESS && host >= 0;
        return inRange && index < Integer.MAX_VALUE ? (int) index + 1 : 0;
    }

    static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }
}
