package once.wire;

import com.google.protobuf.ByteString;
import once.service.Operation;
import once.service.Result;
import once.wire.proto.KVRequest;
import once.wire.proto.KVResponse;

/// Operations and results as the structured messages that the formats write: the one place that knows command and error
/// codes. Both `of` name every kind, so that the compiler asks for the code of a new one; `operation` and `result` must be
/// given it too, which the round trip over every kind holds to.
final class Vocabulary {

    private static final int PUT = 0x01;
    private static final int GET = 0x02;
    private static final int REMOVE = 0x03;
    private static final int INCREMENT = 0x41;
    private static final int DECREMENT = 0x42;
    private static final int READ = 0x43;

    private static final int SUCCESS = 0x00;
    private static final int NO_SUCH_KEY = 0x01;
    private static final int UNKNOWN_COMMAND = 0x05;

    private Vocabulary() {}

    static KVRequest of(Operation operation) {
        return switch (operation) {
            case Operation.Put(var key, var value) -> command(PUT).setKey(utf8(key)).setValue(utf8(value)).build();
            case Operation.Get(var key) -> command(GET).setKey(utf8(key)).build();
            case Operation.Remove(var key) -> command(REMOVE).setKey(utf8(key)).build();
            case Operation.Increment _ -> command(INCREMENT).build();
            case Operation.Decrement _ -> command(DECREMENT).build();
            case Operation.Read _ -> command(READ).build();
        };
    }

    static Operation operation(KVRequest request) throws UnreadableException {
        return switch (request.getCommand()) {
            case PUT -> new Operation.Put(key(request), value(request));
            case GET -> new Operation.Get(key(request));
            case REMOVE -> new Operation.Remove(key(request));
            case INCREMENT -> new Operation.Increment();
            case DECREMENT -> new Operation.Decrement();
            case READ -> new Operation.Read();
            default -> throw broken("unknown command " + Integer.toUnsignedString(request.getCommand()));
        };
    }

    static KVResponse of(Result result) {
        return switch (result) {
            case Result.Done _ -> code(SUCCESS).build();
            case Result.Value(var value) -> code(SUCCESS).setValue(utf8(value)).build();
            case Result.Count(var number) -> code(SUCCESS).setNumber(number).build();
            case Result.NoSuchKey _ -> code(NO_SUCH_KEY).build();
            case Result.Unsupported _ -> code(UNKNOWN_COMMAND).build();
        };
    }

    static Result result(KVResponse response) throws UnreadableException {
        return switch (response.getErrCode()) {
            case SUCCESS -> success(response);
            case NO_SUCH_KEY -> new Result.NoSuchKey();
            case UNKNOWN_COMMAND -> new Result.Unsupported();
            default -> throw broken("unknown error code " + Integer.toUnsignedString(response.getErrCode()));
        };
    }

    private static Result success(KVResponse response) throws UnreadableException {
        if (response.hasNumber()) {
            return new Result.Count(response.getNumber());
        }
        return response.hasValue() ? new Result.Value(Fields.utf8(response.getValue(), "the value")) : new Result.Done();
    }

    private static String key(KVRequest request) throws UnreadableException {
        if (!request.hasKey()) {
            throw broken("a command without its key");
        }
        return Fields.utf8(request.getKey(), "the key");
    }

    private static String value(KVRequest request) throws UnreadableException {
        if (!request.hasValue()) {
            throw broken("a PUT without a value");
        }
        return Fields.utf8(request.getValue(), "the value");
    }

    private static KVRequest.Builder command(int code) {
        return KVRequest.newBuilder().setCommand(code);
    }

    private static KVResponse.Builder code(int code) {
        return KVResponse.newBuilder().setErrCode(code);
    }

    private static ByteString utf8(String text) {
        return ByteString.copyFromUtf8(text);
    }

    private static UnreadableException broken(String reason) {
        return UnreadableException.format(Layer.APPLICATION, reason);
    }
}
