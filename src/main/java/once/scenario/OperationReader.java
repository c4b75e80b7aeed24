package once.scenario;

import java.util.Optional;
import once.scenario.text.CallText;
import once.scenario.text.KeyText;
import once.scenario.text.PutText;
import once.service.Army;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Primes;
import once.service.Printer;
import once.service.Result;
import once.service.Service;
import once.service.SharedMemory;

/// Reads what a call asks for.
final class OperationReader {

    /// Up to here a double holds every whole number.
    private static final double LARGEST = 9_007_199_254_740_992.0;

    private final Service service;

    OperationReader(Service service) {
        this.service = service;
    }

    /// The operation that the first client asks for, unless there is none or the service does not know it.
    Optional<Operation> read(Block<CallText> call) {
        var operation = operation(call);
        if (operation.isEmpty()) {
            call.problem("the call asks for nothing; expected " + known());
        } else if (service.apply(operation.get()).result() instanceof Result.Unsupported) {
            call.problem(call.value().getOperationCase().getNumber(),
                    "the service does not know this operation; expected " + known());
        }
        return operation;
    }

    private static Optional<Operation> operation(Block<CallText> call) {
        return switch (call.value().getOperationCase()) {
            case PUT -> Optional.of(put(call.child(CallText.PUT_FIELD_NUMBER, CallText::getPut)));
            case GET -> Optional.of(new Operation.Get(key(call.child(CallText.GET_FIELD_NUMBER, CallText::getGet))));
            case REMOVE -> Optional.of(new Operation.Remove(key(call.child(CallText.REMOVE_FIELD_NUMBER, CallText::getRemove))));
            case INCREMENT -> Optional.of(new Operation.Increment());
            case DECREMENT -> Optional.of(new Operation.Decrement());
            case READ -> Optional.of(new Operation.Read());
            case WIPEOUT -> Optional.of(new Operation.Wipeout());
            case NEXT_PRIME -> Optional.of(new Operation.NextPrime(above(call)));
            case PRINT -> Optional.of(new Operation.Print(call.value().getPrint()));
            case WORK_MS -> Optional.of(new Operation.Work(Figures.duration(call, CallText.WORK_MS_FIELD_NUMBER, 1)));
            case STEP ->
                Optional.of(new Operation.Step(1, Choices.of(call, CallText.STEP_FIELD_NUMBER, Operation.Step.What.LOAD)));
            case OPERATION_NOT_SET -> Optional.empty();
        };
    }

    private static Operation put(Block<PutText> put) {
        if (put.value().getKey().isEmpty()) {
            put.problem("the key is empty; expected put { key: \"…\" value: \"…\" }");
        }
        int version = put.has(PutText.VERSION_FIELD_NUMBER)
                ? (int) Figures.between(put, PutText.VERSION_FIELD_NUMBER, 0, Integer.MAX_VALUE, 0)
                : Operation.Put.ANY_VERSION;
        return new Operation.Put(put.value().getKey(), put.value().getValue(), version);
    }

    private static long above(Block<CallText> call) {
        return (long) Figures.between(call, CallText.NEXT_PRIME_FIELD_NUMBER, 0, LARGEST, 0);
    }

    private static String key(Block<KeyText> block) {
        if (block.value().getKey().isEmpty()) {
            block.problem("the key is empty; expected key: \"…\"");
        }
        return block.value().getKey();
    }

    private String known() {
        return switch (service) {
            case KeyValueStore _ -> "put, get, remove or wipeout";
            case Counter _ -> "increment, decrement or read";
            case Primes _ -> "next_prime";
            case Printer _ -> "print or work";
            case SharedMemory _ -> "step";
            case Army _ -> "attack";
        };
    }
}
