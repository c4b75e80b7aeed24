package once.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.client.PlannedCall;
import once.message.MessageId;
import once.message.NodeId;
import once.node.Happening;
import once.scenario.Demos;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.server.ServerPolicy;
import once.service.KeyValueStore;
import once.service.Operation;
import once.simulation.Event;
import once.simulation.Recording;
import org.junit.jupiter.api.Test;

class TellerTest {

    private static Stream<Event> everythingThatHappensInTheDemos() {
        var settings = Demos.all().stream().flatMap(demo -> demo.settings().stream()).map(Setting::scenario);
        var underEach = settings.flatMap(scenario -> Stream.of(Semantics.values()).map(scenario::under));
        return Stream.concat(underEach, Stream.of(copying())).flatMap(scenario -> Recording.of(scenario, 10_000).events().stream());
    }

    private static Scenario copying() {
        var calls = List.of(
                new PlannedCall(new Operation.Put("it's", "{0}"), NodeId.server(1), 0, 0),
                new PlannedCall(new Operation.Remove("it's"), NodeId.server(1), 900_000, 0));
        var fixed = Delay.fixed(1_500);
        return Scenario.of(KeyValueStore.EMPTY, List.of(calls))
                .on(new Environment(0, 0, 1, fixed, fixed, Environment.Order.ANY))
                .with(new Protocol(Protocol.USUAL.retry(), new ServerPolicy(true, ServerPolicy.FOREVER, 0)));
    }

    @Test
    void everyPlaceInASentenceIsFilledIn() {
        everythingThatHappensInTheDemos().map(Teller::tell).filter(sentence -> !sentence.contains("it's"))
                .forEach(sentence -> assertFalse(sentence.contains("{") || sentence.contains("'"), sentence));
    }

    @Test
    void kindsAreTheNamesOfSentences() {
        var told = new TreeSet<>(everythingThatHappensInTheDemos().map(Teller::kind).toList());
        var texts = new TreeSet<>(ResourceBundle.getBundle("once.texts", Locale.ROOT).keySet());
        assertTrue(texts.containsAll(told), told::toString);
        assertTrue(told.size() > 20, told::toString);
    }

    @Test
    void sentencesAreTheSameEverywhere() {
        var evicted = new Happening.Evicted(new MessageId(1, 2), Happening.Evicted.Why.LIFETIME);
        assertEquals("s1 forgets the request with id c1·2: its lifetime is over", Teller.tell(new Event.Told(9, 5, NodeId.server(1), evicted)));
    }

    @Test
    void valuesAreToldAsTheyAre() {
        var executed = everythingThatHappensInTheDemos().map(Teller::tell).filter(text -> text.startsWith("s1 executes PUT it's")).findFirst();
        assertEquals("s1 executes PUT it's={0}: it's goes from nothing to {0}", executed.orElseThrow());
    }
}
