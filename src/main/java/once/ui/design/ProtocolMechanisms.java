package once.ui.design;

import java.util.List;
import once.client.ClientPolicy;
import once.client.RetryPolicy;
import once.client.RetryPolicy.Waits;
import once.scenario.Edit;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.ui.look.Texts;
import once.wire.Codec;
import once.wire.Protection;

/// What clients do, and how messages are written, line by line.
final class ProtocolMechanisms {

    private static final double STEP = 10;

    private ProtocolMechanisms() {}

    static List<Mechanism> all() {
        return List.of(retries(), messages(), ServerMechanisms.filter(), ServerMechanisms.memory(), acknowledgements(), ServerMechanisms.execution(),
                RecoveryMechanisms.recovery(), RecoveryMechanisms.orphans());
    }

    static ClientPolicy client(Scenario scenario) {
        return scenario.protocol().client();
    }

    private static RetryPolicy retry(Scenario scenario) {
        return scenario.protocol().retry();
    }

    private static Waits.Growing growing(Scenario scenario) {
        return retry(scenario).waits() instanceof Waits.Growing growing ? growing : new Waits.Growing(1, 1, RetryPolicy.NO_CAP);
    }

    private static boolean isGrowing(Scenario scenario) {
        return retry(scenario).waits() instanceof Waits.Growing;
    }

    private static Mechanism retries() {
        return Mechanism.of("retries", ProtocolText::retries,
                Knob.count("retry-count", "protocol.retry.retries", scenario -> retry(scenario).attempts() - 1).when(scenario -> !retry(scenario).isUnbounded()),
                Knob.onOff("retry-unbounded", "protocol.retry.unbounded", scenario -> retry(scenario).isUnbounded()).turned(ProtocolMechanisms::unbounded),
                Knob.millis("timeout", "protocol.retry.timeout_ms", STEP, scenario -> growing(scenario).firstMicros()).when(ProtocolMechanisms::isGrowing),
                Knob.factor("backoff", "protocol.retry.backoff", .5, scenario -> growing(scenario).factor()).when(ProtocolMechanisms::isGrowing),
                Knob.millisOrNone("longest-timeout", "protocol.retry.longest_timeout_ms", 100, RetryPolicy.NO_CAP, scenario -> growing(scenario).longestMicros())
                        .when(ProtocolMechanisms::isGrowing),
                timeouts(),
                Knob.share("jitter", "protocol.retry.jitter", scenario -> retry(scenario).jitter()),
                budget(),
                Knob.onOff("resends", "protocol.client.resends_on_late_reply", scenario -> client(scenario).resendsOnLateReply()))
                .hinting(Hints::ofRetries);
    }

    private static Edit unbounded(Setting setting, String to) {
        return to.equals("true") ? Edit.say("protocol.retry.unbounded", "true") : Edit.say("protocol.retry.retries", Integer.toString(setting.scenario().retries()));
    }

    /// All timeouts one by one.
    private static Knob timeouts() {
        return new Knob("timeouts", new Kind.Words(), List.of("protocol.retry.timeouts_ms"), setting -> ProtocolText.listed(retry(setting.scenario())),
                (_, to) -> to.isBlank() ? Edit.unsay("protocol.retry.timeouts_ms") : Edit.say("protocol.retry.timeouts_ms", to.strip().split("[\\s,]+")), _ -> true);
    }

    private static Knob budget() {
        return Knob.countOrNone("budget", "protocol.client.budget", scenario -> client(scenario).budget() == null ? 0 : client(scenario).budget().tokens())
                .turned((_, to) -> to.isEmpty() ? Edit.unsay("protocol.client.budget") : Edit.say("protocol.client.budget.tokens", to));
    }

    private static Mechanism messages() {
        return Mechanism.of("messages", ProtocolText::messages,
                Knob.oneOf("ids", "protocol.client.ids", ClientPolicy.Ids.class, scenario -> client(scenario).ids()),
                Knob.oneOf("checksum", "protocol.wire.protection", Protection.class, scenario -> scenario.protocol().wire().protection()),
                Knob.oneOf("format", "protocol.wire.codec", Codec.class, scenario -> scenario.protocol().wire().codec()));
    }

    private static Mechanism acknowledgements() {
        return Mechanism.of("acknowledgements", scenario -> Texts.of(client(scenario).acknowledges() ? "on" : "none"),
                Knob.onOff("acknowledges", "protocol.client.acknowledges", scenario -> client(scenario).acknowledges()),
                Knob.onOff("drops-acknowledged", "protocol.server.drops_acknowledged", scenario -> scenario.protocol().server().eviction().onAcknowledgement()));
    }
}
