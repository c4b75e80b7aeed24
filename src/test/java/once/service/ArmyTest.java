package once.service;

import static once.service.ServicesTest.after;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArmyTest {

    @Test
    void attacksOnceAndForAll() {
        assertEquals(
                new Service.Applied(new Army(true), new Result.Done(), new Service.Change("army", "waits", "attacks")),
                after(Army.WAITING, new Operation.Attack()));
        assertEquals(new Service.Change("army", "attacks", "attacks"),
                after(Army.WAITING, new Operation.Attack(), new Operation.Attack()).change());
    }
}
