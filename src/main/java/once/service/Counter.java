package once.service;

/// One number that can be incremented, decremented and read.
///
/// @param value what it stands at
public record Counter(long value) implements Service {

    /// A counter that nobody has touched.
    public static final Counter ZERO = new Counter(0);

    @Override
    public Applied apply(Operation operation) {
        return switch (operation) {
            case Operation.Increment _ -> to(value + 1);
            case Operation.Decrement _ -> to(value - 1);
            case Operation.Read _ -> to(value);
            case Operation.Put _, Operation.Get _, Operation.Remove _, Operation.Wipeout _, Operation.NextPrime _,
                    Operation.Print _, Operation.Work _, Operation.Attack _, Operation.Step _ ->
                Applied.unsupported(this);
        };
    }

    private Applied to(long next) {
        var change = new Change("counter", Long.toString(value), Long.toString(next));
        return new Applied(new Counter(next), new Result.Count(next), change);
    }

    @Override
    public Counter withoutMemory() {
        return ZERO;
    }

    @Override
    public String text() {
        return Long.toString(value);
    }
}
