package once.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {

    private final Part left = leaf("left", 0, 2);
    private final Part right = leaf("right", 2, 5);
    private final Part box = new Part("box", Layer.APPLICATION, 0, 5, "", List.of(left, right));

    private static Part leaf(String name, int start, int end) {
        return new Part(name, Layer.APPLICATION, start, end, name, List.of());
    }

    @Test
    void reachesFromItsStartToBeforeItsEnd() {
        assertEquals(List.of(2, 3, 4), IntStream.range(0, 8).filter(right::contains).boxed().toList());
        assertEquals(3, right.length());
        assertEquals(0, leaf("nothing", 4, 4).length());
    }

    @Test
    void isFoundAroundAByte() {
        assertEquals(List.of(box, left), box.around(1));
        assertEquals(List.of(box, right), box.around(2));
        assertEquals(List.of(), box.around(5));
    }

    @Test
    void isFoundByItsName() {
        assertEquals(right, box.part("right"));
        assertEquals(box, box.part());
        assertEquals("no down in right / down",
                assertThrows(IllegalArgumentException.class, () -> box.part("right", "down")).getMessage());
    }

    @Test
    void movesWithItsParts() {
        assertEquals(new Part("box", Layer.APPLICATION, 7, 12, "", List.of(leaf("left", 7, 9), leaf("right", 9, 12))),
                box.movedBy(7));
    }

    @Test
    void doesNotEndBeforeItStarts() {
        assertThrows(IllegalArgumentException.class, () -> leaf("part", -1, 2));
        assertThrows(IllegalArgumentException.class, () -> leaf("part", 2, 1));
        assertDoesNotThrow(() -> leaf("part", 0, 0));
    }

    @Test
    void isOutermostOverAllBytesOrNotAtAll() {
        var bytes = ByteString.copyFromUtf8("12345");
        assertEquals(5, new Encoded(bytes, box).size());
        assertThrows(IllegalArgumentException.class, () -> new Encoded(bytes, left));
        assertThrows(IllegalArgumentException.class, () -> new Encoded(bytes, leaf("late", 1, 5)));
        assertThrows(IllegalArgumentException.class, () -> new Encoded(bytes.substring(1), box));
    }
}
