package once.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import once.channel.Environment;
import once.channel.Intervention;
import once.channel.Outage;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening;
import once.recording.proto.EventRecord;
import once.scenario.Demos;
import once.scenario.ScenarioText;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Event;
import once.simulation.Recording;
import org.junit.jupiter.api.Test;

/// What a person does to a run leaves no trace when it is taken back.
class InterventionsTest {

    private static final int MOST_EVENTS = 1_000;
    private static final List<Setting> SETTINGS = settings();

    private static List<Setting> settings() {
        var settings = new ArrayList<>(Demos.all().stream().flatMap(demo -> demo.settings().stream()).toList());
        settings.add(ScenarioText.read("rough", """
                service: COUNTER environment { loss: 0.2 duplication: 0.2 corruption: 0.1 delay { min_ms: 1 max_ms: 90 } }
                protocol { recovery { silence_ms: 20 } } client { call { increment {} times: 4 } } client { call { increment {} times: 3 } }
                """).settings().getFirst());
        return settings;
    }

    private static List<Event> run(Setting setting) {
        return Recording.of(setting.scenario(), MOST_EVENTS).events();
    }

    private static Setting setting(Random random) {
        var semantics = Semantics.values();
        return SETTINGS.get(random.nextInt(SETTINGS.size())).under(semantics[random.nextInt(semantics.length)]).withSeed(random.nextInt());
    }

    @Test
    void takingBackWhatWasDoneToAFlightRestoresTheRun() {
        int different = 0;
        for (long seed = 0; seed < 250; seed++) {
            var random = new Random(seed);
            var setting = setting(random);
            var before = run(setting);
            different += restores(setting, before, onFlight(random, before, setting.scenario().environment()), seed) ? 1 : 0;
        }
        assertTrue(different > 150, "the interventions did something: " + different);
    }

    @Test
    void takingBackACrashRestoresTheRun() {
        int crashed = 0;
        for (long seed = 0; seed < 250; seed++) {
            var random = new Random(seed);
            var setting = setting(random);
            var before = run(setting);
            crashed += restores(setting, before, crash(random, before), seed) ? 1 : 0;
        }
        assertTrue(crashed > 150, "the interventions did something: " + crashed);
    }

    /// @return whether the run was another one meanwhile
    private static boolean restores(Setting setting, List<Event> before, Intervention done, long seed) {
        var others = setting.scenario().interventions();
        var more = with(setting, done);
        var interfered = setting.interfered(more);
        var meanwhile = run(interfered);
        assertEquals(before, run(interfered.interfered(others)), () -> "seed " + seed + ": " + done);
        assertEquals(meanwhile, run(interfered.interfered(others).interfered(more)), () -> "seed " + seed + ": done again: " + done);
        return !meanwhile.equals(before);
    }

    private static List<Intervention> with(Setting setting, Intervention done) {
        var more = new ArrayList<>(setting.scenario().interventions());
        more.add(done);
        return more;
    }

    private static Intervention onFlight(Random random, List<Event> events, Environment environment) {
        var trip = aTrip(random, events);
        return switch (environment.transport() == Environment.Transport.TCP ? 3 : random.nextInt(4)) {
            case 0 -> new Intervention.Drop(trip);
            case 1 -> new Intervention.Duplicate(trip, random.nextLong(200_000));
            case 2 -> new Intervention.Corrupt(trip, random.nextInt(300));
            default -> new Intervention.Delay(trip, random.nextLong(300_000));
        };
    }

    private static Trip aTrip(Random random, List<Event> events) {
        var sent = events.stream().filter(Event.Sent.class::isInstance).map(event -> ((Event.Sent) event).flight().trip()).toList();
        return sent.get(random.nextInt(sent.size()));
    }

    private static Intervention crash(Random random, List<Event> events) {
        long at = events.get(random.nextInt(events.size())).at();
        var node = random.nextBoolean() ? NodeId.server(1) : NodeId.client(1);
        return new Intervention.Crash(new Outage(node, at, random.nextInt(4) == 0 ? Outage.FOR_EVER : random.nextLong(200_000)));
    }

    @Test
    void nothingChangesBeforeACrash() {
        int crashed = 0;
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var setting = setting(random);
            var before = run(setting);
            var crash = (Intervention.Crash) crash(random, before);
            var after = run(setting.interfered(with(setting, crash)));
            assertEquals(upTo(crash, before), upTo(crash, after), "seed " + seed);
            crashed += after.stream().anyMatch(InterventionsTest::isCrash) ? 1 : 0;
        }
        assertTrue(crashed > 100, "the nodes crashed: " + crashed);
    }

    private static List<EventRecord> upTo(Intervention.Crash crash, List<Event> events) {
        return events.stream().filter(event -> event.at() < crash.outage().at()).map(EventRecords::of).toList();
    }

    private static boolean isCrash(Event event) {
        return event instanceof Event.Told(_, _, _, Happening.Crashed _);
    }
}
