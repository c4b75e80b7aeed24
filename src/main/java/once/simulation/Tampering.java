package once.simulation;

import java.util.List;
import once.channel.Alteration;
import once.message.Message;
import once.message.NodeId;
import once.scenario.Scenario;
import once.wire.Decoded;
import once.wire.Layer;
import once.wire.Rewriting;
import once.wire.Transport;
import once.wire.Wire;

/// What receivers make of messages whose bytes were altered on their way. Only they are turned into bytes.
public record Tampering(Wire wire) {

    /// With the formats and the protection of a scenario.
    public static Tampering in(Scenario scenario) {
        return new Tampering(scenario.protocol().wire().over(switch (scenario.environment().transport()) {
            case UDP -> Transport.UDP;
            case TCP -> Transport.TCP;
        }));
    }

    /// What the receiver makes of a message that was altered like this between two nodes.
    public Decoded arrived(Message message, NodeId from, NodeId to, Alteration how) {
        var refusal = wire.refusal(message);
        if (refusal.isPresent()) {
            return new Decoded.Broken(Layer.APPLICATION, Decoded.Why.FORMAT, refusal.get());
        }
        var bytes = switch (how) {
            case Alteration.FlipBit(var bit) -> wire.flipped(message, from, to, bit);
            case Alteration.Replay _ -> wire.encode(message, from, to).bytes();
            case Alteration.Rewrite(var value) -> wire.rewritten(message, Rewriting.rewritten(message, value), from, to);
        };
        return wire.decode(bytes, from, to);
    }

    /// What the receiver makes of a message by the bit that is flipped; none where no packet can carry the message.
    public List<Decoded> flippedAnywhere(Message message, NodeId from, NodeId to) {
        return wire.refusal(message).isPresent()
                ? List.of()
                : wire.flippedAnywhere(message, from, to).stream().map(bytes -> wire.decode(bytes, from, to)).toList();
    }
}
