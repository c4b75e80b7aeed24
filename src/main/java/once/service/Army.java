package once.service;

/// The second general's army: whether it attacks.
public record Army(boolean attacks) implements Service {

    /// It waits.
    public static final Army WAITING = new Army(false);

    @Override
    public Applied apply(Operation operation) {
        return switch (operation) {
            case Operation.Attack _ -> new Applied(new Army(true), new Result.Done(), new Change("army", text(), "attacks"));
            case Operation.Put _, Operation.Get _, Operation.Remove _, Operation.Wipeout _, Operation.Increment _,
                    Operation.Decrement _,
                    Operation.Read _, Operation.NextPrime _, Operation.Print _, Operation.Work _, Operation.Step _ ->
                Applied.unsupported(this);
        };
    }

    @Override
    public Army withoutMemory() {
        return WAITING;
    }

    @Override
    public String text() {
        return attacks ? "attacks" : "waits";
    }
}
