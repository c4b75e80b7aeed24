package once.scenario;

import java.util.Optional;
import once.scenario.text.CallText;
import once.scenario.text.KeyText;
import once.scenario.text.PutText;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Result;
import once.service.Service;

/// Reads what a call asks for.
final class OperationReader {

    private final Service service;

    OperationReader(Service service) {
        this.service = service;
    }

    /// The operation, unless there is none or the service does not know it.
    Optional<Operation> read(Block<CallText> call) {
        var operation = operation(call);
        if (operation.isEmpty()) {
            call.problem("the call asks for nothing; expected " + known());
        } else if (service.apply(operation.get()).result() instanceof Result.Unsupported) {
            call.problem(call.value().getOperationCase().getNumber(), "the service does not know this operation; expected " + known());
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
            case OPERATION_NOT_SET -> Optional.empty();
        };
    }

    private static Operation put(Block<PutText> put) {
        if (put.value().getKey().isEmpty()) {
            put.problem("the key is empty; expected put { key: \"…\" value: \"…\" }");
        }
        return new Operation.Put(put.value().getKey(), put.value().getValue());
    }

    private static String key(Block<KeyText> block) {
        if (block.value().getKey().isEmpty()) {
            block.problem("the key is empty; expected key: \"…\"");
        }
        return block.value().getKey();
    }

    private String known() {
        return switch (service) {
            case KeyValueStore _ -> "put, get or remove";
            case Counter _ -> "increment, decrement or read";
        };
    }
}
