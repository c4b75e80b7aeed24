package once.ui.playback;

import java.util.function.Predicate;
import once.scenario.Scenario;
import once.simulation.Event;
import once.simulation.Moment;
import once.simulation.Recording;

/// Where stepping stops: right before an event that people care about, when everything before it has happened.
final class Steps {

    private Steps() {}

    /// How many events have happened after the next step from there.
    static int forward(Recording recording, int applied) {
        int next = settled(recording, applied);
        return next == recording.events().size() ? next : settled(recording, next + 1);
    }

    /// How many events have happened after the step before.
    static int back(Recording recording, Moment moment) {
        var events = recording.events();
        int last = moment.applied();
        if (last > 0 && moment.micros() > events.get(last - 1).at()) {
            return last;
        }
        do {
            last--;
        } while (last >= 0 && events.get(last).isSilent());
        return Math.max(last, 0);
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

    /// How many events have happened after the next one that matters.
    static int forward(Recording recording, int applied, Predicate<Event> matters) {
        var events = recording.events();
        int index = applied;
        while (index < events.size() && !matters.test(events.get(index))) {
            index++;
        }
        return Math.min(index + 1, events.size());
    }

    /// How many events have happened after the last one before that matters.
    static int back(Recording recording, int applied, Predicate<Event> matters) {
        int index = applied - 2;
        while (index >= 0 && !matters.test(recording.events().get(index))) {
            index--;
        }
        return index + 1;
    }

    /// Whether the same calls are made on the same network, whatever the mechanisms.
    static boolean isVariant(Scenario one, Scenario other) {
        return one.title().equals(other.title()) && one.clients().equals(other.clients())
                && one.environment().equals(other.environment()) && one.fates().equals(other.fates());
    }
}
