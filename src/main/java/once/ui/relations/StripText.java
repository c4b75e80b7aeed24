package once.ui.relations;

import java.util.stream.Collectors;
import once.node.VirtualTime;
import once.simulation.CacheHistory;
import once.simulation.CacheHistory.Arrival.What;
import once.simulation.CacheHistory.Life;
import once.ui.look.Names;
import once.ui.look.Texts;

/// The strip in words.
final class StripText {

    private StripText() {}

    /// What became of one request.
    static String sentence(CacheHistory history, Schedule schedule) {
        var late = Schedule.lateUntil(history, schedule.lastArrival());
        var holes = history.holes(schedule.lastArrival());
        var lives = history.lives().stream().map(StripText::life).collect(Collectors.joining(", "));
        var copies = late == Long.MAX_VALUE ? Texts.of("lifetimes.late.forever") : Texts.of("lifetimes.late", VirtualTime.text(late));
        var hole = holes.isEmpty() ? "" : Texts.of("lifetimes.hole", VirtualTime.text(holes.getFirst().from()));
        long again = history.arrivals().stream().filter(arrival -> arrival.what() == What.AGAIN).count();
        return Texts.of("lifetimes.sentence", name(history, schedule), lives.isEmpty() ? Texts.of("lifetimes.never") : lives, copies, hole,
                again == 0 ? "" : Texts.of("lifetimes.again", again)).replaceAll(" +", " ").strip();
    }

    static String name(CacheHistory history, Schedule schedule) {
        return history.call() == null ? history.id().toString() : new Names(schedule.manyClients()).of(history.call());
    }

    private static String life(Life life) {
        if (life.isOver()) {
            var why = life.why() == null ? Texts.of("lifetimes.why.CRASH") : Texts.of("lifetimes.why." + life.why());
            return Texts.of("lifetimes.life.over", VirtualTime.text(life.from()), VirtualTime.text(life.endedAt()), why);
        }
        return life.until() == Long.MAX_VALUE ? Texts.of("lifetimes.life.forever", VirtualTime.text(life.from()))
                : Texts.of("lifetimes.life", VirtualTime.text(life.from()), VirtualTime.text(life.until()));
    }

    static String legend() {
        return Texts.of("lifetimes.tip");
    }
}
