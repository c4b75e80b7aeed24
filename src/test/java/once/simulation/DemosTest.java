package once.simulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import once.scenario.Demos;
import once.scenario.Reading;
import once.scenario.Setting;
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

    private static void isGood(Reading demo) {
        assertEquals(List.of(), demo.problems());
        var scenario = demo.settings().getFirst().scenario();
        assertFalse(scenario.title().isBlank() || scenario.title().equals(demo.file()), "it has a title");
        assertTrue(scenario.lesson().length() > 20 && scenario.lesson().length() <= 110, "its lesson fits into a line: " + scenario.lesson());
    }

    @Test
    void demosComeInTheOrderOfTheLecture() {
        var names = Demos.names();
        assertEquals(names.stream().sorted().toList(), names);
        assertTrue(names.size() >= 9, names::toString);
    }
}
