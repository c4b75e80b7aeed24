package once.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServicesTest {

    static Service.Applied after(Service service, Operation... operations) {
        var applied = new Service.Applied(service, null, null);
        for (var operation : operations) {
            applied = applied.next().apply(operation);
        }
        return applied;
    }

    @Nested
    class TheStore {

        private final Operation putA = new Operation.Put("a", "1");

        @Test
        void givesBackWhatWasPut() {
            assertEquals(new Result.Value("1"), after(KeyValueStore.EMPTY, putA, new Operation.Get("a")).result());
        }

        @Test
        void replacesWhatWasThere() {
            var applied = after(KeyValueStore.EMPTY, putA, new Operation.Put("a", "2"));
            assertEquals(new Service.Change("a", "1", "2"), applied.change());
            assertEquals("a=2", applied.next().text());
        }

        @Test
        void saysWhenThereIsNothing() {
            assertEquals(new Result.NoSuchKey(), after(KeyValueStore.EMPTY, new Operation.Get("a")).result());
        }

        @Test
        void removesOnceAndThenHasNothing() {
            var remove = new Operation.Remove("a");
            assertEquals(new Result.Done(), after(KeyValueStore.EMPTY, putA, remove).result());
            assertEquals(new Service.Applied(KeyValueStore.EMPTY, new Result.NoSuchKey(), new Service.Change("a", "", "")),
                    after(KeyValueStore.EMPTY, putA, remove, remove));
        }

        @Test
        void isTheSameInWhateverOrderItWasFilled() {
            var putB = new Operation.Put("b", "2");
            assertEquals(after(KeyValueStore.EMPTY, putA, putB).next(), after(KeyValueStore.EMPTY, putB, putA).next());
            assertEquals("a=1 b=2", after(KeyValueStore.EMPTY, putB, putA).next().text());
        }

        @Test
        void cannotCount() {
            assertEquals(new Result.Unsupported(), after(KeyValueStore.EMPTY, new Operation.Increment()).result());
        }
    }

    @Nested
    class TheCounter {

        private final Operation increment = new Operation.Increment();

        @Test
        void countsUpAndDownAndTells() {
            var results = List.of(
                    after(Counter.ZERO, increment).result(),
                    after(Counter.ZERO, increment, increment).result(),
                    after(Counter.ZERO, new Operation.Decrement()).result(),
                    after(Counter.ZERO, increment, new Operation.Read()).result());
            assertEquals(List.of(new Result.Count(1), new Result.Count(2), new Result.Count(-1), new Result.Count(1)), results);
        }

        @Test
        void cannotPut() {
            assertEquals(new Result.Unsupported(), after(Counter.ZERO, new Operation.Put("a", "1")).result());
        }
    }

    @Nested
    class TheStoreThatCountsVersions {

        private final Operation put = new Operation.Put("a", "1");

        @Test
        void countsHowOftenAKeyWasWritten() {
            assertEquals(new Result.Value("1", 2),
                    after(KeyValueStore.EMPTY_VERSIONED, put, put, new Operation.Get("a")).result());
        }

        @Test
        void writesOnlyWhatFitsTheVersion() {
            assertEquals("a=2", after(KeyValueStore.EMPTY_VERSIONED, put, new Operation.Put("a", "2", 1)).next().text());
            var late = after(KeyValueStore.EMPTY_VERSIONED, put, put, new Operation.Put("a", "2", 1));
            assertEquals(List.of(new Result.WrongVersion(2), new Service.Change("a", "1", "1")),
                    List.of(late.result(), late.change()));
            assertEquals("a=1", late.next().text());
        }

        @Test
        void takesAKeyThatWasNeverWrittenForVersion0() {
            assertEquals(new Result.Done(), after(KeyValueStore.EMPTY_VERSIONED, new Operation.Put("a", "1", 0)).result());
            assertEquals(new Result.WrongVersion(0),
                    after(KeyValueStore.EMPTY_VERSIONED, new Operation.Put("a", "1", 1)).result());
        }

        @Test
        void goesOnCountingAfterItWasWiped() {
            var wiped = after(KeyValueStore.EMPTY_VERSIONED, put, new Operation.Wipeout());
            assertEquals(new Service.Change("*", "a=1", "nothing"), wiped.change());
            assertEquals(KeyValueStore.EMPTY_VERSIONED, wiped.next());
        }
    }

    @Test
    void whatWasOnlyInMemoryIsLostWithIt() {
        var put = new Operation.Put("a", "1");
        assertEquals(KeyValueStore.EMPTY, after(KeyValueStore.EMPTY, put).next().withoutMemory());
        assertEquals(KeyValueStore.EMPTY_VERSIONED, after(KeyValueStore.EMPTY_VERSIONED, put).next().withoutMemory());
        assertEquals(Counter.ZERO, new Counter(3).withoutMemory());
        assertEquals(Army.WAITING, new Army(true).withoutMemory());
        assertEquals(SharedMemory.ZERO, new SharedMemory(3, SharedMemory.ZERO.registers()).withoutMemory());
    }
}
