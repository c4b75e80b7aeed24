package once.ui.stage;

import once.channel.Flight;
import once.message.Direction;

/// How high each lane of the channel lies, in pixels from the channel's top: in every band requests above replies.
///
/// @param tops where each band begins
/// @param bottoms where it ends
record LaneLayout(Lanes lanes, double[] tops, double[] bottoms) {

    private static final double MOST_PITCH = 40;
    private static final double GAP = 0.9;
    private static final double NARROW_GAP = 0.1;
    private static final double BAND_GAP = 3;

    /// Shares out a height among the bands, from some height on.
    static LaneLayout of(Lanes lanes, double top, double height) {
        var tops = new double[lanes.bands()];
        var bottoms = new double[lanes.bands()];
        double each = (height - top) / lanes.bands();
        for (int band = 0; band < lanes.bands(); band++) {
            tops[band] = top + band * each;
            bottoms[band] = tops[band] + each - BAND_GAP;
        }
        return new LaneLayout(lanes, tops, bottoms);
    }

    double pitch(int band) {
        double slots = lanes.count(band, Direction.REQUEST) + lanes.count(band, Direction.REPLY) + gap();
        return Math.min(MOST_PITCH, (bottoms[band] - tops[band]) / slots);
    }

    private double gap() {
        return tops.length > 2 ? NARROW_GAP : GAP;
    }

    double y(Flight flight) {
        return y(lanes.band(flight), Lanes.way(flight), lanes.lane(flight));
    }

    /// The middle of a lane.
    double y(int band, Direction direction, int lane) {
        double pitch = pitch(band);
        int requests = lanes.count(band, Direction.REQUEST);
        int replies = lanes.count(band, Direction.REPLY);
        double used = (requests + replies + gap()) * pitch;
        double top = (tops[band] + bottoms[band] - used) / 2;
        double slot = direction == Direction.REQUEST ? lane : requests + gap() + lane;
        return top + (slot + 0.5) * pitch;
    }
}
