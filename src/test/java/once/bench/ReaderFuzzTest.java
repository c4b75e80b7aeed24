package once.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReaderFuzzTest {

    /// What neighbouring seeds draw first is much alike; these are spread over the million of a whole run.
    private static final long STRIDE = 499;

    @Test
    void readersAnswerWhateverTheyAreGiven() throws IOException {
        var fuzz = ReaderFuzz.overTheDemos();
        for (long input = 0; input < 2_000; input++) {
            fuzz.once(input * STRIDE);
        }
        assertTrue(fuzz.figures().matches("good scenarios [1-9].* damaged recordings [1-9].* replayed recordings [1-9].*"), fuzz.figures());
    }
}
