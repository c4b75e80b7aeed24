package once.ui.playback;

import once.scenario.Scenario;
import once.simulation.Moment;
import once.simulation.Recording;

/// Where stepping stops: right before an event that people care about, when everything before it has happened.
final class Steps {

    private Steps() {}

    /// How many events have happened after the next step from there.
    static int forward(Recording recording, int applied, Stride stride) {
        var events = recording.events();
        int index = applied;
        while (index < events.size() && !stride.stopsAfter(events.get(index))) {
            index++;
        }
        return index == events.size() ? index : settled(recording, index + 1);
    }

    /// How many events have happened after the step before; from behind a stop, that is the stop.
    static int back(Recording recording, Moment moment, Stride stride) {
        int last = lastBefore(recording, moment.applied(), stride);
        int stop = last < 0 ? 0 : Math.min(moment.applied(), settled(recording, last + 1));
        boolean isLater = moment.applied() > 0 && moment.micros() > recording.events().get(moment.applied() - 1).at();
        if (moment.applied() > stop || isLater) {
            return stop;
        }
        int earlier = lastBefore(recording, last, stride);
        return earlier >= 0 ? settled(recording, earlier + 1) : Math.min(settled(recording, 0), Math.max(last, 0));
    }

    /// The index of the last event before so many that a step stops after; -1 for none.
    private static int lastBefore(Recording recording, int count, Stride stride) {
        int index = count - 1;
        while (index >= 0 && !stride.stopsAfter(recording.events().get(index))) {
            index--;
        }
        return index;
    }

    /// How many events have happened before the next one that people care about.
    static int settled(Recording recording, int from) {
        var events = recording.events();
        int index = from;
        while (index < events.size() && events.get(index).isSilent()) {
            index++;
        }
        return index;
    }

    /// Whether the same calls are made on the same network, whatever the mechanisms.
    static boolean isVariant(Scenario one, Scenario other) {
        return one.title().equals(other.title()) && one.clients().equals(other.clients())
                && one.environment().equals(other.environment()) && one.fates().equals(other.fates());
    }
}
