package once.recording;

import java.io.IOException;
import java.util.Optional;
import once.recording.proto.End;
import once.recording.proto.EventRecord;
import once.recording.proto.Head;

/// One pass over the records behind the head.
final class Pass {

    /// Who is told the events in order.
    interface Observer {

        /// Whether these bytes are the next event as the observer knows it already; then it need not be read, nor told.
        default boolean expects(byte[] record) {
            return false;
        }

        /// Told an event that was not expected.
        void see(EventRecord event);
    }

    private final RecordReader reader;
    private final Observer observer;
    private int events;

    Pass(RecordReader reader, Observer observer) {
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
            var message = reader.next().orElseThrow(() -> new RecordReader.Broken("the file ends before the run does"));
            if (isRoom(before) && observer.expects(message)) {
                events++;
                continue;
            }
            var next = RecordReader.parsed(message);
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
        if (event.getNumber() != events + 1 || !isRoom(at)) {
            throw new RecordReader.Broken("event " + event.getNumber() + " where event " + (events + 1) + " is due");
        }
        events++;
        observer.see(event);
    }

    private boolean isRoom(long at) {
        return events < RecordingFile.MOST_EVENTS && at <= RecordingFile.MOST_BYTES;
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
