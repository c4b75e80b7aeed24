package once.recording;

import java.util.Optional;
import once.channel.Flight;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening;
import once.recording.proto.EventRecord;
import once.recording.proto.Record;
import once.recording.proto.SentenceRecord;
import once.recording.proto.TripRecord;
import once.recording.proto.WordRecord;
import once.simulation.Event;
import once.tell.Sentence;
import once.tell.Teller;

/// Events as they stand in recordings.
final class EventRecords {

    private EventRecords() {}

    /// An event as a record of a file.
    static Record record(Event event) {
        return Record.newBuilder().setEvent(of(event)).build();
    }

    static EventRecord of(Event event) {
        var stored = EventRecord.newBuilder().setNumber(event.number()).setAtMicros(event.at())
                .setSentence(stored(Teller.sentence(event)));
        switch (event) {
            case Event.OfFlight ofFlight -> add(ofFlight.flight(), stored);
            case Event.Told(_, _, var node, var happening) -> {
                add(node, stored);
                trip(happening).ifPresent(trip -> stored.setTrip(stored(trip)));
            }
            case Event.ConnectionsBroke(_, _, var node) -> add(node, stored);
            case Event.TimerStarted(_, _, var node, _, _) -> add(node, stored);
            case Event.TimerStopped(_, _, var node, _) -> add(node, stored);
        }
        return stored.build();
    }

    private static void add(NodeId node, EventRecord.Builder stored) {
        stored.setNode(node.toString());
    }

    private static void add(Flight flight, EventRecord.Builder stored) {
        stored.setNode(flight.from().toString())
                .setFlight(flight.number())
                .setCopyOf(flight.parent())
                .setTo(flight.to().toString())
                .setTrip(stored(flight.trip()));
    }

    private static Optional<Trip> trip(Happening happening) {
        return Optional.ofNullable(switch (happening) {
            case Happening.StageBegan(var trip, _, _, _) -> trip;
            case Happening.Executed(var trip, _, _, _, _) -> trip;
            case Happening.Remembered(var trip, _, _) -> trip;
            case Happening.Logged(var trip, _, _) -> trip;
            case Happening.AnsweredFromCache(var trip, _) -> trip;
            case Happening.Dropped(var trip, _, _) -> trip;
            case Happening.Refused(var trip, _, _) -> trip;
            case Happening.Queued(var trip, _) -> trip;
            case Happening.OrphanKilled(var trip, _, _) -> trip;
            case Happening.LateReplyIgnored(var trip) -> trip;
            case Happening.OfClient _, Happening.OfServer _ -> null;
        });
    }

    private static TripRecord stored(Trip trip) {
        return TripRecord.newBuilder()
                .setClient(trip.call().client())
                .setCall(trip.call().number())
                .setAttempt(trip.attempt())
                .setDirection(trip.direction().name())
                .setRequestCopy(trip.requestCopy())
                .setReplyCopy(trip.replyCopy())
                .build();
    }

    private static SentenceRecord stored(Sentence sentence) {
        var stored = SentenceRecord.newBuilder().setKind(sentence.kind());
        for (var word : sentence.words()) {
            stored.addWord(stored(word));
        }
        return stored.build();
    }

    private static WordRecord stored(Sentence.Word word) {
        return switch (word) {
            case Sentence.Word.Text(var text) -> WordRecord.newBuilder().setText(text).build();
            case Sentence.Word.Clause(var sentence) -> WordRecord.newBuilder().setClause(stored(sentence)).build();
        };
    }

    /// What a stored event says, in one sentence.
    static String told(EventRecord stored) {
        return Teller.inWords(sentence(stored.getSentence()));
    }

    private static Sentence sentence(SentenceRecord stored) {
        return new Sentence(stored.getKind(), stored.getWordList().stream().map(EventRecords::word).toList());
    }

    private static Sentence.Word word(WordRecord stored) {
        return stored.hasClause()
                ? new Sentence.Word.Clause(sentence(stored.getClause()))
                : new Sentence.Word.Text(stored.getText());
    }
}
