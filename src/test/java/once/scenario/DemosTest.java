package once.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemosTest {

    @Test
    void haveNumbersOfTheirOwn() {
        var numbered = new HashMap<String, String>();
        Demos.names().forEach(file -> assertNull(numbered.put(Demos.number(file).orElseThrow(), file), file));
        assertEquals("d11b_ten_increments.txtpb", numbered.get("11b"));
        assertEquals("d05_fault_free_call.txtpb", numbered.get("5"));
    }

    @Test
    void otherFilesHaveNone() {
        assertEquals(Optional.empty(), Demos.number("mine.txtpb"));
    }
}
