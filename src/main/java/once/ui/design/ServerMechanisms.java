package once.ui.design;

import java.util.stream.Stream;
import once.scenario.Edit;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.server.ServerPolicy;
import once.server.ServerPolicy.Eviction;
import once.ui.panel.Figures;

/// What servers do, line by line.
final class ServerMechanisms {

    private static final String SERVER = "protocol.server.";
    private static final double STEP = 10;
    private static final double LONG_STEP = 100;

    private ServerMechanisms() {}

    private static ServerPolicy server(Scenario scenario) {
        return scenario.protocol().server();
    }

    static boolean filters(Scenario scenario) {
        return server(scenario).filtersDuplicates();
    }

    private static Eviction eviction(Scenario scenario) {
        return server(scenario).eviction();
    }

    static Mechanism filter() {
        return Mechanism.of(Knob.onOff("filter", SERVER + "duplicate_filter", ServerMechanisms::filters).turned(ServerMechanisms::filtering),
                Knob.count("executions", SERVER + "executions", scenario -> server(scenario).filter().executions()).when(ServerMechanisms::filters),
                Knob.onOff("keeps-replies", SERVER + "keeps_replies", scenario -> server(scenario).filter().keepsReplies()).when(ServerMechanisms::filters),
                Knob.onOff("marks-in-progress", SERVER + "marks_in_progress", scenario -> server(scenario).filter().marksInProgress()).when(ServerMechanisms::filters),
                Knob.onOff("compares-requests", SERVER + "compares_requests", scenario -> server(scenario).filter().comparesRequests()).when(ServerMechanisms::filters),
                Knob.onOff("reads-bypass", SERVER + "executes_reads_always", scenario -> server(scenario).filter().executesReadsAlways()).when(ServerMechanisms::filters));
    }

    /// A filter that is switched off leaves its settings nothing to say.
    private static Edit filtering(Setting setting, String to) {
        if (to.equals("true")) {
            boolean byPreset = setting.scenario().plain().protocol().server().filtersDuplicates();
            return byPreset ? Edit.unsay(SERVER + "duplicate_filter") : Edit.say(SERVER + "duplicate_filter", "true");
        }
        var settings = Stream.of("executions", "keeps_replies", "marks_in_progress", "compares_requests", "executes_reads_always", "lifetime_ms", "remembers_forever",
                "refreshed", "capacity", "when_full", "overload_wait_ms", "drops_acknowledged", "slots_per_client", "wipeout_wipes_filter");
        return Edit.unsay(settings.map(SERVER::concat).toArray(String[]::new)).and(Edit.say(SERVER + "duplicate_filter", "false"));
    }

    static Mechanism memory() {
        return Mechanism.of("memory", ProtocolText::memory, lifetime(),
                Knob.onOff("refreshed", SERVER + "refreshed", scenario -> eviction(scenario).refreshed()).when(scenario -> filters(scenario) && eviction(scenario).byTime()),
                Knob.countOrNone("capacity", SERVER + "capacity", scenario -> eviction(scenario).capacity()).when(ServerMechanisms::filters),
                Knob.oneOf("when-full", SERVER + "when_full", Eviction.WhenFull.class, scenario -> eviction(scenario).whenFull()).when(ServerMechanisms::filters),
                Knob.millis("overload-wait", SERVER + "overload_wait_ms", LONG_STEP, scenario -> eviction(scenario).overloadWaitMicros())
                        .when(scenario -> eviction(scenario).whenFull() == Eviction.WhenFull.REFUSE),
                Knob.countOrNone("slots", SERVER + "slots_per_client", scenario -> eviction(scenario).slotsPerClient()).when(ServerMechanisms::filters),
                Knob.onOff("wipeout-wipes", SERVER + "wipeout_wipes_filter", scenario -> eviction(scenario).byWipeout()).when(ServerMechanisms::filters))
                .hinting(Hints::ofMemory);
    }

    private static Knob lifetime() {
        return Knob.millisOrNone("lifetime", SERVER + "lifetime_ms", LONG_STEP, ServerPolicy.FOREVER, scenario -> server(scenario).lifetimeMicros())
                .alsoSaid(SERVER + "remembers_forever")
                .turned((_, to) -> to.isEmpty() ? Edit.say(SERVER + "remembers_forever", "true") : Edit.say(SERVER + "lifetime_ms", to))
                .when(ServerMechanisms::filters);
    }

    static Mechanism execution() {
        return Mechanism.of("execution", scenario -> Figures.time(server(scenario).serviceMicros()),
                Knob.millis("service-time", SERVER + "service_time_ms", STEP, scenario -> server(scenario).serviceMicros()),
                Knob.countOrNone("workers", SERVER + "workers", scenario -> server(scenario).execution().workers()),
                Knob.millis("reply-time", SERVER + "reply_ms", STEP, scenario -> server(scenario).execution().replyMicros()),
                Knob.onOff("replies-first", SERVER + "replies_first", scenario -> server(scenario).execution().repliesFirst()));
    }
}
