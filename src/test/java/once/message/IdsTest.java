package once.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static <T> void assertSorted(List<T> inOrder) {
        assertEquals(inOrder, inOrder.reversed().stream().sorted().toList());
    }

    @Nested
    class OfACall {

        @Test
        void areNumberedFrom1AndFrom0WhereTheyAreNoCalls() {
            assertThrows(IllegalArgumentException.class, () -> new CallId(0, 1));
            assertThrows(IllegalArgumentException.class, () -> new CallId(1, -1));
            assertEquals("#1.0", new CallId(1, 0).toString());
        }

        @Test
        void comeClientByClient() {
            assertSorted(List.of(new CallId(1, 1), new CallId(1, 2), new CallId(2, 1)));
        }
    }

    @Nested
    class OfAMessage {

        @Test
        void comeClientByClient() {
            assertSorted(List.of(new MessageId(1, 1), new MessageId(1, 2), new MessageId(2, 1)));
        }

        @Test
        void sayClientAndNumber() {
            assertEquals("c1·2", new MessageId(1, 2).toString());
        }
    }

    @Nested
    class OfANode {

        @Test
        void areNumberedFrom1() {
            assertThrows(IllegalArgumentException.class, () -> NodeId.server(0));
        }

        @Test
        void comeClientsFirst() {
            assertSorted(List.of(NodeId.client(1), NodeId.client(2), NodeId.server(1), NodeId.server(2)));
        }

        @Test
        void sayTheirKindAndNumber() {
            assertEquals(List.of("c2", "s1"), List.of(NodeId.client(2).toString(), NodeId.server(1).toString()));
        }

        /// The hash of an enum constant differs from run to run.
        @Test
        void haveTheSameHashInEveryRun() {
            assertEquals(List.of(2, 33), List.of(NodeId.client(2).hashCode(), NodeId.server(2).hashCode()));
        }
    }
}
