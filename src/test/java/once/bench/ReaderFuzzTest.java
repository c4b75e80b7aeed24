package once.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReaderFuzzTest {

    @Test
    void readersAnswerWhateverTheyAreGiven() throws IOException {
        var fuzz = ReaderFuzz.overTheDemos();
        for (long seed = 0; seed < 2_000; seed++) {
            fuzz.once(seed);
        }
        assertTrue(!fuzz.figures().contains("replayed recordings 0"), fuzz.figures());
    }
}
