package once.ui.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import once.channel.Environment;
import once.channel.FateScript;
import once.node.VirtualTime;
import once.scenario.Edit;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.ui.look.Texts;
import once.ui.panel.Figures;

/// What the layer below may do, line by line.
final class EnvironmentMechanisms {

    private static final Predicate<Scenario> SCRIPTED = scenario -> !scenario.fates().equals(FateScript.NONE);

    private EnvironmentMechanisms() {}

    static List<Mechanism> all() {
        return List.of(loss(), Mechanism.of(Knob.share("duplicates", "environment.duplication", scenario -> scenario.environment().duplication())),
                Mechanism.of(Knob.share("corruption", "environment.corruption", scenario -> scenario.environment().corruption())),
                delay(), Mechanism.of(Knob.oneOf("order", "environment.order", Environment.Order.class, scenario -> scenario.environment().order()).unsaidFor("ANY")),
                Mechanism.of(Knob.oneOf("transport", "environment.transport", Environment.Transport.class, scenario -> scenario.environment().transport()).unsaidFor("UDP")),
                crashes(), fates());
    }

    private static Mechanism loss() {
        var both = Knob.share("loss", "environment.loss", scenario -> scenario.environment().requestLoss()).alsoSaid("environment.request_loss", "environment.reply_loss")
                .unsaidFor("0");
        var requests = Knob.share("request-loss", "environment.request_loss", scenario -> scenario.environment().requestLoss())
                .turned((setting, to) -> losses(to, Decimals.text(setting.scenario().environment().replyLoss())));
        var replies = Knob.share("reply-loss", "environment.reply_loss", scenario -> scenario.environment().replyLoss())
                .turned((setting, to) -> losses(Decimals.text(setting.scenario().environment().requestLoss()), to));
        return Mechanism.of(both.when(scenario -> scenario.environment().requestLoss() == scenario.environment().replyLoss()), requests, replies)
                .summed(scenario -> Figures.bothWays(Figures.percent(scenario.environment().requestLoss()), Figures.percent(scenario.environment().replyLoss())))
                .hinting(Hints::ofLosses);
    }

    private static Edit losses(String requests, String replies) {
        return requests.equals(replies) ? Edit.say("environment.loss", requests)
                : Edit.say("environment.request_loss", requests).and(Edit.say("environment.reply_loss", replies));
    }

    private static Mechanism delay() {
        var knobs = new ArrayList<>(Delays.REQUESTS.knobs());
        knobs.addAll(Delays.REPLIES.knobs());
        return Mechanism.of("delay", scenario -> Figures.bothWays(Figures.delay(scenario.environment().requestDelay()), Figures.delay(scenario.environment().replyDelay())),
                knobs.toArray(Knob[]::new));
    }

    private static Mechanism crashes() {
        return Mechanism.of("crashes", EnvironmentMechanisms::misfortunes, Stream.concat(Misfortunes.knobs().stream(), Stalls.knobs().stream()).toArray(Knob[]::new));
    }

    private static String misfortunes(Scenario scenario) {
        var faults = scenario.environment().faults();
        int planned = faults.outages().size() + faults.partitions().size() + faults.breaks().size() + faults.stalls().size();
        if (planned == 1 && !faults.outages().isEmpty()) {
            var outage = faults.outages().getFirst();
            return Texts.of("crashes.one", outage.node(), VirtualTime.text(outage.at()));
        }
        boolean never = planned == 0 && faults.randomCrashes() == null;
        return never ? Texts.of("crashes.never") : Texts.of("crashes.summary", planned, faults.randomCrashes() == null ? 0 : 1).strip();
    }

    /// What is scripted hides what is set here.
    private static Mechanism fates() {
        var knob = new Knob("fates", new Kind.OnOff(), List.of("client.call.requests", "client.call.replies"), setting -> Boolean.toString(SCRIPTED.test(setting.scenario())),
                (setting, to) -> to.equals("true") ? Edit.NONE : byChance(setting), setting -> SCRIPTED.test(setting.scenario()));
        return Mechanism.of(knob).summed(_ -> Texts.of("fates.by-chance"))
                .hinting(scenario -> SCRIPTED.test(scenario) ? List.of(new Hint(false, Texts.of("fates.hint"), "")) : List.of());
    }

    private static Edit byChance(Setting setting) {
        var clients = setting.document().getClientList().stream().map(client -> {
            var changed = client.toBuilder();
            changed.getCallBuilderList().forEach(call -> call.clearRequests().clearReplies());
            return changed.build();
        });
        return Edit.blocks("client", clients.toList());
    }
}
