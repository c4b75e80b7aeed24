package once.service;

import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// One cell of memory that several workers increment in three steps, each with a register of its own: load, add, store.
///
/// @param cell what the cell holds
/// @param registers what each worker's register holds, by the worker's number
public record SharedMemory(long cell, PSortedMap<Integer, Long> registers) implements Service {

    /// A cell that holds 0, and empty registers.
    public static final SharedMemory ZERO = new SharedMemory(0, TreePMap.empty());

    @Override
    public Applied apply(Operation operation) {
        return switch (operation) {
            case Operation.Step(var worker, var what) -> step(worker, what);
            case Operation.Put _, Operation.Get _, Operation.Remove _, Operation.Wipeout _, Operation.Increment _,
                    Operation.Decrement _,
                    Operation.Read _, Operation.NextPrime _, Operation.Print _, Operation.Work _, Operation.Attack _ ->
                Applied.unsupported(this);
        };
    }

    private Applied step(int worker, Operation.Step.What what) {
        long register = registers.getOrDefault(worker, 0L);
        return switch (what) {
            case LOAD -> register(worker, register, cell);
            case ADD -> register(worker, register, register + 1);
            case STORE -> new Applied(new SharedMemory(register, registers), new Result.Done(), change("cell", cell, register));
        };
    }

    private Applied register(int worker, long before, long after) {
        var next = new SharedMemory(cell, registers.plus(worker, after));
        return new Applied(next, new Result.Done(), change("register " + worker, before, after));
    }

    private static Change change(String where, long before, long after) {
        return new Change(where, Long.toString(before), Long.toString(after));
    }

    @Override
    public SharedMemory withoutMemory() {
        return ZERO;
    }

    @Override
    public String text() {
        return Long.toString(cell);
    }
}
