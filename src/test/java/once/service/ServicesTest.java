package once.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private static Service.Applied after(Service service, Operation... operations) {
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
            assertEquals(new Service.Applied(KeyValueStore.EMPTY, new Result.NoSuchKey(), new Service.Change("a", "", "")), after(KeyValueStore.EMPTY, putA, remove, remove));
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
    class AStoreThatCountsVersions {

        private final Operation.Put first = new Operation.Put("a", "1", 0);

        @Test
        void writesOnlyTheVersionThatIsNamed() {
            var written = after(KeyValueStore.EMPTY_VERSIONED, first);
            var refused = after(written.next(), first);
            assertEquals(new Service.Applied(written.next(), new Result.WrongVersion(1), new Service.Change("a", "1", "1")), refused);
        }

        @Test
        void countsOneUpWithEachWrite() {
            var twice = after(KeyValueStore.EMPTY_VERSIONED, first, new Operation.Put("a", "2", 1), new Operation.Get("a"));
            assertEquals(new Result.Value("2", 2), twice.result());
        }
    }

    @Test
    void onlyGetAndReadLeaveEveryStateAsItWas() {
        var readers = List.of(
                        new Operation.Put("a", "1"), new Operation.Get("a"), new Operation.Remove("a"),
                        new Operation.Increment(), new Operation.Decrement(), new Operation.Read())
                .stream().filter(Operation::readsOnly).toList();
        assertEquals(List.of(new Operation.Get("a"), new Operation.Read()), readers);
    }
}
