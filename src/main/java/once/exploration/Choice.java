package once.exploration;

import java.util.List;
import java.util.stream.Stream;
import once.channel.Alteration;
import once.message.Message;
import once.message.Trip;

/// What the network makes of one thing sent.
///
/// @param copies the flights that set out and arrive if they are not lost by a later choice
/// @param faults how many losses, duplications and alterations it took
/// @param duplications how many copies the network made of its own accord
/// @param alterations how many flights it altered of its own accord so that nobody notices
/// @param discarded the alteration that the receiver notices, where the network loses nothing otherwise; null elsewhere
record Choice(List<Copy> copies, int faults, int duplications, int alterations, Alteration discarded) {

    /// A flight and when it may arrive, in microseconds since its sending; the latest is [Zone#NEVER] without a bound.
    ///
    /// @param message what its receiver reads; null where it throws it away
    /// @param how what the network does to it; null for nothing
    record Copy(Trip trip, Message message, Alteration how, long leastMicros, long mostMicros, boolean mayBeLost) {

        /// Something that arrives as it was sent, after this time.
        static Copy after(long delayMicros, Trip trip, Message message) {
            return new Copy(trip, message, null, delayMicros, delayMicros, false);
        }

        private Copy leftOpen() {
            return new Copy(trip, message, how, leastMicros, mostMicros, true);
        }
    }

    static final Choice NOTHING = new Choice(List.of(), 0, 0, 0, null);

    static Choice arriving(Copy copy, int faults, int alterations) {
        return new Choice(List.of(copy), faults, 0, alterations, null);
    }

    /// Both, the flights of this one first.
    Choice and(Choice other) {
        var all = Stream.concat(copies.stream(), other.copies.stream()).toList();
        return new Choice(all, faults + other.faults, duplications + other.duplications, alterations + other.alterations, null);
    }

    /// The same where the network has made so many of the flights of its own accord.
    Choice duplicated(int more) {
        return new Choice(copies, faults + more, duplications + more, alterations, null);
    }

    /// The same, and each flight may be lost by a later choice.
    Choice leftOpen() {
        return new Choice(copies.stream().map(Copy::leftOpen).toList(), faults, duplications, alterations, null);
    }

    /// Whether the network has altered its only flight, and the receiver notices.
    boolean isDiscarded() {
        return faults > 0 && copies.size() == 1 && copies.getFirst().message() == null;
    }

    /// The same as something that never arrives.
    Choice thrownAway() {
        return new Choice(List.of(), faults, 0, 0, copies.getFirst().how());
    }
}
