package once.ui.design;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import once.scenario.Edit;
import once.scenario.Setting;
import once.scenario.text.BreakText;
import once.scenario.text.CrashText;
import once.scenario.text.EnvironmentText;
import once.scenario.text.SpanText;
import once.ui.look.Texts;

/// The knobs of what befalls nodes and links at given times: the first of each kind, which is the only one almost always.
final class Misfortunes {

    private static final double STEP = 10;
    private static final double LONG_STEP = 100;

    private Misfortunes() {}

    static List<Knob> knobs() {
        return List.of(crashAt("server-crash-at", "s1"), crashDown("server-crash-down", "s1"), crashAt("client-crash-at", "c1"),
                crashDown("client-crash-down", "c1"), randomUp(), randomDown(), partitionFrom(), partitionUntil(), breakAt());
    }

    static Knob knob(String id, String path, double step, Function<EnvironmentText, String> value,
            BiFunction<EnvironmentText, String, Edit> turned, Predicate<EnvironmentText> applies) {
        return new Knob(id, new Kind.Number(Texts.of("unit.millis"), step, Texts.of("knob." + id + ".none")), List.of(path),
                setting -> applies.test(network(setting)) ? value.apply(network(setting)) : "", (setting, to) -> turned.apply(network(setting), to), _ -> true);
    }

    private static EnvironmentText network(Setting setting) {
        return setting.document().getEnvironment();
    }

    private static CrashText crash(EnvironmentText network, String node) {
        return network.getCrashList().stream().filter(crash -> crash.getNode().equals(node)).findFirst().orElse(null);
    }

    private static Knob crashAt(String id, String node) {
        return knob(id, "environment.crash", STEP, network -> millis(crash(network, node).getAtMs()), (network, to) -> {
            var known = crash(network, node);
            var changed = to.isEmpty() ? null : (known == null ? CrashText.newBuilder().setNode(node).setDownMs(LONG_STEP) : known.toBuilder()).setAtMs(Double.parseDouble(to)).build();
            return crashes(network, known, changed);
        }, network -> crash(network, node) != null);
    }

    private static Knob crashDown(String id, String node) {
        return knob(id, "environment.crash", STEP, network -> crash(network, node).hasDownMs() ? millis(crash(network, node).getDownMs()) : "", (network, to) -> {
            var known = crash(network, node);
            var changed = to.isEmpty() ? known.toBuilder().clearDownMs() : known.toBuilder().setDownMs(Double.parseDouble(to));
            return crashes(network, known, changed.build());
        }, network -> crash(network, node) != null).when(scenario -> scenario.environment().faults().outages().stream().anyMatch(outage -> outage.node().toString().equals(node)));
    }

    private static Edit crashes(EnvironmentText network, CrashText known, CrashText changed) {
        return replaced("environment.crash", network.getCrashList(), known, changed);
    }

    /// One of several blocks in another form; one more where it was none of them, one less where there is no other form.
    static <M extends Message> Edit replaced(String path, List<M> all, M known, M changed) {
        var others = new ArrayList<M>(all);
        int place = others.indexOf(known);
        if (place >= 0) {
            others.remove(place);
        }
        if (changed != null) {
            others.add(Math.max(0, place), changed);
        }
        return Edit.blocks(path, others);
    }

    private static Knob randomUp() {
        return knob("random-up", "environment.random_crashes", LONG_STEP, network -> millis(network.getRandomCrashes().getMeanUpMs()),
                (network, to) -> to.isEmpty() ? Edit.unsay("environment.random_crashes") : random(to, network.hasRandomCrashes() ? millis(network.getRandomCrashes().getDownMs()) : "100"),
                EnvironmentText::hasRandomCrashes);
    }

    private static Knob randomDown() {
        return knob("random-down", "environment.random_crashes", STEP, network -> millis(network.getRandomCrashes().getDownMs()),
                (network, to) -> random(millis(network.getRandomCrashes().getMeanUpMs()), to.isEmpty() ? "0" : to), EnvironmentText::hasRandomCrashes)
                .when(scenario -> scenario.environment().faults().randomCrashes() != null);
    }

    private static Edit random(String up, String down) {
        return Edit.say("environment.random_crashes", "{ node: \"s1\" mean_up_ms: " + up + " down_ms: " + down + " }");
    }

    private static Knob partitionFrom() {
        return knob("partition-from", "environment.partition", STEP, network -> millis(network.getPartition(0).getFromMs()), (network, to) -> {
            var known = network.getPartitionCount() == 0 ? null : network.getPartition(0);
            double from = to.isEmpty() ? 0 : Double.parseDouble(to);
            double until = known == null || known.getUntilMs() <= from ? from + LONG_STEP : known.getUntilMs();
            return replaced("environment.partition", network.getPartitionList(), known,
                    to.isEmpty() ? null : SpanText.newBuilder().setFromMs(from).setUntilMs(until).build());
        }, network -> network.getPartitionCount() > 0);
    }

    private static Knob partitionUntil() {
        return knob("partition-until", "environment.partition", STEP, network -> millis(network.getPartition(0).getUntilMs()),
                (network, to) -> replaced("environment.partition", network.getPartitionList(), network.getPartition(0),
                        to.isEmpty() ? null : network.getPartition(0).toBuilder().setUntilMs(Double.parseDouble(to)).build()),
                network -> network.getPartitionCount() > 0).when(scenario -> !scenario.environment().faults().partitions().isEmpty());
    }

    private static Knob breakAt() {
        return knob("break-at", "environment.connection_break", STEP, network -> millis(network.getConnectionBreak(0).getAtMs()),
                (network, to) -> replaced("environment.connection_break", network.getConnectionBreakList(),
                        network.getConnectionBreakCount() == 0 ? null : network.getConnectionBreak(0),
                        to.isEmpty() ? null : BreakText.newBuilder().setClient("c1").setAtMs(Double.parseDouble(to)).build()),
                network -> network.getConnectionBreakCount() > 0);
    }

    private static String millis(double millis) {
        return Decimals.text(millis);
    }
}
