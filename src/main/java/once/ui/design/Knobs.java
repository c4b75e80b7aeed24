package once.ui.design;

import java.util.List;
import java.util.stream.Stream;
import once.ui.look.Texts;

/// The knobs of the environment and of the protocol, by the field that they set.
final class Knobs {

    /// The lines of the card Environment.
    static final List<Mechanism> ENVIRONMENT = EnvironmentMechanisms.all();

    /// The lines of the card Protocol.
    static final List<Mechanism> PROTOCOL = ProtocolMechanisms.all();

    private Knobs() {}

    /// The first knob that sets a field; none for a field that no card sets.
    static List<Knob> of(String path) {
        return Stream.of(ENVIRONMENT, PROTOCOL).flatMap(List::stream).flatMap(Mechanism::all).filter(knob -> knob.says(path)).limit(1).toList();
    }

    /// On which card a knob is.
    static String card(Knob knob) {
        boolean ofEnvironment = ENVIRONMENT.stream().flatMap(Mechanism::all).anyMatch(each -> each == knob);
        return Texts.of(ofEnvironment ? "environment" : "protocol");
    }
}
