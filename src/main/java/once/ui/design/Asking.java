package once.ui.design;

import java.util.List;
import once.scenario.text.CallText;
import once.scenario.text.CallText.OperationCase;
import once.scenario.text.KeyText;
import once.scenario.text.Nothing;
import once.scenario.text.PutText;
import once.service.Army;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Primes;
import once.service.Printer;
import once.service.Service;
import once.service.SharedMemory;

/// What a call in a scenario file asks for: an operation, and with what.
final class Asking {

    private Asking() {}

    /// What a service can be asked for.
    static List<OperationCase> operations(Service service) {
        return switch (service) {
            case KeyValueStore _ -> List.of(OperationCase.PUT, OperationCase.GET, OperationCase.REMOVE, OperationCase.WIPEOUT);
            case Counter _ -> List.of(OperationCase.INCREMENT, OperationCase.DECREMENT, OperationCase.READ);
            case Primes _ -> List.of(OperationCase.NEXT_PRIME);
            case Printer _ -> List.of(OperationCase.PRINT, OperationCase.WORK_MS);
            case SharedMemory _ -> List.of(OperationCase.STEP);
            case Army _ -> List.of();
        };
    }

    /// Whether an operation needs to be told anything.
    static boolean takesMore(OperationCase operation) {
        return switch (operation) {
            case PUT, GET, REMOVE, NEXT_PRIME, PRINT, WORK_MS, STEP -> true;
            case INCREMENT, DECREMENT, READ, WIPEOUT, OPERATION_NOT_SET -> false;
        };
    }

    /// With what: `val=100`, `val`, `17`; empty for nothing.
    static String with(CallText call) {
        return switch (call.getOperationCase()) {
            case PUT -> call.getPut().getKey() + "=" + call.getPut().getValue();
            case GET -> call.getGet().getKey();
            case REMOVE -> call.getRemove().getKey();
            case NEXT_PRIME -> Long.toString(call.getNextPrime());
            case PRINT -> call.getPrint();
            case WORK_MS -> Decimals.text(call.getWorkMs());
            case STEP -> call.getStep().name();
            case INCREMENT, DECREMENT, READ, WIPEOUT, OPERATION_NOT_SET -> "";
        };
    }

    /// The same call, asking for something else.
    ///
    /// @throws IllegalArgumentException where the operation cannot be done with that
    static CallText.Builder asking(CallText call, OperationCase operation, String with) {
        var asking = call.toBuilder();
        return switch (operation) {
            case PUT -> asking.setPut(put(call, with));
            case GET -> asking.setGet(KeyText.newBuilder().setKey(key(with)));
            case REMOVE -> asking.setRemove(KeyText.newBuilder().setKey(key(with)));
            case INCREMENT -> asking.setIncrement(Nothing.getDefaultInstance());
            case DECREMENT -> asking.setDecrement(Nothing.getDefaultInstance());
            case READ -> asking.setRead(Nothing.getDefaultInstance());
            case WIPEOUT -> asking.setWipeout(Nothing.getDefaultInstance());
            case NEXT_PRIME -> asking.setNextPrime(Long.parseLong(with));
            case PRINT -> asking.setPrint(with);
            case WORK_MS -> asking.setWorkMs(Double.parseDouble(with));
            case STEP -> asking.setStep(CallText.Step.valueOf(with));
            case OPERATION_NOT_SET -> asking.clearOperation();
        };
    }

    /// A version that was asked for stays.
    private static PutText.Builder put(CallText call, String with) {
        int equals = with.indexOf('=');
        return call.getPut().toBuilder().setKey(key(with)).setValue(equals < 0 ? "" : with.substring(equals + 1));
    }

    private static String key(String with) {
        return with.split("=", 2)[0];
    }
}
