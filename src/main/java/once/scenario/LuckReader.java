package once.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import once.channel.Luck;
import once.channel.PlannedFate;
import once.message.MessageId;
import once.message.Trip;
import once.node.Timer;
import once.scenario.text.FiringText;
import once.scenario.text.LuckText;
import once.scenario.text.SentText;
import once.scenario.text.WaitText;
import once.wire.Transport;

/// Reads what chance does in one run.
final class LuckReader {

    private static final int MOST_TIMES = 1_000_000;

    private final Source source;
    private final FateLanguage fates;

    LuckReader(Source source, Transport transport) {
        this.source = source;
        this.fates = new FateLanguage(transport);
    }

    Luck read(Block<LuckText> block) {
        return new Luck(
                flights(block),
                block.children(LuckText.FIRST_FIELD_NUMBER, LuckText::getFirstList).stream()
                        .map(LuckReader::firing).flatMap(Optional::stream).toList(),
                waits(block),
                block.children(LuckText.CRASH_FIELD_NUMBER, LuckText::getCrashList).stream().map(FaultsReader::outage).toList());
    }

    private Map<Luck.Sending, List<Luck.Landing>> flights(Block<LuckText> block) {
        var flights = new TreeMap<Luck.Sending, List<Luck.Landing>>();
        for (var each : block.children(LuckText.SENT_FIELD_NUMBER, LuckText::getSentList)) {
            if (flights.put(sending(each), landings(each)) != null) {
                each.problem("that is said already; expected each flight once");
            }
        }
        return flights;
    }

    private static Luck.Sending sending(Block<SentText> block) {
        return new Luck.Sending(
                NodeNames.of(block, SentText.FROM_FIELD_NUMBER),
                Trips.read(block.child(SentText.FLIGHT_FIELD_NUMBER, SentText::getFlight)),
                (int) Figures.between(block, SentText.TIME_FIELD_NUMBER, 1, MOST_TIMES, 1));
    }

    private List<Luck.Landing> landings(Block<SentText> block) {
        var fate = fate(block);
        var places = block.value().getPlaceList();
        if (!places.isEmpty() && places.size() != fate.size()) {
            block.problem(SentText.PLACE_FIELD_NUMBER, "there are as many places as copies; expected " + fate.size());
        }
        return IntStream.range(0, fate.size())
                .mapToObj(copy -> new Luck.Landing(fate.get(copy), copy < places.size() ? places.get(copy) : 0)).toList();
    }

    private List<PlannedFate> fate(Block<SentText> block) {
        var text = block.value().getFate();
        try {
            var read = fates.read(text);
            if (read.size() == 1) {
                return read.getFirst() instanceof PlannedFate.Copies(var copies) ? copies : read;
            }
            block.problem(SentText.FATE_FIELD_NUMBER, "\"" + text + "\" is not one fate; expected such as 10, L or D(10, L)");
        } catch (FateLanguage.Misspelt wrong) {
            block.problems().add(source.inside(block.at(SentText.FATE_FIELD_NUMBER), text, wrong.offset()), wrong.getMessage());
        }
        return List.of(new PlannedFate.ByChance());
    }

    private static Map<Trip, Long> waits(Block<LuckText> block) {
        var waits = new TreeMap<Trip, Long>();
        for (var each : block.children(LuckText.WAIT_FIELD_NUMBER, LuckText::getWaitList)) {
            waits.put(Trips.read(each.child(WaitText.FLIGHT_FIELD_NUMBER, WaitText::getFlight)),
                    Figures.duration(each, WaitText.WAIT_MS_FIELD_NUMBER, 1));
        }
        return waits;
    }

    private static Optional<Luck.Firing> firing(Block<FiringText> block) {
        var trip = Trips.read(block.child(FiringText.FLIGHT_FIELD_NUMBER, FiringText::getFlight));
        var node = NodeNames.of(block, FiringText.NODE_FIELD_NUMBER);
        long at = Figures.time(block, FiringText.AT_MS_FIELD_NUMBER, 0);
        return timer(block, trip).map(timer -> new Luck.Firing(node, timer, at));
    }

    private static Optional<Timer> timer(Block<FiringText> block, Trip trip) {
        return switch (block.value().getTimer()) {
            case CALL_DUE -> Optional.of(new Timer.CallDue(trip.call()));
            case ATTEMPT_TIMEOUT -> Optional.of(new Timer.AttemptTimeout(trip.call(), trip.attempt()));
            case RETRY_DUE -> Optional.of(new Timer.RetryDue(trip.call(), trip.attempt()));
            case STAGE_DONE -> Optional.of(new Timer.StageDone(trip));
            case ORPHAN_EXPIRES -> Optional.of(new Timer.OrphanExpires(trip));
            case ENTRY_EXPIRES -> {
                var id = block.value().getId();
                yield Optional.of(new Timer.EntryExpires(new MessageId(id.getClient(), id.getNumber())));
            }
            case SILENCE_ENDS -> Optional.of(new Timer.SilenceEnds());
            case SNAPSHOT_DUE -> Optional.of(new Timer.SnapshotDue());
            case DECISION_DUE -> Optional.of(new Timer.DecisionDue());
            case TIMER_UNSET, UNRECOGNIZED -> {
                block.problem(FiringText.TIMER_FIELD_NUMBER, "there is no such timer; expected one such as ATTEMPT_TIMEOUT");
                yield Optional.empty();
            }
        };
    }
}
