package once.service;

import static once.service.ServicesTest.after;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import once.service.Operation.Step.What;
import org.junit.jupiter.api.Test;

class SharedMemoryTest {

    private static Operation step(int worker, Operation.Step.What what) {
        return new Operation.Step(worker, what);
    }

    private final Operation[] increment = {step(1, What.LOAD), step(1, What.ADD), step(1, What.STORE)};

    @Test
    void isIncrementedInThreeSteps() {
        assertEquals("2", after(after(SharedMemory.ZERO, increment).next(), increment).next().text());
    }

    @Test
    void losesAnIncrementBetweenLoadAndStore() {
        var both = after(SharedMemory.ZERO, step(1, What.LOAD), step(2, What.LOAD), step(1, What.ADD), step(2, What.ADD),
                step(1, What.STORE), step(2, What.STORE));
        assertEquals("1", both.next().text());
    }

    @Test
    void tellsWhichRegisterOrCellChanged() {
        var memory = new SharedMemory(7, SharedMemory.ZERO.registers().plus(2, 3L));
        assertEquals(
                List.of(new Service.Change("register 2", "3", "7"), new Service.Change("register 2", "3", "4"),
                        new Service.Change("cell", "7", "3")),
                Stream.of(What.values()).map(what -> memory.apply(step(2, what)).change()).toList());
        assertEquals(List.of(new Result.Done(), new Result.Done(), new Result.Done()),
                Stream.of(What.values()).map(what -> memory.apply(step(2, what)).result()).toList());
    }
}
