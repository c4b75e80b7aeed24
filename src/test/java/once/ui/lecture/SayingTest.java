package once.ui.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import once.scenario.Demos;
import once.scenario.Setting;
import once.simulation.Recording;
import once.tell.Captions;
import org.junit.jupiter.api.Test;

class SayingTest {

    private static final int MOST = 10_000;
    private final Setting chapter = Demos.named("d15_ten_increments.txtpb").settings().getFirst();
    private final Recording recording = Recording.of(chapter.scenario(), MOST);

    private Saying after(int events, boolean asks) {
        return Saying.at(recording.after(events), recording, Captions.of(recording, chapter.teaching()), chapter, asks);
    }

    @Test
    void asksAtFirstAndTellsTheLessonWhenTheRunIsOver() {
        var lesson = chapter.scenario().lesson();
        assertEquals(new Saying(chapter.scenario().title(), chapter.teaching().question().orElseThrow().text()), after(0, true));
        for (int events = 1; events < recording.events().size(); events++) {
            var saying = after(events, true);
            assertFalse((saying.title() + saying.text()).contains(lesson));
        }
        assertEquals(lesson, after(recording.events().size(), true).title());
    }

    @Test
    void tellsTheLessonAtOnceWhereNothingIsAskedAnyMore() {
        assertEquals(new Saying(chapter.scenario().title(), chapter.scenario().lesson()), after(0, false));
        assertEquals(after(recording.events().size(), true).text(), after(recording.events().size(), false).title());
    }
}
