package once.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import once.channel.Delay;
import once.client.ClientPolicy;
import once.client.RetryPolicy;
import once.message.Message;
import once.message.MessageId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.scenario.Protocol;
import once.server.CrashRecovery;
import once.server.CrashRecovery.Admission;
import once.server.CrashRecovery.Log;
import once.server.CrashRecovery.Silence;
import once.server.ServerPolicy;
import once.server.ServerPolicy.Eviction;
import once.service.Operation;
import once.service.Result;
import once.wire.Codec;
import once.wire.Protection;
import once.wire.Transport;
import once.wire.Wire;

/// Protocols with any of the mechanisms there are. Lifetimes, silences and deadlines are often exactly as long as they must
/// be, and sometimes a microsecond shorter.
final class RandomProtocols {

    private final Random random;
    private final Delay requests;

    RandomProtocols(Random random, Delay requests) {
        this.random = random;
        this.requests = requests;
    }

    Protocol protocol(int clients) {
        var retry = retry();
        long needed = needed(retry);
        return new Protocol(client(retry, needed), server(needed, clients), new Wire(pick(Codec.values()), pick(Protection.values()), Transport.UDP));
    }

    /// What a protocol makes messages say beside ids, operations and results: one message for each such thing.
    static List<Message> extras(Protocol protocol, MessageId id) {
        var client = protocol.client();
        var recovery = protocol.server().recovery();
        var extras = new ArrayList<Message>();
        if (client.stampsCreation() || client.deadlineMicros() > 0 || client.epoch() != ClientPolicy.Epoch.IGNORED
                || recovery.admission().rule() == Admission.Rule.CHALLENGE) {
            extras.add(new Request(id, new Operation.Read(), new Stamps(1, 1, 1, 1)));
        }
        if (client.acknowledges() || client.exterminates()) {
            extras.add(new Message.Acknowledgement(id));
        }
        if (recovery.announcesTo() > 0 || recovery.admission().rule() == Admission.Rule.EPOCH) {
            extras.add(new Reply(id, new Result.Done(), 1));
        }
        if (protocol.server().eviction().capacity() > 0) {
            extras.add(new Reply(id, new Result.Overloaded(1_000), 1));
        }
        if (protocol.server().filter().comparesRequests() || recovery.log().when() != Log.When.NEVER
                || recovery.admission().rule() == Admission.Rule.RESERVED_BOUND) {
            extras.add(new Reply(id, new Result.Unknown(), 1));
        }
        return extras;
    }

    private RetryPolicy retry() {
        int attempts = rarely() ? RetryPolicy.UNBOUNDED : random.nextInt(1, 6);
        var waits = rarely()
                ? new RetryPolicy.Waits.Listed(List.of(1 + random.nextLong(200), 1 + random.nextLong(200), 1 + random.nextLong(200)))
                : new RetryPolicy.Waits.Growing(1 + random.nextLong(120), 1 + random.nextInt(3), 400);
        return new RetryPolicy(attempts, waits, rarely() ? random.nextDouble() * 0.9 : 0);
    }

    /// S + D - d_min, the least that a lifetime or a silence must exceed or be where nothing else delays anything.
    private long needed(RetryPolicy retry) {
        long span = 0;
        for (int attempt = 1; attempt < Math.min(retry.attempts(), 10); attempt++) {
            span += Math.round(retry.timeoutMicros(attempt) * (1 + retry.jitter()));
        }
        return span + (requests instanceof Delay.Between(var least, var most) ? most - least : 300);
    }

    private ClientPolicy client(RetryPolicy retry, long needed) {
        return new ClientPolicy(
                retry,
                usually(ClientPolicy.Ids.values()),
                pick(ClientPolicy.Epoch.values()),
                random.nextBoolean(),
                random.nextBoolean() ? 0 : 1 + random.nextLong(needed + 200),
                rarely() ? random.nextLong(200) - 100 : 0,
                rarely(),
                rarely(),
                usually(ClientPolicy.Reissue.values()),
                rarely() ? new ClientPolicy.Budget(random.nextInt(1, 6), random.nextInt(1500)) : null,
                rarely());
    }

    private ServerPolicy server(long needed, int clients) {
        boolean repliesFirst = random.nextInt(12) == 0;
        var filter = new ServerPolicy.Filter(random.nextInt(8) > 0, rarely() ? 2 : 1, !rarely(), !rarely(), rarely(), rarely());
        var execution = new ServerPolicy.Execution(
                random.nextBoolean() ? 0 : random.nextLong(200), rarely() ? random.nextInt(1, 3) : 0, repliesFirst,
                rarely() ? 1 + random.nextLong(300) : 0, rarely() ? random.nextLong(50) : 0);
        return new ServerPolicy(filter, eviction(needed), execution, recovery(needed, clients));
    }

    private Eviction eviction(long needed) {
        long lifetime = rarely() ? ServerPolicy.FOREVER : Math.max(1, needed + around());
        return new Eviction(
                lifetime, rarely(), rarely() ? random.nextInt(1, 4) : 0, pick(Eviction.WhenFull.values()), 1_000L * random.nextInt(2), rarely(),
                rarely() ? random.nextInt(1, 3) : 0, rarely());
    }

    private CrashRecovery recovery(long needed, int clients) {
        var silence = random.nextBoolean() ? Silence.NONE : new Silence(Math.max(0, needed + around()), rarely(), rarely(), rarely());
        return new CrashRecovery(
                random.nextInt(4) > 0,
                new Log(usually(Log.When.values()), random.nextBoolean() ? 0 : random.nextLong(50)),
                silence,
                rarely() ? 1 + random.nextLong(100) : 0,
                new Admission(pick(Admission.Rule.values()), rarely() ? random.nextLong(120) : 0, random.nextLong(100), rarely()),
                random.nextInt(12) == 0 ? 1 + random.nextLong(100) : 0,
                rarely() ? clients : 0);
    }

    /// A microsecond too little, just enough, or plenty.
    private long around() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1, 2 -> 1;
            default -> 1_000;
        };
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }

    /// The first, more often than not.
    private <T> T usually(T[] choices) {
        return random.nextInt(5) < 3 ? choices[0] : pick(choices);
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
