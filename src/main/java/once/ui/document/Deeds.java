package once.ui.document;

import once.channel.Intervention;
import once.node.VirtualTime;
import once.ui.look.Names;
import once.ui.look.Texts;

/// What has been done by hand, in a few words.
public final class Deeds {

    private Deeds() {}

    /// Such as `dropped #3 try 2 →`.
    public static String text(Intervention intervention, Names names) {
        return switch (intervention) {
            case Intervention.Drop(var trip) -> Texts.of("deed.drop", names.of(trip));
            case Intervention.Duplicate(var trip, _) -> Texts.of("deed.duplicate", names.of(trip));
            case Intervention.Corrupt(var trip, _) -> Texts.of("deed.corrupt", names.of(trip));
            case Intervention.Delay(var trip, long delay) -> Texts.of("deed.delay", names.of(trip), VirtualTime.text(delay));
            case Intervention.Crash(var outage) -> Texts.of("deed.crash", outage.node(), VirtualTime.text(outage.at()));
            case Intervention.Restart(var node, long at) -> Texts.of("deed.restart", node, VirtualTime.text(at));
        };
    }

    /// What it is called to take an intervention back.
    public static String without(Intervention intervention, Names names) {
        return Texts.of("deed.without", text(intervention, names));
    }
}
