package once.service;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.service.Operation.Step.What;
import org.junit.jupiter.api.Test;

/// Every operation, shown and handed to every service.
class OperationsTest {

    private static final List<Operation> ALL = List.of(
            new Operation.Put("a", "1"), new Operation.Get("a"), new Operation.Remove("a"), new Operation.Wipeout(),
            new Operation.Increment(), new Operation.Decrement(), new Operation.Read(), new Operation.NextPrime(7),
            new Operation.Print("page"), new Operation.Work(5), new Operation.Attack(), new Operation.Step(1, What.LOAD));

    private static List<String> known(Service service) {
        return texts(ALL.stream().filter(operation -> !service.apply(operation).result().equals(new Result.Unsupported())));
    }

    private static List<String> texts(Stream<Operation> operations) {
        return operations.map(Operation::text).toList();
    }

    @Test
    void areAllTriedHere() {
        assertEquals(Set.of(Operation.class.getPermittedSubclasses()),
                ALL.stream().map(Operation::getClass).collect(Collectors.toSet()));
    }

    @Test
    void areShownInAFewCharacters() {
        assertEquals(
                List.of("PUT a=1", "GET a", "REMOVE a", "WIPEOUT", "INC", "DEC", "READ", "PRIME > 7", "PRINT page", "WORK",
                        "ATTACK", "LOAD"),
                texts(ALL.stream()));
        assertEquals("PUT a=1 v0", new Operation.Put("a", "1", 0).text());
    }

    @Test
    void areKnownToOneServiceEach() {
        assertEquals(List.of("PUT a=1", "GET a", "REMOVE a", "WIPEOUT"), known(KeyValueStore.EMPTY));
        assertEquals(List.of("INC", "DEC", "READ"), known(Counter.ZERO));
        assertEquals(List.of("PRIME > 7"), known(new Primes()));
        assertEquals(List.of("PRINT page", "WORK"), known(Printer.IDLE));
        assertEquals(List.of("ATTACK"), known(Army.WAITING));
        assertEquals(List.of("LOAD"), known(SharedMemory.ZERO));
    }

    @Test
    void changeNothingWhereTheyAreNotKnown() {
        for (var service : List.of(KeyValueStore.EMPTY, Counter.ZERO, new Primes(), Printer.IDLE, Army.WAITING,
                SharedMemory.ZERO)) {
            for (var operation : ALL) {
                var applied = service.apply(operation);
                if (applied.result().equals(new Result.Unsupported())) {
                    assertSame(service, applied.next());
                    assertSame(Service.Change.NONE, applied.change());
                }
            }
        }
    }

    @Test
    void thatOnlyReadLeaveEveryStateAsItWas() {
        assertEquals(List.of("GET a", "READ", "PRIME > 7"), texts(ALL.stream().filter(Operation::readsOnly)));
    }

    @Test
    void haveSensibleNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new Operation.Put("a", "1", -2));
        assertThrows(IllegalArgumentException.class, () -> new Operation.Work(0));
        assertDoesNotThrow(() -> new Operation.Work(1));
    }
}
