package once.scenario;

import com.google.protobuf.Message;
import once.channel.Faults;
import once.channel.Outage;
import once.scenario.text.BreakText;
import once.scenario.text.CrashText;
import once.scenario.text.EnvironmentText;
import once.scenario.text.RandomCrashesText;
import once.scenario.text.SpanText;
import once.scenario.text.StallText;

/// Reads what befalls nodes and links.
final class FaultsReader {

    private FaultsReader() {}

    static Faults read(Block<EnvironmentText> block) {
        return new Faults(
                block.children(EnvironmentText.CRASH_FIELD_NUMBER, EnvironmentText::getCrashList).stream()
                        .map(FaultsReader::outage).toList(),
                block.has(EnvironmentText.RANDOM_CRASHES_FIELD_NUMBER)
                        ? random(block.child(EnvironmentText.RANDOM_CRASHES_FIELD_NUMBER, EnvironmentText::getRandomCrashes))
                        : null,
                block.children(EnvironmentText.PARTITION_FIELD_NUMBER, EnvironmentText::getPartitionList).stream()
                        .map(FaultsReader::partition).toList(),
                block.children(EnvironmentText.CONNECTION_BREAK_FIELD_NUMBER, EnvironmentText::getConnectionBreakList).stream()
                        .map(each -> new Faults.Break(NodeNames.of(each, BreakText.CLIENT_FIELD_NUMBER),
                                Figures.time(each, BreakText.AT_MS_FIELD_NUMBER, 0)))
                        .toList(),
                block.children(EnvironmentText.STALL_FIELD_NUMBER, EnvironmentText::getStallList).stream()
                        .map(FaultsReader::stall).toList());
    }

    static Outage outage(Block<CrashText> block) {
        long down = block.has(CrashText.DOWN_MS_FIELD_NUMBER)
                ? Figures.time(block, CrashText.DOWN_MS_FIELD_NUMBER, 0)
                : Outage.FOR_EVER;
        return new Outage(NodeNames.of(block, CrashText.NODE_FIELD_NUMBER), Figures.time(block, CrashText.AT_MS_FIELD_NUMBER, 0),
                down);
    }

    private static Faults.RandomCrashes random(Block<RandomCrashesText> block) {
        return new Faults.RandomCrashes(
                NodeNames.of(block, RandomCrashesText.NODE_FIELD_NUMBER),
                Figures.duration(block, RandomCrashesText.MEAN_UP_MS_FIELD_NUMBER, 1),
                Figures.time(block, RandomCrashesText.DOWN_MS_FIELD_NUMBER, 0));
    }

    private static Faults.Partition partition(Block<SpanText> block) {
        long from = Figures.time(block, SpanText.FROM_MS_FIELD_NUMBER, 0);
        return new Faults.Partition(from, until(block, SpanText.UNTIL_MS_FIELD_NUMBER, from));
    }

    private static Faults.Stall stall(Block<StallText> block) {
        long from = Figures.time(block, StallText.FROM_MS_FIELD_NUMBER, 0);
        return new Faults.Stall(NodeNames.of(block, StallText.NODE_FIELD_NUMBER), from,
                until(block, StallText.UNTIL_MS_FIELD_NUMBER, from));
    }

    private static <M extends Message> long until(Block<M> block, int field, long from) {
        long until = Figures.time(block, field, 0);
        if (until <= from) {
            block.problem(field, "until_ms is not after from_ms; expected a later time");
        }
        return Math.max(until, from);
    }
}
