package once.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import once.oracle.Setup.Ask;
import once.oracle.Setup.Crash;
import once.oracle.Setup.Epoch;
import once.oracle.Setup.Full;
import once.oracle.Setup.Host;
import once.oracle.Setup.Kind;
import once.oracle.Setup.Log;
import once.oracle.Setup.Net;
import once.oracle.Setup.Retry;
import once.oracle.Setup.Span;
import once.oracle.Setup.Talk;
import once.oracle.Setup.What;

/// Setups small enough for the model.
record RandomSetups(RandomGenerator chance) {

    Setup any() {
        var kind = Kind.values()[chance.nextInt(3)];
        int clients = rarely(3) ? 2 : 1;
        var calls = new ArrayList<List<Ask>>();
        for (int client = 0; client < clients; client++) {
            calls.add(calls(kind, clients == 2 && client > 0 ? 1 : 1 + chance.nextInt(clients == 2 ? 2 : 3)));
        }
        var host = host();
        return new Setup(kind, calls, retry(), net(), host, rarely(3) ? crash(host) : Crash.NONE);
    }

    /// Of what most of the reductions are about: a filter or none, times that have no bounds, several clients, crashes.
    Setup usual() {
        var kind = Kind.values()[chance.nextInt(2)];
        int clients = rarely(2) ? 1 : 2;
        var calls = new ArrayList<List<Ask>>();
        for (int client = 0; client < clients; client++) {
            calls.add(calls(kind, clients == 1 ? 1 + chance.nextInt(4) : 1 + chance.nextInt(2)));
        }
        var spans = new Span(chance.nextInt(2), Setup.EVER);
        var net = new Net(!rarely(3), !rarely(3), rarely(3) ? 1 : 0, spans, new Span(chance.nextInt(2), Setup.EVER), rarely(8));
        var host = rarely(2) ? Host.filtering(rarely(4) ? 2 : 1)
                : new Host(rarely(2) ? 0 : 1, true, true, false, rarely(2) ? 2 + chance.nextInt(5) : Setup.EVER, false, 0, Full.OLDEST, 0, 0, 0, 0);
        var crash = new Crash(1, chance.nextInt(3), !rarely(4), Log.NEVER, 0, rarely(3) ? 1 + chance.nextInt(5) : 0, false, rarely(3));
        return new Setup(kind, calls, retry(), net, host, rarely(2) ? crash : Crash.NONE);
    }

    /// Of a filter that forgets while messages may come at any time.
    Setup forgetting() {
        var kind = Kind.values()[chance.nextInt(2)];
        int clients = rarely(3) ? 2 : 1;
        var calls = fewCalls(kind, clients);
        var waits = fewWaits();
        var requests = new Span(1 + chance.nextInt(2), Setup.EVER);
        var net = new Net(!rarely(3), rarely(2), rarely(4) ? 1 : 0, requests, new Span(1, Setup.EVER), false);
        var host = new Host(1, true, true, false, 1 + chance.nextInt(rarely(2) ? 4 : 16), false, 0, Full.OLDEST, 0, 0, 0, 0);
        return new Setup(kind, calls, new Retry(waits, rarely(8)), net, host, Crash.NONE);
    }

    /// Of messages that are lost, or take no longer than a time in which calls end: late copies.
    Setup late() {
        var kind = Kind.values()[chance.nextInt(2)];
        int clients = rarely(4) ? 2 : 1;
        var calls = fewCalls(kind, clients);
        var waits = fewWaits();
        int all = waits.stream().mapToInt(Integer::intValue).sum();
        int least = 1 + chance.nextInt(2);
        var requests = new Span(least, least + all - waits.getLast() + chance.nextInt(4));
        int soonest = chance.nextInt(3);
        var replies = rarely(4) ? new Span(soonest, Setup.EVER) : new Span(soonest, Math.max(soonest, all - least) + chance.nextInt(3));
        int lives = rarely(3) ? Setup.EVER : 1 + chance.nextInt(rarely(2) ? 4 : 10);
        var filter = new Host(1, true, true, false, lives, false, 0, Full.OLDEST, 0, 0, 0, 0);
        return new Setup(kind, calls, new Retry(waits, rarely(8)), new Net(!rarely(8), rarely(2), rarely(3) ? 1 : 0, requests, replies, false),
                rarely(5) ? Host.filtering(chance.nextInt(3)) : filter, Crash.NONE);
    }

    /// Of requests that are lost, or come too late by what they say themselves.
    Setup expiring() {
        var plain = rarely(3) ? usual() : late();
        var net = new Net(!rarely(8), plain.net().losesReplies(), plain.net().copies(), plain.net().requests(), plain.net().replies(), rarely(8));
        int deadline = 1 + chance.nextInt(rarely(2) ? 4 : 9);
        var talk = new Talk(true, Epoch.IGNORED, false, false, false, false, deadline, rarely(3) ? 1 : 0);
        return new Setup(plain.kind(), plain.clients(), plain.retry(), net, plain.host(), rarely(8) ? plain.crash() : Crash.NONE, talk);
    }

    /// Of clients that tell servers what they may forget: by acknowledging replies, or by using a slot again; most never give up.
    Setup releasing() {
        var plain = rarely(2) ? timed() : rarely(2) ? usual() : any();
        var retry = new Retry(plain.retry().waits(), !rarely(4));
        int slots = rarely(3) ? 0 : 1 + chance.nextInt(2);
        int lives = rarely(2) ? Setup.EVER : 1 + chance.nextInt(rarely(2) ? 6 : 30);
        var host = new Host(1, true, true, false, lives, false, 0, Full.OLDEST, slots, 0, 0, 0);
        var crash = rarely(6) ? plain.crash() : Crash.NONE;
        var talk = new Talk(true, Epoch.IGNORED, slots == 0 || rarely(4), rarely(4), false, false, 0, 0);
        return new Setup(plain.kind(), plain.clients(), retry, plain.net(), host, crash, talk);
    }

    /// Of what is said beside requests and replies.
    Setup talkative() {
        var plain = rarely(2) ? usual() : any();
        var crash = plain.crash().most() == 0 && rarely(2) ? Crash.ofClient(1 + chance.nextInt(2), chance.nextInt(4)) : plain.crash();
        boolean epochs = crash.ofServer() && rarely(2);
        boolean challenges = crash.ofServer() && !epochs && rarely(3);
        boolean stamps = crash.silence() > 0 && !epochs && !challenges;
        int deadline = rarely(4) ? 1 + chance.nextInt(6) : 0;
        var talk = new Talk(plain.host().filters() || !rarely(2), epochs ? Epoch.values()[1 + chance.nextInt(2)] : Epoch.IGNORED,
                plain.host().filters() && rarely(2), rarely(5), challenges, stamps, deadline, (stamps || deadline > 0) && rarely(2) ? 1 : 0);
        return new Setup(plain.kind(), plain.clients(), plain.retry(), plain.net(), plain.host(), crash, talk);
    }

    /// Of times that have bounds, none of them at least; a filter of any kind; all else now and then.
    Setup timed() {
        var kind = rarely(4) ? Kind.VERSIONS : Kind.values()[chance.nextInt(2)];
        int clients = rarely(3) ? 2 : 1;
        var calls = new ArrayList<List<Ask>>();
        for (int client = 0; client < clients; client++) {
            calls.add(calls(kind, 1 + chance.nextInt(clients == 1 ? 3 : 2)));
        }
        int least = chance.nextInt(3);
        int soonest = chance.nextInt(2);
        var replies = new Span(soonest, rarely(5) ? Setup.EVER : soonest + chance.nextInt(4));
        var net = new Net(!rarely(4), !rarely(3), rarely(3) ? 1 : 0, new Span(least, least + chance.nextInt(rarely(2) ? 3 : 9)), replies, rarely(8));
        var host = rarely(6) ? Host.filtering(1 + chance.nextInt(2)) : host().remembering(rarely(4) ? Setup.EVER : 1 + chance.nextInt(rarely(2) ? 6 : 14));
        var crash = rarely(4) ? crash(host) : rarely(8) ? Crash.ofClient(1, chance.nextInt(3)) : Crash.NONE;
        var talk = rarely(4) ? new Talk(host.filters() || !rarely(2), Epoch.IGNORED, host.filters() && rarely(2), rarely(3), false, false,
                rarely(4) ? 1 + chance.nextInt(6) : 0, 0) : Talk.PLAIN;
        return new Setup(kind, calls, retry(), net, host, crash, talk);
    }

    private List<List<Ask>> fewCalls(Kind kind, int clients) {
        var calls = new ArrayList<List<Ask>>();
        for (int client = 0; client < clients; client++) {
            calls.add(calls(kind, clients == 1 ? 1 + chance.nextInt(3) : 1));
        }
        return calls;
    }

    private List<Integer> fewWaits() {
        var waits = new ArrayList<Integer>();
        for (int attempts = rarely(4) ? 3 : 1 + chance.nextInt(2); attempts > 0; attempts--) {
            waits.add(1 + chance.nextInt(3));
        }
        return waits;
    }

    private List<Ask> calls(Kind kind, int count) {
        var calls = new ArrayList<Ask>();
        for (int call = 0; call < count; call++) {
            calls.add(ask(kind).after(rarely(6) ? 1 + chance.nextInt(3) : 0));
        }
        return calls;
    }

    private Ask ask(Kind kind) {
        int which = chance.nextInt(6);
        if (kind == Kind.COUNTER) {
            return Ask.of(which < 4 ? What.INC : which == 4 ? What.READ : What.DEC);
        }
        var value = "" + (1 + chance.nextInt(2));
        return switch (which) {
            case 0, 1, 2 -> kind == Kind.VERSIONS && rarely(2) ? Ask.put(value, chance.nextInt(2)) : Ask.put(value);
            case 3, 4 -> Ask.of(What.GET);
            default -> Ask.of(What.REMOVE);
        };
    }

    private Retry retry() {
        var waits = new ArrayList<Integer>();
        for (int attempts = 1 + chance.nextInt(3); attempts > 0; attempts--) {
            waits.add(1 + chance.nextInt(4));
        }
        return new Retry(waits, rarely(6));
    }

    private Net net() {
        return new Net(rarely(2), rarely(2), rarely(3) ? 1 + chance.nextInt(2) : 0, span(), span(), rarely(4));
    }

    private Span span() {
        int least = chance.nextInt(3);
        return new Span(least, rarely(2) ? Setup.EVER : least + chance.nextInt(3));
    }

    private Host host() {
        int executions = rarely(4) ? 0 : rarely(5) ? 2 : 1;
        boolean plain = rarely(2);
        if (executions == 0 || plain) {
            return new Host(executions, true, true, false, Setup.EVER, false, 0, Full.OLDEST, 0, service(), service(), 0);
        }
        int room = rarely(4) ? 1 + chance.nextInt(2) : 0;
        return new Host(executions, !rarely(6), !rarely(6), rarely(6), rarely(2) ? 1 + chance.nextInt(7) : Setup.EVER, rarely(4),
                room, Full.values()[chance.nextInt(3)], rarely(6) ? 1 : 0, service(), service(), rarely(6) ? 1 : 0);
    }

    private int service() {
        return rarely(4) ? 1 + chance.nextInt(3) : 0;
    }

    private Crash crash(Host host) {
        var log = host.filters() && rarely(2) ? Log.values()[chance.nextInt(5)] : Log.NEVER;
        return new Crash(rarely(5) ? 2 : 1, chance.nextInt(4), !rarely(3), log, rarely(2) ? 1 : 0,
                rarely(2) ? 1 + chance.nextInt(5) : 0, rarely(4), rarely(4));
    }

    private boolean rarely(int outOf) {
        return chance.nextInt(outOf) == 0;
    }
}
