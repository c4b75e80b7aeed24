package once.ui.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import once.scenario.Demos;
import once.scenario.Edited;
import once.scenario.Setting;
import org.junit.jupiter.api.Test;

/// What a knob does to a scenario that was opened while somebody still turned it.
class ClientsTest {

    private static final Setting ONE_BLOCK = Demos.named("d05_fault_free_call.txtpb").settings().getFirst();

    private static void changesNothing(Knob knob) {
        var edited = ONE_BLOCK.edited(knob.turned().apply(ONE_BLOCK, "3"));
        assertEquals(ONE_BLOCK.scenario(), assertInstanceOf(Edited.Done.class, edited).setting().scenario());
    }

    @Test
    void aBlockThatIsNotThereStaysAway() {
        changesNothing(new Clients(1).mechanism(ONE_BLOCK).main());
    }

    @Test
    void aCallThatIsNotThereStaysAway() {
        for (var nowhere : List.of(new Calls(0, 7), new Calls(1, 0))) {
            var times = nowhere.mechanism(ONE_BLOCK).knobs().stream().filter(knob -> knob.id().equals("times")).findFirst().orElseThrow();
            changesNothing(times);
        }
    }
}
