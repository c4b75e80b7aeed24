package once.channel;

import java.util.Objects;

/// What happens to the bytes of a flight on its way.
public sealed interface Alteration {

    /// One bit is the other way round.
    ///
    /// @param bit which, counted from 0 through the bytes that the request–reply layer has put into the flight, most
    ///     significant bit of each byte first; counted round where there are fewer
    record FlipBit(int bit) implements Alteration {
        public FlipBit {
            if (bit < 0) {
                throw new IllegalArgumentException("bits are counted from 0, not " + bit);
            }
        }
    }

    /// An adversary has recorded the flight and sends it again, as it was.
    record Replay() implements Alteration {}

    /// An adversary replaces the value that a request writes or a reply brings, and repairs what it can of the checksum.
    record Rewrite(String value) implements Alteration {
        public Rewrite {
            Objects.requireNonNull(value);
        }
    }
}
