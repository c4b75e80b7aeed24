package once.service;

import java.math.BigInteger;

/// A service without state: here is a number, give me the next prime.
public record Primes() implements Service {

    /// Above this number the next prime is not looked for: it might not fit.
    static final long LARGEST = 1_000_000_000_000_000_000L;

    @Override
    public Applied apply(Operation operation) {
        return switch (operation) {
            case Operation.NextPrime(var above) when above > LARGEST -> Applied.unsupported(this);
            case Operation.NextPrime(var above) -> new Applied(this, new Result.Count(next(above)), Change.NONE);
            case Operation.Put _, Operation.Get _, Operation.Remove _, Operation.Wipeout _, Operation.Increment _,
                    Operation.Decrement _,
                    Operation.Read _, Operation.Print _, Operation.Work _, Operation.Attack _, Operation.Step _ ->
                Applied.unsupported(this);
        };
    }

    private static long next(long above) {
        return BigInteger.valueOf(Math.max(above, 1)).nextProbablePrime().longValueExact();
    }

    @Override
    public Primes withoutMemory() {
        return this;
    }

    @Override
    public String text() {
        return "stateless";
    }
}
