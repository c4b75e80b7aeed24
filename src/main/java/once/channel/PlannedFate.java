package once.channel;

import java.util.List;
import java.util.Objects;

/// What a scenario prescribes for what is sent at one attempt, in place of chance.
public sealed interface PlannedFate {

    /// Leave it to chance.
    record ByChance() implements PlannedFate {}

    /// Lose it.
    ///
    /// @param by who is to blame: the network, or an adversary
    record Lost(Fate.Cause by) implements PlannedFate {
        public Lost {
            Objects.requireNonNull(by);
        }

        /// The network loses it.
        public Lost() {
            this(Fate.Cause.NETWORK);
        }
    }

    /// Deliver it after this time.
    record After(long delayMicros) implements PlannedFate {
        public After {
            if (delayMicros < 0) {
                throw new IllegalArgumentException("a flight cannot arrive before it was sent");
            }
        }
    }

    /// Deliver it, altered.
    ///
    /// @param delayMicros how long it takes; [#USUAL] for what chance has it
    record Altered(long delayMicros, Alteration how) implements PlannedFate {

        /// As long as chance has it.
        public static final long USUAL = -1;

        public Altered {
            Objects.requireNonNull(how);
            if (delayMicros < USUAL) {
                throw new IllegalArgumentException("a flight cannot arrive before it was sent");
            }
        }
    }

    /// Make copies of it, each with its own fate; the first is the original's.
    record Copies(List<PlannedFate> fates) implements PlannedFate {
        public Copies {
            fates = List.copyOf(fates);
            if (fates.size() < 2 || fates.stream().anyMatch(Copies.class::isInstance)) {
                throw new IllegalArgumentException("two copies or more, each with a fate of its own");
            }
        }
    }
}
