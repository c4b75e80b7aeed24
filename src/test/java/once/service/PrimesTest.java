package once.service;

import static once.service.ServicesTest.after;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimesTest {

    @ParameterizedTest
    @CsvSource({"7, 11", "13, 17", "1, 2", "2, 3", "-5, 2", "0, 2", "1000000000000000000, 1000000000000000003"})
    void giveTheNextOneAboveANumber(long above, long next) {
        assertEquals(new Service.Applied(new Primes(), new Result.Count(next), Service.Change.NONE),
                after(new Primes(), new Operation.NextPrime(above)));
    }

    @Test
    void areNotLookedForWhereTheyMightNotFit() {
        assertEquals(new Result.Unsupported(), after(new Primes(), new Operation.NextPrime(Primes.LARGEST + 1)).result());
    }

    @Test
    void haveNoStateToLose() {
        assertEquals(new Primes(), new Primes().withoutMemory());
        assertEquals("stateless", new Primes().text());
    }
}
