package once.ui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import once.simulation.Divergence;
import once.simulation.Event;
import once.simulation.Recording;
import once.ui.playback.Pace;
import once.ui.spacetime.DiagramRow;

/// Several runs at the same time.
///
/// @param partings where any of them part, in order of time
record Together(List<Contender> contenders, List<Divergence> partings, long[] times) {

    static Together of(List<Contender> contenders) {
        var runs = contenders.stream().map(Contender::recording).toList();
        long[] times = runs.stream().flatMap(run -> run.events().stream()).filter(event -> !event.isSilent()).mapToLong(Event::at).sorted().distinct().toArray();
        return new Together(contenders, Divergence.all(runs), times);
    }

    /// The same, with all that is drawn of them derived beforehand; on any thread.
    static Together ready(List<Contender> contenders) {
        var together = of(contenders);
        var longest = together.longest();
        Pace.of(longest);
        contenders.forEach(each -> DiagramRow.prepare(each.recording(), longest.endMicros()));
        return together;
    }

    /// The one that lasts longest, by whose clock all are shown.
    Recording longest() {
        return contenders.stream().map(Contender::recording).max(Comparator.comparingLong(Recording::endMicros)).orElseThrow();
    }

    /// When something next happens in any of them; the end where nothing does.
    long after(long micros) {
        for (long time : times) {
            if (time > micros) {
                return time;
            }
        }
        return longest().endMicros();
    }

    /// When something last happened in any of them; 0 where nothing did.
    long before(long micros) {
        long last = 0;
        for (long time : times) {
            last = time < micros ? time : last;
        }
        return last;
    }

    /// When any of them part, in microseconds, in order.
    List<Long> partingTimes() {
        return partings.stream().map(Divergence::at).toList();
    }

    /// When they part next after a time, with direction 1, or parted last before it, with -1.
    Optional<Long> parting(long micros, int direction) {
        return partingTimes().stream().filter(each -> direction * (each - micros) > 0)
                .reduce((one, other) -> direction > 0 ? one : other);
    }

    /// The parting to be told about at a time: the last one, before any the first.
    Optional<Divergence> told(long micros) {
        var past = partings.stream().filter(parting -> parting.at() <= micros).reduce((_, later) -> later);
        return past.or(() -> partings.stream().findFirst());
    }
}
