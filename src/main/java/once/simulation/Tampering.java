package once.simulation;

import once.channel.Alteration;
import once.channel.Flight;
import once.scenario.Scenario;
import once.wire.Decoded;
import once.wire.Layer;
import once.wire.Rewriting;
import once.wire.Transport;
import once.wire.Wire;

/// What the receiver makes of flights whose bytes were altered on their way. Only they are turned into bytes.
record Tampering(Wire wire) {

    static Tampering in(Scenario scenario) {
        return new Tampering(scenario.protocol().wire().over(switch (scenario.environment().transport()) {
            case UDP -> Transport.UDP;
            case TCP -> Transport.TCP;
        }));
    }

    Decoded arrived(Flight flight, Alteration how) {
        var message = flight.message();
        var refusal = wire.refusal(message);
        if (refusal.isPresent()) {
            return new Decoded.Broken(Layer.APPLICATION, Decoded.Why.FORMAT, refusal.get());
        }
        var bytes = switch (how) {
            case Alteration.FlipBit(var bit) -> wire.flipped(message, flight.from(), flight.to(), bit);
            case Alteration.Replay _ -> wire.encode(message, flight.from(), flight.to()).bytes();
            case Alteration.Rewrite(var value) ->
                wire.rewritten(message, Rewriting.rewritten(message, value), flight.from(), flight.to());
        };
        return wire.decode(bytes, flight.from(), flight.to());
    }
}
