package once.node;

import java.util.ArrayList;
import java.util.List;

/// What a node asked for in a step, by kind.
public final class Effects {

    private Effects() {}

    /// What it said has happened, in order.
    public static List<Happening> happenings(List<Effect> effects) {
        var happenings = new ArrayList<Happening>();
        effects.forEach(effect -> {
            if (effect instanceof Effect.Note(var happening)) {
                happenings.add(happening);
            }
        });
        return happenings;
    }

    /// What it sent, in order.
    public static List<Effect.Send> sends(List<Effect> effects) {
        return effects.stream().filter(Effect.Send.class::isInstance).map(Effect.Send.class::cast).toList();
    }
}
