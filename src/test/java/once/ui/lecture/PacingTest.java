package once.ui.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import once.scenario.Demos;
import once.scenario.Setting;
import once.simulation.Recording;
import once.tell.Captions;
import once.ui.playback.Playback;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final int MOST_EVENTS = 20_000;

    /// Who clicks forwards twice is at the next caption at once.
    private static List<Long> forwards(Playback cursor, Pacing pacing) {
        var places = new ArrayList<Long>();
        while (pacing.next()) {
            pacing.next();
            places.add(cursor.momentProperty().get().micros());
        }
        return places;
    }

    private static List<Long> backwards(Playback cursor, Pacing pacing) {
        var places = new ArrayList<Long>();
        while (pacing.before()) {
            places.add(cursor.momentProperty().get().micros());
        }
        return places;
    }

    private static void walk(String file, Setting setting) {
        var recording = Recording.of(setting.scenario(), MOST_EVENTS);
        var cursor = Playback.byHand();
        cursor.load(recording);
        cursor.toStart();
        var pacing = new Pacing(cursor, Captions.of(recording, setting.teaching()));
        var there = forwards(cursor, pacing).stream().distinct().toList();
        assertTrue(cursor.isAtEnd());
        var back = new ArrayList<>(there.subList(0, there.size() - 1).reversed());
        back.add(0L);
        assertEquals(back, backwards(cursor, pacing), file + ": " + setting.name());
    }

    @Test
    void leadsBackToEachPlaceThatItHasLedTo() {
        Demos.all().forEach(reading -> reading.settings().forEach(setting -> walk(reading.file(), setting)));
    }
}
