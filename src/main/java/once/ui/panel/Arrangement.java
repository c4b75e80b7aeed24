package once.ui.panel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How the viewer has arranged the desk.
public final class Arrangement {

    /// How much of the middle is the stage's at first, the rest being the diagram's.
    public static final double USUAL_SHARE = .605;

    private static final double STEP = .05;

    private final BooleanProperty relationsShown = new SimpleBooleanProperty(this, "relationsShown");
    private final DoubleProperty stageShare = new SimpleDoubleProperty(this, "stageShare", USUAL_SHARE);

    /// Whether the right side shows what follows from the numbers, in place of the state at the playhead.
    public BooleanProperty relationsShownProperty() {
        return relationsShown;
    }

    /// How much of the middle is the stage's, from 0 to 1.
    public DoubleProperty stageShareProperty() {
        return stageShare;
    }

    /// Gives the stage a little more room, and the diagram less; as far as either goes.
    public void enlargeStage() {
        stageShare.set(Math.min(1, stageShare.get() + STEP));
    }

    /// Gives the diagram a little more room, and the stage less.
    public void enlargeDiagram() {
        stageShare.set(Math.max(0, stageShare.get() - STEP));
    }

    /// Parts the middle as at first.
    public void resetStage() {
        stageShare.set(USUAL_SHARE);
    }
}
