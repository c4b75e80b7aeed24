package once.simulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import once.scenario.Demos;
import once.scenario.Reading;
import once.scenario.Setting;
import once.tell.Teller;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every scenario that comes with the program is good and comes to what it says.
class DemosTest {

    private static final int MOST_EVENTS = 1_000_000;

    @TestFactory
    Stream<DynamicTest> everySettingComesToWhatItsFileExpects() {
        return Demos.all().stream().flatMap(demo -> demo.settings().stream()
                .map(setting -> DynamicTest.dynamicTest(demo.file() + ": " + setting.name(), () -> comesToWhatIsExpected(setting))));
    }

    private static void comesToWhatIsExpected(Setting setting) {
        assertFalse(setting.expected().isEmpty(), "it expects something");
        assertAll(setting.expected().stream().map(expected -> () -> assertEquals(
                List.of(), Comparison.differences(expected, Recording.of(expected.applied(setting.scenario()), MOST_EVENTS)))));
    }

    @TestFactory
    Stream<DynamicTest> everyDemoIsGoodAndSaysWhatItTeaches() {
        return Demos.all().stream().map(demo -> DynamicTest.dynamicTest(demo.file(), () -> isGood(demo)));
    }

    @TestFactory
    Stream<DynamicTest> everyCaptionBelongsToAnEventOfItsRun() {
        return Demos.all().stream().flatMap(demo -> demo.settings().stream()
                .filter(setting -> !setting.teaching().captions().isEmpty())
                .map(setting -> DynamicTest.dynamicTest(demo.file() + ": " + setting.name(), () -> captionsBelong(setting))));
    }

    private static void captionsBelong(Setting setting) {
        var happened = new TreeMap<String, Integer>();
        Recording.of(setting.scenario(), MOST_EVENTS).events().forEach(event -> happened.merge(Teller.kind(event), 1, Integer::sum));
        var inVain = setting.teaching().captions().stream().filter(caption -> happened.getOrDefault(caption.on(), 0) < caption.nth()).toList();
        assertEquals(List.of(), inVain);
    }

    private static void isGood(Reading demo) {
        assertEquals(List.of(), demo.problems());
        var scenario = demo.settings().getFirst().scenario();
        assertFalse(scenario.title().isBlank() || scenario.title().equals(demo.file()), "it has a title");
        assertFalse(demo.settings().getFirst().teaching().chapter().isBlank(), "it has a chapter");
        assertTrue(scenario.lesson().length() > 20 && scenario.lesson().length() <= 110, "its lesson fits into a line: " + scenario.lesson());
    }

    @Test
    void demosComeInTheOrderOfTheLecture() {
        var names = Demos.names();
        assertEquals(names.stream().sorted().toList(), names);
        assertTrue(names.size() >= 42, names::toString);
    }
}
