package once.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import once.scenario.ScenarioText;
import once.scenario.Setting;
import once.simulation.Recording;

/// Runs far longer than any that is meant to be watched from its beginning to its end.
public final class LongRuns {

    private LongRuns() {}

    /// Four clients on a network that loses most of their messages, so that few calls make many events.
    public static Setting setting(int callsEach) {
        var text = String.format(Locale.ROOT, """
                title: "A long run"
                lesson: "Most messages are lost, so that every call takes many."
                chapter: "What can be promised"
                service: COUNTER
                seed: 5
                environment { loss: 0.8 delay { min_ms: 20 max_ms: 80 } }
                protocol { semantics: AT_MOST_ONCE retry { retries: 200 timeout_ms: 100 backoff: 1 } }
                client { count: 4 call { increment {} times: %d } }
                """, callsEach);
        return ScenarioText.read("long.txtpb", text.getBytes(StandardCharsets.UTF_8)).settings().getFirst();
    }

    /// A run of about so many events, cut off there.
    public static Recording of(Setting setting, int events) {
        return Recording.of(setting.scenario(), events);
    }
}
