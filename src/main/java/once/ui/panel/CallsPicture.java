package once.ui.panel;

import java.util.Collection;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import once.node.Outcome;
import once.simulation.CallView;

/// How the calls of a run fared, each as a small square: full where it succeeded, empty where it failed, with a heavy
/// outline where it was executed more than once.
final class CallsPicture extends HBox {

    private static final int MOST = 16;

    CallsPicture(Collection<CallView> calls) {
        super(2);
        setAlignment(Pos.CENTER);
        getStyleClass().add("calls-picture");
        calls.stream().limit(MOST).map(CallsPicture::square).forEach(getChildren()::add);
    }

    private static Region square(CallView call) {
        var square = new Region();
        square.getStyleClass().addAll("square", ending(call));
        if (call.count().executions() > 1) {
            square.getStyleClass().add("twice");
        }
        return square;
    }

    private static String ending(CallView call) {
        return switch (call.end()) {
            case null -> "open";
            case CallView.End(Outcome.Success _, _) -> "well";
            case CallView.End(Outcome.Failure _, _) -> "badly";
        };
    }
}
