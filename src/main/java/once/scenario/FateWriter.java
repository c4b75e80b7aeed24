package once.scenario;

import java.util.List;
import java.util.stream.Collectors;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.PlannedFate;
import once.node.VirtualTime;

/// Writes fates in the [FateLanguage].
final class FateWriter {

    private FateWriter() {}

    /// What becomes of something that is sent, and of the network's copies of it.
    static String written(List<PlannedFate> copies) {
        return copies.size() == 1 ? written(copies.getFirst())
                : copies.stream().map(FateWriter::written).collect(Collectors.joining(", ", "D(", ")"));
    }

    private static String written(PlannedFate fate) {
        return switch (fate) {
            case PlannedFate.Lost(var by) -> by == Fate.Cause.ADVERSARY ? "X" : "L";
            case PlannedFate.After(var micros) -> VirtualTime.text(micros);
            case PlannedFate.Altered(var micros, Alteration.Replay()) -> "R" + VirtualTime.text(micros);
            case PlannedFate.Altered(var micros, Alteration.FlipBit(var bit)) -> "F" + bit + after(micros);
            case PlannedFate.Altered(var micros, Alteration.Rewrite(var value)) -> "W" + value + after(micros);
            case PlannedFate.ByChance() -> "-";
            case PlannedFate.Copies(var each) -> written(each);
        };
    }

    private static String after(long micros) {
        return micros == PlannedFate.Altered.USUAL ? "" : "@" + VirtualTime.text(micros);
    }
}
