package once.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import once.scenario.ScenarioText;
import once.simulation.Recording;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    private static final String TEXT = "service: COUNTER client { call { increment {} times: 2 } } "
            + "caption { on: \"executed.changing\" nth: 2 text: \"Two.\" } caption { on: \"request.sent\" text: \"Off it goes.\" pause: false } "
            + "caption { on: \"server.crashed\" text: \"Never.\" }";

    private static Captions captions(Recording[] run) {
        var setting = ScenarioText.read("f", TEXT).settings().getFirst();
        run[0] = Recording.of(setting.scenario(), 1_000);
        return Captions.of(run[0], setting.teaching());
    }

    @Test
    void standAtTheirEvents() {
        var run = new Recording[1];
        var captions = captions(run);
        assertEquals(List.of("request.sent", "executed.changing"),
                captions.at().keySet().stream().map(number -> Teller.kind(run[0].events().get(number - 1))).toList());
    }

    @Test
    void pauseWhereTheyAreToPause() {
        var captions = captions(new Recording[1]);
        int second = captions.at().lastKey();
        assertEquals(second, captions.nextPause(0));
        assertEquals(0, captions.nextPause(second));
        assertEquals(0, captions.pauseBefore(second));
        assertEquals(second, captions.pauseBefore(second + 1));
    }

    @Test
    void areSaidUntilTheNext() {
        var captions = captions(new Recording[1]);
        assertNull(captions.said(0));
        assertEquals("Off it goes.", captions.said(captions.at().lastKey() - 1).text());
        assertEquals("Two.", captions.said(captions.at().lastKey()).text());
    }
}
