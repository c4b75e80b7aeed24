package once.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import once.exploration.Bounds;
import once.oracle.Setup.Ask;
import once.oracle.Setup.Full;
import once.oracle.Setup.Kind;
import once.oracle.Setup.Log;
import once.oracle.Setup.Span;
import once.scenario.Latitude;
import once.scenario.Scenario;
import once.scenario.ScenarioText;

/// A setup as a scenario file, a tick being a microsecond.
final class Written {

    private final List<String> lines = new ArrayList<>();

    private Written() {}

    /// What `explore` makes of the file.
    static Scenario scenario(Setup setup) {
        var reading = ScenarioText.read("setup", text(setup));
        if (!reading.isGood()) {
            throw new IllegalArgumentException(reading.problems() + "\n" + text(setup));
        }
        return Latitude.of(reading.settings().getFirst().scenario());
    }

    static Bounds bounds(Setup setup) {
        return Bounds.standard().withAttempts(setup.retry().attempts()).withDuplications(setup.net().copies()).withCrashes(setup.crash().most());
    }

    static String text(Setup setup) {
        var text = new Written();
        text.lines.add("service: " + switch (setup.kind()) {
            case COUNTER -> "COUNTER";
            case STORE -> "KEY_VALUE_STORE";
            case VERSIONS -> "VERSIONED_STORE";
            case CHOOSY, FICKLE -> throw new IllegalArgumentException("no service of the program rejects by chance");
        });
        text.environment(setup);
        text.protocol(setup);
        for (var calls : setup.clients()) {
            text.lines.add("client { " + calls.stream().map(Written::call).collect(Collectors.joining(" ")) + " }");
        }
        return String.join("\n", text.lines) + "\n";
    }

    private static String ms(int ticks) {
        return String.format(Locale.ROOT, "%.3f", ticks / 1000.0);
    }

    private static String delay(Span span) {
        return "{ min_ms: " + ms(span.least()) + (span.most() == Setup.EVER ? " mean_extra_ms: 1" : " max_ms: " + ms(span.most())) + " }";
    }

    private static String call(Ask ask) {
        var what = switch (ask.what()) {
            case INC -> "increment {}";
            case DEC -> "decrement {}";
            case READ -> "read {}";
            case GET -> "get { key: \"k\" }";
            case REMOVE -> "remove { key: \"k\" }";
            case PUT -> "put { key: \"k\" value: \"" + ask.value() + "\"" + (ask.version() < 0 ? "" : " version: " + ask.version()) + " }";
        };
        return "call { " + what + (ask.gap() > 0 ? " gap_ms: " + ms(ask.gap()) : "") + " }";
    }

    private void environment(Setup setup) {
        var net = setup.net();
        lines.add("environment {");
        when(net.losesRequests(), "request_loss: 0.5");
        when(net.losesReplies(), "reply_loss: 0.5");
        when(net.copies() > 0, "duplication: 0.5");
        lines.add("request_delay " + delay(net.requests()));
        lines.add("reply_delay " + delay(net.replies()));
        when(net.fifo(), "order: FIFO");
        when(setup.crash().most() > 0, "random_crashes { node: \"" + (setup.crash().ofClient() ? "c1" : "s1") + "\" mean_up_ms: 1 down_ms: " + ms(setup.crash().down()) + " }");
        lines.add("}");
    }

    private void protocol(Setup setup) {
        var host = setup.host();
        var talk = setup.talk();
        lines.add("protocol {");
        lines.add("client {");
        when(!talk.pairs(), "ids: NONE");
        when(talk.namesEpochs(), "epoch: " + talk.epoch());
        when(talk.acknowledges(), "acknowledges: true");
        when(talk.resends(), "resends_on_late_reply: true");
        when(talk.stamps(), "stamps_creation: true");
        when(talk.deadline() > 0, "deadline_ms: " + ms(talk.deadline()));
        lines.add("}");
        lines.add("retry { " + (setup.retry().endless() ? "unbounded: true" : "retries: " + (setup.retry().attempts() - 1)));
        setup.retry().waits().forEach(wait -> lines.add("timeouts_ms: " + ms(wait)));
        lines.add("} server { duplicate_filter: " + host.filters());
        if (host.filters()) {
            filter(setup);
        }
        when(host.service() > 0, "service_time_ms: " + ms(host.service()));
        when(host.reply() > 0, "reply_ms: " + ms(host.reply()));
        when(host.workers() > 0, "workers: " + host.workers());
        lines.add("}");
        if (setup.crash().ofServer() || talk.deadline() > 0) {
            recovery(setup.crash(), talk);
        }
        lines.add("}");
    }

    private void filter(Setup setup) {
        var host = setup.host();
        lines.add(host.lifetime() == Setup.EVER ? "remembers_forever: true" : "lifetime_ms: " + ms(host.lifetime()));
        when(host.executions() > 1, "executions: " + host.executions());
        when(!host.keepsReplies(), "keeps_replies: false");
        when(!host.marks(), "marks_in_progress: false");
        when(host.readsAlways(), "executes_reads_always: true");
        when(host.refreshed() && host.lifetime() < Setup.EVER, "refreshed: true");
        when(host.room() > 0, "capacity: " + host.room() + " when_full: " + switch (host.full()) {
            case OLDEST -> "EVICT_OLDEST";
            case LEAST_USED -> "EVICT_LEAST_RECENTLY_USED";
            case REFUSE -> "REFUSE overload_wait_ms: 0";
        });
        when(setup.talk().acknowledges(), "drops_acknowledged: true");
        when(host.slots() > 0, "slots_per_client: " + host.slots());
    }

    private void recovery(Setup.Crash crash, Setup.Talk talk) {
        lines.add("recovery { store_survives: " + crash.storeSurvives());
        when(crash.log() != Log.NEVER, "log: " + crash.log() + (crash.write() > 0 ? " write_ms: " + ms(crash.write()) : ""));
        when(crash.silence() > 0, "silence_ms: " + ms(crash.silence()));
        when(crash.silence() > 0 && crash.queues(), "silence_queues: true");
        when(crash.silence() > 0 && crash.servesReads(), "silence_serves_reads: true");
        when(talk.namesEpochs(), "admits: EPOCH");
        when(talk.stamps(), "admits: CREATED_AFTER_RESTART");
        when(talk.challenges(), "admits: CHALLENGE");
        when(talk.deadline() > 0, "checks_deadlines: true");
        when(talk.skew() > 0, "skew_ms: " + ms(talk.skew()));
        lines.add("}");
    }

    private void when(boolean is, String line) {
        if (is) {
            lines.add(line);
        }
    }
}
