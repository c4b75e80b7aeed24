package once.ui.spacetime;

import javafx.scene.Group;
import javafx.scene.Node;
import once.channel.Flight;
import once.message.CallId;
import once.simulation.Moment;

/// What the diagram is made of, from the back to the front: what stands still while time passes, and what moves over it.
final class Layers extends Group {

    private final StillPicture picture = new StillPicture();
    private final OpenBars openBars = new OpenBars();
    private final CallFrame callFrame = new CallFrame();
    private final Playhead playhead = new Playhead();
    private final Highlight highlight = new Highlight();
    private final DensityNote density = new DensityNote();

    /// @param front what lies over all of it
    Layers(Node... front) {
        setManaged(false);
        getChildren().addAll(picture, openBars, callFrame, playhead, highlight, density);
        getChildren().addAll(front);
    }

    /// Paints everything anew, as it is seen from elsewhere.
    void paint(Plot plot, Moment moment) {
        picture.paint(plot);
        openBars.forget();
        density.show(plot);
        show(moment, plot);
    }

    void show(Moment moment, Plot plot) {
        openBars.show(moment, plot);
        playhead.show(moment, plot, picture.labels(), openBars.crossed(moment, plot));
    }

    /// @param flight the one to bring out; null for none
    /// @param call the one to frame; null for none
    void bringOut(Flight flight, CallId call, Plot plot) {
        highlight.show(flight, plot);
        callFrame.show(call, plot);
    }

    /// Says how many messages there are at a pixel, where they are too many for lines.
    void tellDensity(Plot plot, double x) {
        density.tell(plot, x);
    }
}
