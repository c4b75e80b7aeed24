package once.scenario;

import java.util.ArrayList;
import java.util.List;
import once.channel.Environment;
import once.client.ClientPolicy;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.scenario.text.WireText;
import once.server.CrashRecovery.Admission.Rule;
import once.server.ServerPolicy.Eviction.WhenFull;
import once.server.ServerPolicy;
import once.service.Operation;
import once.service.Result;
import once.wire.Transport;
import once.wire.Wire;

/// Reads how messages become bytes.
final class WireReader {

    private static final MessageId ANY = new MessageId(1, 1);

    private WireReader() {}

    static Wire read(Block<WireText> block, Environment.Transport transport) {
        return new Wire(
                Choices.of(block, WireText.CODEC_FIELD_NUMBER, Wire.COURSE.codec()),
                Choices.of(block, WireText.PROTECTION_FIELD_NUMBER, Wire.COURSE.protection()),
                switch (transport) {
                    case UDP -> Transport.UDP;
                    case TCP -> Transport.TCP;
                });
    }

    /// Tells of the first thing that the protocol has messages say and that these bytes have no place for.
    static void check(Block<WireText> block, Protocol protocol) {
        samples(protocol).stream()
                .flatMap(message -> protocol.wire().refusal(message).stream())
                .findFirst()
                .ifPresent(reason -> block.problem(WireText.CODEC_FIELD_NUMBER,
                        reason + "; expected a codec that carries all that the protocol says"));
    }

    private static List<Message> samples(Protocol protocol) {
        var samples = new ArrayList<Message>(List.of(new Request(ANY, new Operation.Read(), stamps(protocol))));
        if (protocol.client().acknowledges()) {
            samples.add(new Message.Acknowledgement(ANY));
        }
        if (protocol.client().exterminates()) {
            samples.add(new Message.Extermination(ANY));
        }
        addReplies(samples, protocol.server());
        return samples;
    }

    private static Stamps stamps(Protocol protocol) {
        var client = protocol.client();
        boolean resumes = protocol.server().recovery().admission().rule() == Rule.CHALLENGE;
        return new Stamps(
                client.stampsCreation() ? 0 : Stamps.NO_TIME,
                client.deadlineMicros() > 0 ? client.deadlineMicros() : Stamps.NO_TIME,
                resumes || client.epoch() != ClientPolicy.Epoch.IGNORED ? 1 : 0,
                resumes ? 1 : 0);
    }

    private static void addReplies(List<Message> samples, ServerPolicy server) {
        var recovery = server.recovery();
        if (recovery.announcesTo() > 0) {
            samples.add(new Message.Announcement(ANY, 1));
        }
        if (recovery.admission().rule() == Rule.EPOCH || recovery.announcesTo() > 0) {
            samples.add(new Reply(ANY, new Result.Done(), 1));
        }
        if (server.eviction().capacity() > 0 && server.eviction().whenFull() == WhenFull.REFUSE) {
            samples.add(new Reply(ANY, new Result.Overloaded(server.eviction().overloadWaitMicros()), 1));
        }
        if (mayRefuse(server)) {
            samples.add(new Reply(ANY, new Result.Unknown(), 1));
        }
    }

    /// Whether the server may know an id and not what came of it, or know it from another request.
    private static boolean mayRefuse(ServerPolicy server) {
        boolean forgetsReplies = switch (server.recovery().log().when()) {
            case NEVER, AFTER, WITH_EFFECT -> false;
            case ID_BEFORE, ID_BEFORE_REPLY_AFTER -> true;
        };
        return forgetsReplies || server.filter().comparesRequests()
                || server.recovery().admission().rule() == Rule.RESERVED_BOUND;
    }
}
