package once.ui.design;

import java.util.List;
import once.scenario.Edit;
import once.scenario.text.EnvironmentText;
import once.scenario.text.StallText;

/// The knobs of a node that does nothing for a while: the first time of each node, which is the only one almost always.
final class Stalls {

    private static final String PATH = "environment.stall";
    private static final double STEP = 10;
    private static final double USUAL_MILLIS = 100;

    private Stalls() {}

    static List<Knob> knobs() {
        return List.of(from("server-stall-from", "s1"), until("server-stall-until", "s1"), from("client-stall-from", "c1"), until("client-stall-until", "c1"));
    }

    private static StallText stall(EnvironmentText network, String node) {
        return network.getStallList().stream().filter(stall -> stall.getNode().equals(node)).findFirst().orElse(null);
    }

    private static Knob from(String id, String node) {
        return Misfortunes.knob(id, PATH, STEP, network -> Decimals.text(stall(network, node).getFromMs()),
                (network, to) -> replaced(network, node, to.isEmpty() ? null : from(stall(network, node), node, Double.parseDouble(to))),
                network -> stall(network, node) != null);
    }

    /// Where it would end before it begins, it ends as much later as usual.
    private static StallText from(StallText known, String node, double from) {
        double until = known == null || known.getUntilMs() <= from ? from + USUAL_MILLIS : known.getUntilMs();
        return StallText.newBuilder().setNode(node).setFromMs(from).setUntilMs(until).build();
    }

    private static Knob until(String id, String node) {
        return Misfortunes.knob(id, PATH, STEP, network -> Decimals.text(stall(network, node).getUntilMs()),
                (network, to) -> replaced(network, node, to.isEmpty() ? null : stall(network, node).toBuilder().setUntilMs(Double.parseDouble(to)).build()),
                network -> stall(network, node) != null)
                .when(scenario -> scenario.environment().faults().stalls().stream().anyMatch(stall -> stall.node().toString().equals(node)));
    }

    private static Edit replaced(EnvironmentText network, String node, StallText changed) {
        return Misfortunes.replaced(PATH, network.getStallList(), stall(network, node), changed);
    }
}
