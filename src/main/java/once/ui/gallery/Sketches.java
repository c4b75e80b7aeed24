package once.ui.gallery;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import once.scenario.Reading;
import once.simulation.Recording;
import once.ui.panel.Background;

/// The small pictures of scenarios: each is run once, one after the other, where it does not hold up the window.
final class Sketches {

    private static final int MOST_EVENTS = 5_000;

    private record Wish(Reading of, Consumer<Sketch> then) {}

    private final Background background;
    private final Queue<Wish> wishes = new ArrayDeque<>();
    private boolean working;

    Sketches(Background background) {
        this.background = background;
    }

    /// Hands over the picture of a scenario when it is made.
    void ask(Reading of, Consumer<Sketch> then) {
        wishes.add(new Wish(of, then));
        work();
    }

    /// One at a time: a lecture's worth of runs at once would take the machine from whoever watches one.
    private void work() {
        if (working || wishes.isEmpty()) {
            return;
        }
        working = true;
        var wish = wishes.remove();
        background.compute(() -> sketch(wish.of), sketch -> {
            wish.then.accept(sketch);
            working = false;
            work();
        });
    }

    private static Sketch sketch(Reading reading) {
        return reading.isGood()
                ? Sketch.of(Recording.of(reading.settings().getFirst().scenario(), MOST_EVENTS))
                : new Sketch(0, List.of(), List.of());
    }
}
