package once.ui.design;

import once.client.ClientPolicy;
import once.scenario.Edit;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.server.CrashRecovery;
import once.server.CrashRecovery.Admission.Rule;
import once.ui.look.Texts;

/// What clients and servers do about crashes, line by line.
final class RecoveryMechanisms {

    private static final String RECOVERY = "protocol.recovery.";
    private static final String CLIENT = "protocol.client.";
    private static final double STEP = 10;
    private static final double LONG_STEP = 100;
    private static final String USUAL_RESERVE_MILLIS = "1000";

    private RecoveryMechanisms() {}

    private static CrashRecovery recovery(Scenario scenario) {
        return scenario.protocol().server().recovery();
    }

    private static boolean isSilent(Scenario scenario) {
        return recovery(scenario).silence().micros() > 0;
    }

    static Mechanism recovery() {
        return Mechanism.of("recovery", ProtocolText::recovery,
                Knob.onOff("store-survives", RECOVERY + "store_survives", scenario -> recovery(scenario).storeSurvives()),
                Knob.oneOf("log", RECOVERY + "log", CrashRecovery.Log.When.class, scenario -> recovery(scenario).log().when()),
                Knob.millis("write-time", RECOVERY + "write_ms", STEP, scenario -> recovery(scenario).log().writeMicros())
                        .when(scenario -> recovery(scenario).log().when() != CrashRecovery.Log.When.NEVER),
                Knob.millisOrNone("silence", RECOVERY + "silence_ms", LONG_STEP, 0, scenario -> recovery(scenario).silence().micros()),
                Knob.onOff("silence-since-heartbeat", RECOVERY + "silence_since_heartbeat", scenario -> recovery(scenario).silence().sinceHeartbeat()).when(RecoveryMechanisms::isSilent),
                Knob.onOff("silence-queues", RECOVERY + "silence_queues", scenario -> recovery(scenario).silence().leavesQueued()).when(RecoveryMechanisms::isSilent),
                Knob.onOff("silence-reads", RECOVERY + "silence_serves_reads", scenario -> recovery(scenario).silence().servesReads()).when(RecoveryMechanisms::isSilent),
                Knob.millisOrNone("heartbeat", RECOVERY + "heartbeat_ms", LONG_STEP, 0, scenario -> recovery(scenario).heartbeatMicros()),
                Knob.oneOf("admits", RECOVERY + "admits", Rule.class, scenario -> recovery(scenario).admission().rule())
                        .turned(RecoveryMechanisms::admit),
                Knob.millis("skew", RECOVERY + "skew_ms", STEP, scenario -> recovery(scenario).admission().skewMicros())
                        .when(scenario -> recovery(scenario).admission().rule() != Rule.EVERYTHING),
                Knob.millisOrNone("reserve", RECOVERY + "reserve_ms", LONG_STEP, 0, scenario -> recovery(scenario).admission().reserveMicros())
                        .when(scenario -> recovery(scenario).admission().rule() == Rule.RESERVED_BOUND),
                Knob.millisOrNone("snapshot", RECOVERY + "snapshot_ms", LONG_STEP, 0, scenario -> recovery(scenario).snapshotMicros()),
                Knob.onOff("announces", RECOVERY + "announces", scenario -> recovery(scenario).announcesTo() > 0),
                Knob.oneOf("epoch", CLIENT + "epoch", ClientPolicy.Epoch.class, scenario -> ProtocolMechanisms.client(scenario).epoch()),
                Knob.onOff("stamps-creation", CLIENT + "stamps_creation", scenario -> ProtocolMechanisms.client(scenario).stampsCreation()),
                Knob.oneOf("reissue", CLIENT + "reissue", ClientPolicy.Reissue.class, scenario -> ProtocolMechanisms.client(scenario).reissue()))
                .hinting(Hints::ofRecovery);
    }

    /// A bound makes no sense unless it is raised ahead, and that makes none without the bound: the two are set together.
    private static Edit admit(Setting setting, String rule) {
        boolean bound = rule.equals(Rule.RESERVED_BOUND.name());
        boolean reserved = recovery(setting.scenario()).admission().reserveMicros() > 0;
        var says = Edit.say(RECOVERY + "admits", rule);
        return bound == reserved ? says : says.and(bound ? Edit.say(RECOVERY + "reserve_ms", USUAL_RESERVE_MILLIS) : Edit.unsay(RECOVERY + "reserve_ms"));
    }

    static Mechanism orphans() {
        return Mechanism.of("orphans", RecoveryMechanisms::orphanText,
                Knob.millisOrNone("orphan-time", "protocol.server.orphan_ms", LONG_STEP, 0, scenario -> scenario.protocol().server().execution().orphanMicros()),
                Knob.onOff("exterminates", CLIENT + "exterminates", scenario -> ProtocolMechanisms.client(scenario).exterminates()),
                Knob.millisOrNone("deadline", CLIENT + "deadline_ms", LONG_STEP, 0, scenario -> ProtocolMechanisms.client(scenario).deadlineMicros()),
                Knob.onOff("checks-deadlines", RECOVERY + "checks_deadlines", scenario -> recovery(scenario).admission().checksDeadlines()),
                Knob.factor("clock-offset", CLIENT + "clock_offset_ms", STEP, scenario -> ProtocolMechanisms.client(scenario).clockOffsetMicros() / 1000.0));
    }

    private static String orphanText(Scenario scenario) {
        boolean expires = scenario.protocol().server().execution().orphanMicros() > 0 || ProtocolMechanisms.client(scenario).deadlineMicros() > 0;
        return Texts.of(ProtocolMechanisms.client(scenario).exterminates() ? "orphans.killed" : expires ? "orphans.expire" : "none");
    }
}
