package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import once.message.CallId;
import once.scenario.Demos;
import once.scenario.Scenario;

/// Runs demos for the tests that state their numbers a second time, so that an edited demo cannot agree with itself alone.
final class DomainDemos {

    private static final int MOST_EVENTS = 400_000;

    private DomainDemos() {}

    /// A setting of a demo.
    ///
    /// @param file without its ending
    static Scenario demo(String file, String setting) {
        var settings = Demos.named(file + ".txtpb").settings();
        return settings.stream().filter(each -> each.name().equals(setting)).findFirst().orElseThrow(() -> new AssertionError(setting)).scenario();
    }

    static Recording run(String file, String setting) {
        return Recording.of(demo(file, setting), MOST_EVENTS);
    }

    /// Holds a run's end against `results · executions · final state`.
    static void comesTo(String expected, Scenario scenario) {
        assertEquals(expected, Ends.of(Recording.of(scenario, MOST_EVENTS)));
    }

    static void comesTo(String expected, String file, String setting) {
        comesTo(expected, demo(file, setting));
    }

    static CallView call(Recording recording, int client, int number) {
        return recording.last().calls().get(new CallId(client, number));
    }
}
