package once.recording;

import java.util.Locale;
import once.node.VirtualTime;
import once.recording.proto.EventRecord;
import once.recording.proto.TripRecord;

/// Stored events as lines of text. A line has nothing in it that changes when another line is put in before it, so that
/// dumps can be compared line by line.
public final class EventText {

    private EventText() {}

    /// When, of which kind, in which sentence, and on which journey: `110 ms  request.sent  c1 sends INC …  (#1.1, attempt 2)`.
    public static String of(EventRecord event) {
        var journey = event.hasTrip() ? "  (" + text(event.getTrip()) + ")" : "";
        return oneLine(VirtualTime.text(event.getAtMicros()) + " ms  " + event.getSentence().getKind() + "  "
                + EventRecords.told(event) + journey);
    }

    /// When, and in which sentence.
    public static String brief(EventRecord event) {
        return oneLine(
                String.format(Locale.ROOT, "%10s ms  %s", VirtualTime.text(event.getAtMicros()), EventRecords.told(event)));
    }

    /// Whether stepping through a run passes it by.
    public static boolean isSilent(EventRecord event) {
        return event.getSentence().getKind().startsWith("timer.");
    }

    private static String text(TripRecord trip) {
        return "#" + trip.getClient() + "." + trip.getCall() + ", attempt " + trip.getAttempt()
                + copy(", copy ", trip.getRequestCopy()) + copy(", copy of the reply ", trip.getReplyCopy());
    }

    private static String copy(String what, int number) {
        return number == 0 ? "" : what + number;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
