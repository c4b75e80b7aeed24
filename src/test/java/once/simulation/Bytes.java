package once.simulation;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import once.channel.Flight;
import once.message.Message;
import once.message.NodeId;
import once.scenario.Scenario;
import once.wire.Decoded;
import once.wire.Wire;

/// Holds every message of a run against its bytes: what arrives is what was sent, or what was sent has been thrown away, as
/// far as its check promises; and what arrives unaltered is what the bytes say.
final class Bytes {

    private record Packet(NodeId from, NodeId to, Message message) {}

    private final Wire wire;
    private final boolean authentic;
    private final Map<Integer, Message> sent = new HashMap<>();
    private final Set<Packet> known = new HashSet<>();

    Bytes(Scenario scenario, boolean authentic) {
        this.wire = Tampering.in(scenario).wire();
        this.authentic = authentic;
    }

    void sent(Flight flight) {
        sent.put(flight.number(), flight.message());
    }

    void arrived(Flight flight, Event event) {
        var before = sent.get(flight.number());
        if (authentic && !flight.message().equals(before)) {
            throw new Watch.Broken("something else than was sent has passed its check", event);
        }
        var packet = new Packet(flight.from(), flight.to(), before);
        if (known.add(packet) && !wire.decode(bytes(packet), packet.from(), packet.to()).equals(new Decoded.Read(before))) {
            throw new Watch.Broken("its bytes say something else", event);
        }
    }

    private ByteString bytes(Packet packet) {
        return wire.encode(packet.message(), packet.from(), packet.to()).bytes();
    }
}
