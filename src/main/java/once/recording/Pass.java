package once.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import once.recording.proto.End;
import once.recording.proto.EventRecord;
import once.recording.proto.Head;

/// One pass over the records behind the head.
final class Pass {

    private final RecordReader reader;
    private final Consumer<EventRecord> observer;
    private int events;

    Pass(RecordReader reader, Consumer<EventRecord> observer) {
        this.reader = reader;
        this.observer = observer;
    }

    Contents contents(Head head) throws IOException {
        try {
            boolean cut = end().getCut();
            return new Contents(head.getScenario(), events, cut, Optional.empty());
        } catch (RecordReader.Broken broken) {
            return new Contents(head.getScenario(), events, false,
                    Optional.of(new Damage(reader.offset(), events, broken.getMessage())));
        }
    }

    private End end() throws IOException, RecordReader.Broken {
        while (true) {
            long before = reader.offset();
            var next = reader.next().orElseThrow(() -> new RecordReader.Broken("the file ends before the run does"));
            switch (next.getWhatCase()) {
                case EVENT -> see(next.getEvent(), before);
                case END -> {
                    return checked(next.getEnd());
                }
                case HEAD, WHAT_NOT_SET -> throw new RecordReader.Broken("a record that belongs elsewhere");
            }
        }
    }

    private void see(EventRecord event, long at) throws RecordReader.Broken {
        if (event.getNumber() != events + 1 || events == RecordingFile.MOST_EVENTS || at > RecordingFile.MOST_BYTES) {
            throw new RecordReader.Broken("event " + event.getNumber() + " where event " + (events + 1) + " is due");
        }
        events++;
        observer.accept(event);
    }

    private End checked(End end) throws IOException, RecordReader.Broken {
        if (end.getEvents() != events) {
            throw new RecordReader.Broken("the recording has lost events");
        }
        if (reader.next().isPresent()) {
            throw new RecordReader.Broken("records behind the end");
        }
        return end;
    }
}
