package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TuplesTest {

    private final Tuples tuples = new Tuples();

    private int number(List<Integer> tuple) {
        return tuple.stream().reduce(0, tuples::number);
    }

    @Test
    void tellsTuplesApartAndFindsThemAgain() {
        var chance = new SplittableRandom(1);
        var numbers = new HashMap<Integer, List<Integer>>();
        for (int tuple = 0; tuple < 20_000; tuple++) {
            var elements = IntStream.range(0, 1 + chance.nextInt(6)).mapToObj(_ -> chance.nextInt(3) * 1009 + chance.nextInt(3)).toList();
            assertEquals(elements, numbers.computeIfAbsent(number(elements), _ -> elements));
            assertEquals(number(elements), number(List.copyOf(elements)));
        }
    }
}
