package once.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import once.channel.Alteration;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.FateScript;
import once.channel.Intervention;
import once.channel.PlannedFate;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.scenario.Scenario;
import once.simulation.Tampering;
import once.wire.Decoded;
import once.wire.Protection;

/// What receivers may make of messages that are altered on their way; each message is altered bit by bit, once.
final class Alterations {

    /// A message as its receiver reads it, and an alteration that makes it read so.
    record Reading(Message message, Alteration how) {}

    /// What becomes of a message of which any one bit is flipped.
    ///
    /// @param unnoticed what the receiver may take for true, other than what was sent
    /// @param harmless whether some bit changes nothing for the receiver
    /// @param discarded an alteration that the receiver notices; null where it notices none
    record Flipped(List<Reading> unnoticed, boolean harmless, Alteration discarded) {
        private static final Flipped NEVER = new Flipped(List.of(), true, null);
        private static final Flipped NOTICED = new Flipped(List.of(), false, new Alteration.FlipBit(0));
    }

    private record Sent(Message message, NodeId from, NodeId to) {}

    private static final MessageId STRANGER = new MessageId(-1, 0);

    private final Tampering tampering;
    private final int most;
    private final boolean possible;
    private final boolean isProtected;
    private final boolean strangersAreAlike;
    private final Map<Sent, Flipped> known = new HashMap<>();

    /// @param most how many alterations in one run are followed that nobody notices
    Alterations(Scenario scenario, int most) {
        this.tampering = Tampering.in(scenario);
        this.most = most;
        this.possible = areByChance(scenario.environment());
        this.isProtected = scenario.protocol().wire().protection() != Protection.NONE;
        this.strangersAreAlike = most == 1 && !Mechanisms.isPrescribed(scenario);
    }

    int most() {
        return most;
    }

    /// Whether the environment flips bits. A connection repairs them.
    static boolean areByChance(Environment environment) {
        return environment.corruption() > 0 && environment.transport() == Environment.Transport.UDP;
    }

    /// Whether a receiver may take something for true that nobody has sent. CRC-32 and HMAC give every single flipped bit
    /// away; what an adversary does is prescribed.
    static boolean mayGoUnnoticed(Scenario scenario) {
        boolean unprotected = scenario.protocol().wire().protection() == Protection.NONE;
        return unprotected && areByChance(scenario.environment())
                || scenario.fates().all().anyMatch(PlannedFate.Altered.class::isInstance)
                || scenario.interventions().stream().anyMatch(Intervention.Corrupt.class::isInstance);
    }

    /// Whether an adversary takes part, who could do more than what is prescribed.
    static boolean isAnAdversaryAbout(FateScript script) {
        return script.all().anyMatch(fate -> fate instanceof PlannedFate.Lost(var by) && by == Fate.Cause.ADVERSARY
                || fate instanceof PlannedFate.Altered(_, var how) && !(how instanceof Alteration.FlipBit));
    }

    /// What the receiver makes of a message that is altered like this; null where it throws it away.
    Message read(Message message, NodeId from, NodeId to, Alteration how) {
        return switch (tampering.arrived(message, from, to, how)) {
            case Decoded.Read(var altered) -> altered;
            case Decoded.Broken _ -> null;
        };
    }

    /// What the receiver may make of a message by chance.
    Flipped flipped(Message message, NodeId from, NodeId to) {
        if (!possible) {
            return Flipped.NEVER;
        }
        return isProtected ? Flipped.NOTICED : known.computeIfAbsent(new Sent(message, from, to), this::flip);
    }

    private Flipped flip(Sent sent) {
        var readings = new LinkedHashMap<Message, Integer>();
        int discarded = -1;
        var received = tampering.flippedAnywhere(sent.message(), sent.from(), sent.to());
        for (int bit = 0; bit < received.size(); bit++) {
            switch (received.get(bit)) {
                case Decoded.Read(var message) -> readings.putIfAbsent(known(message), bit);
                case Decoded.Broken _ -> discarded = discarded < 0 ? bit : discarded;
            }
        }
        boolean harmless = readings.remove(sent.message()) != null;
        boolean broken = discarded >= 0 || received.isEmpty();
        return new Flipped(all(readings), harmless, broken ? new Alteration.FlipBit(Math.max(0, discarded)) : null);
    }

    private static List<Reading> all(Map<Message, Integer> readings) {
        var all = new ArrayList<Reading>();
        readings.forEach((message, bit) -> all.add(new Reading(message, new Alteration.FlipBit(bit))));
        return all;
    }

    /// Nodes do no more with ids than compare them, each within one client's. So ids that no client of ours has made are
    /// alike where a run has only one of them.
    private Message known(Message message) {
        if (!strangersAreAlike || message.id().client() > 0) {
            return message;
        }
        return switch (message) {
            case Request(_, var operation, var stamps) -> new Request(STRANGER, operation, stamps);
            case Reply(_, var result, var incarnation) -> new Reply(STRANGER, result, incarnation);
            case Message.Acknowledgement _ -> new Message.Acknowledgement(STRANGER);
            case Message.Extermination _ -> new Message.Extermination(STRANGER);
            case Message.Announcement(_, var incarnation) -> new Message.Announcement(STRANGER, incarnation);
        };
    }
}
