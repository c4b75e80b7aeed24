package once.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import once.channel.Alteration;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.Intervention;
import once.channel.Luck;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.message.CallId;
import once.message.Direction;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Timer;
import once.scenario.text.ScenarioFile;
import org.junit.jupiter.api.Test;

class ScenarioWriterTest {

    private static final List<Setting> SETTINGS = Demos.all().stream().map(demo -> demo.settings().getFirst()).toList();
    private static final List<Setting> ON_DATAGRAMS = SETTINGS.stream()
            .filter(setting -> setting.scenario().environment().transport() == Environment.Transport.UDP)
            .toList();

    private static Setting read(String text) {
        var reading = ScenarioText.read("f", text);
        assertEquals(List.of(), reading.problems());
        return reading.settings().getFirst();
    }

    private static void comesBack(Setting setting, String name) {
        var again = read(ScenarioWriter.text(setting.document()));
        assertEquals(setting.scenario(), again.scenario(), name);
        assertEquals(setting.teaching(), again.teaching(), name);
        assertEquals(setting.document(), again.document(), name);
        assertEquals(setting.expected().size(), again.expected().size(), name);
    }

    @Test
    void everySettingOfEveryDemoComesBack() {
        Demos.all().forEach(demo -> demo.settings().forEach(setting -> comesBack(setting, demo.file() + ": " + setting.name())));
    }

    @Test
    void interventionsComeBackInTheirOrder() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var interventions = IntStream.range(0, random.nextInt(6)).mapToObj(_ -> intervention(random)).toList();
            var setting = ON_DATAGRAMS.get(random.nextInt(ON_DATAGRAMS.size())).interfered(interventions);
            assertEquals(interventions, setting.scenario().interventions(), "seed " + seed);
            comesBack(setting, "seed " + seed);
        }
    }

    @Test
    void luckComesBackAndAnotherSeedDoesWithoutIt() {
        for (long seed = 0; seed < 300; seed++) {
            var luck = luck(new Random(seed));
            var setting = ON_DATAGRAMS.get((int) seed % ON_DATAGRAMS.size());
            assertEquals(setting.scenario().with(luck), setting.with(luck).scenario(), "seed " + seed);
            comesBack(setting.with(luck), "seed " + seed);
            assertNull(setting.with(luck).withSeed(7).scenario().fates().luck());
        }
    }

    private static Luck luck(Random random) {
        var flights = new TreeMap<Luck.Sending, List<Luck.Landing>>();
        for (int flight = random.nextInt(4); flight > 0; flight--) {
            flights.put(new Luck.Sending(NodeId.server(1), trip(random), random.nextInt(1, 3)),
                    IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> new Luck.Landing(fate(random), random.nextInt(3))).toList());
        }
        var waits = random.nextBoolean() ? Map.of(Trip.request(new CallId(1, 2), 3), 1 + random.nextLong(1_000_000)) : Map.<Trip, Long>of();
        return new Luck(flights, IntStream.range(0, random.nextInt(4)).mapToObj(_ -> firing(random)).toList(), waits,
                random.nextBoolean() ? List.of(new Outage(NodeId.server(1), random.nextLong(10_000), 7)) : List.of());
    }

    private static PlannedFate fate(Random random) {
        long micros = random.nextLong(10_000_000);
        return switch (random.nextInt(6)) {
            case 0 -> new PlannedFate.Lost();
            case 1 -> new PlannedFate.Lost(Fate.Cause.ADVERSARY);
            case 2 -> new PlannedFate.Altered(micros, new Alteration.FlipBit(random.nextInt(900)));
            case 3 -> new PlannedFate.Altered(random.nextBoolean() ? PlannedFate.Altered.USUAL : micros, new Alteration.Rewrite("7"));
            case 4 -> new PlannedFate.Altered(micros, new Alteration.Replay());
            default -> new PlannedFate.After(micros);
        };
    }

    private static Luck.Firing firing(Random random) {
        var trip = trip(random);
        var timers = List.of(
                new Timer.CallDue(trip.call()), new Timer.AttemptTimeout(trip.call(), trip.attempt()), new Timer.RetryDue(trip.call(), trip.attempt()),
                new Timer.StageDone(trip), new Timer.OrphanExpires(trip), new Timer.EntryExpires(new MessageId(-3, 5)), new Timer.SilenceEnds(),
                new Timer.SnapshotDue(), new Timer.DecisionDue());
        return new Luck.Firing(NodeId.server(2), timers.get(random.nextInt(timers.size())), random.nextLong(10_000_000));
    }

    private static Trip trip(Random random) {
        return new Trip(new CallId(random.nextInt(1, 9), random.nextInt(9)), random.nextInt(1, 5),
                Direction.values()[random.nextInt(4)], random.nextInt(3), random.nextInt(3));
    }

    private static Intervention intervention(Random random) {
        var trip = trip(random);
        var node = random.nextBoolean() ? NodeId.client(1) : NodeId.server(1);
        return switch (random.nextInt(6)) {
            case 0 -> new Intervention.Drop(trip);
            case 1 -> new Intervention.Duplicate(trip, random.nextLong(10_000_000));
            case 2 -> new Intervention.Corrupt(trip, random.nextInt(1_000));
            case 3 -> new Intervention.Delay(trip, random.nextLong(10_000_000));
            case 4 -> new Intervention.Crash(new Outage(node, random.nextLong(10_000_000), random.nextBoolean() ? Outage.FOR_EVER : random.nextLong(10_000_000)));
            default -> new Intervention.Restart(node, random.nextLong(10_000_000));
        };
    }

    /// Fills documents with anything that their schema allows; those that make sense come back.
    @Test
    void whateverCanBeReadComesBack() {
        int good = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            var random = new Random(seed);
            var document = SETTINGS.get(random.nextInt(SETTINGS.size())).document().toBuilder();
            change(document, random);
            var reading = ScenarioText.read("f", ScenarioWriter.text(document.build()));
            if (reading.isGood()) {
                good++;
                reading.settings().forEach(setting -> comesBack(setting, "document"));
            }
        }
        assertTrue(good > 150, "documents that make sense: " + good);
    }

    private static void change(Message.Builder block, Random random) {
        for (int changes = random.nextInt(1, 3); changes > 0; changes--) {
            var fields = block.getDescriptorForType().getFields();
            set(block, fields.get(random.nextInt(fields.size())), random);
        }
    }

    private static void set(Message.Builder block, FieldDescriptor field, Random random) {
        var value = value(block, field, random);
        if (field.isRepeated()) {
            block.addRepeatedField(field, value);
        } else {
            block.setField(field, value);
        }
    }

    private static Object value(Message.Builder block, FieldDescriptor field, Random random) {
        return switch (field.getJavaType()) {
            case INT -> random.nextInt(1, 4);
            case LONG -> (long) random.nextInt(1, 4);
            case DOUBLE -> random.nextBoolean() ? random.nextInt(2) : random.nextInt(2_000) / 1000.0;
            case BOOLEAN -> random.nextBoolean();
            case STRING -> List.of("c1", "s1", "L 10", "it's \"ä\"\n\\", "1", "F").get(random.nextInt(6));
            case ENUM -> field.getEnumType().getValues().get(random.nextInt(field.getEnumType().getValues().size()));
            case MESSAGE -> {
                var inside = block.newBuilderForField(field);
                if (!field.isRepeated() && block.hasField(field)) {
                    inside.mergeFrom((Message) block.getField(field));
                }
                if (!inside.getDescriptorForType().getFields().isEmpty()) {
                    change(inside, random);
                }
                yield inside.build();
            }
            case FLOAT, BYTE_STRING -> throw new IllegalStateException("the schema has none: " + field);
        };
    }

    @Test
    void twoFilesCanBeComparedLineByLine() {
        var setting = read("service: COUNTER client { call { increment {} requests: \"10 L\" } }");
        var before = ScenarioWriter.text(setting.document()).lines().toList();
        var drop = new Intervention.Drop(Trip.request(new CallId(1, 1), 1));
        var after = ScenarioWriter.text(setting.interfered(List.of(drop)).document()).lines().toList();
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(List.of("intervention {", "  drop {", "    client: 1", "    call: 1", "    way: REQUEST", "  }", "}"),
                after.subList(before.size(), after.size()));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var setting = read("service: COUNTER environment { transport: TCP } client { call { increment {} } }");
        var drop = new Intervention.Drop(Trip.request(new CallId(1, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> setting.interfered(List.of(drop)));
    }

    @Test
    void changingASettingSaysNoMoreWhatMustComeOutOfIt() {
        var setting = read("service: COUNTER client { call { increment {} } } expect { final_state: \"1\" }");
        assertEquals(ScenarioFile.getDefaultInstance().getExpectList(), setting.withSeed(2).document().getExpectList());
        assertEquals(2, setting.withSeed(2).scenario().seed());
        assertEquals(setting.scenario().under(Semantics.MAYBE), setting.under(Semantics.MAYBE).scenario());
    }
}
