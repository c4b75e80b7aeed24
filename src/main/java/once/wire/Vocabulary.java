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
    private static final int WIPEOUT = 0x05;
    private static final int INCREMENT = 0x41;
    private static final int DECREMENT = 0x42;
    private static final int READ = 0x43;
    private static final int NEXT_PRIME = 0x44;
    private static final int PRINT = 0x45;
    private static final int WORK = 0x46;
    private static final int ATTACK = 0x47;
    private static final int STEP = 0x48;

    private static final int SUCCESS = 0x00;
    private static final int NO_SUCH_KEY = 0x01;
    private static final int OVERLOAD = 0x03;
    private static final int UNKNOWN_COMMAND = 0x05;
    private static final int WRONG_VERSION = 0x41;
    private static final int STALE = 0x42;
    private static final int PERHAPS_EXECUTED = 0x43;
    private static final int MISMATCH = 0x44;
    private static final int CHALLENGE = 0x45;

    private static final long MILLI = 1_000;

    private Vocabulary() {}

    static KVRequest of(Operation operation) {
        return switch (operation) {
            case Operation.Put put -> put(put);
            case Operation.Get(var key) -> command(GET).setKey(utf8(key)).build();
            case Operation.Remove(var key) -> command(REMOVE).setKey(utf8(key)).build();
            case Operation.Increment _ -> command(INCREMENT).build();
            case Operation.Decrement _ -> command(DECREMENT).build();
            case Operation.Read _ -> command(READ).build();
            case Operation.Wipeout _ -> command(WIPEOUT).build();
            case Operation.NextPrime(var above) -> command(NEXT_PRIME).setNumber(above).build();
            case Operation.Print(var what) -> command(PRINT).setValue(utf8(what)).build();
            case Operation.Work(var lasts) -> command(WORK).setNumber(lasts).build();
            case Operation.Attack _ -> command(ATTACK).build();
            case Operation.Step(var worker, var what) -> command(STEP).setKey(utf8(what.name())).setNumber(worker).build();
        };
    }

    static Operation operation(KVRequest request) throws UnreadableException {
        return switch (request.getCommand()) {
            case PUT -> new Operation.Put(key(request), value(request), version(request));
            case GET -> new Operation.Get(key(request));
            case REMOVE -> new Operation.Remove(key(request));
            case INCREMENT -> new Operation.Increment();
            case DECREMENT -> new Operation.Decrement();
            case READ -> new Operation.Read();
            case WIPEOUT -> new Operation.Wipeout();
            case NEXT_PRIME -> new Operation.NextPrime(request.getNumber());
            case PRINT -> new Operation.Print(value(request));
            case WORK -> work(request);
            case ATTACK -> new Operation.Attack();
            case STEP -> step(request);
            default -> throw broken("unknown command " + Integer.toUnsignedString(request.getCommand()));
        };
    }

    static KVResponse of(Result result) {
        return switch (result) {
            case Result.Done _ -> code(SUCCESS).build();
            case Result.Value(var value, var version) -> code(SUCCESS).setValue(utf8(value)).setVersion(version).build();
            case Result.Count(var number) -> code(SUCCESS).setNumber(number).build();
            case Result.NoSuchKey _ -> code(NO_SUCH_KEY).build();
            case Result.Unsupported _ -> code(UNKNOWN_COMMAND).build();
            case Result.WrongVersion(var version) -> code(WRONG_VERSION).setVersion(version).build();
            case Result.Overloaded(var wait) -> code(OVERLOAD).setOverloadWaitTime(wholeMillis(wait)).build();
            case Result.Stale _ -> code(STALE).build();
            case Result.Unknown _ -> code(PERHAPS_EXECUTED).build();
            case Result.Mismatch _ -> code(MISMATCH).build();
            case Result.Challenge _ -> code(CHALLENGE).build();
        };
    }

    static Result result(KVResponse response) throws UnreadableException {
        return switch (response.getErrCode()) {
            case SUCCESS -> success(response);
            case NO_SUCH_KEY -> new Result.NoSuchKey();
            case UNKNOWN_COMMAND -> new Result.Unsupported();
            case WRONG_VERSION -> new Result.WrongVersion(response.getVersion());
            case OVERLOAD -> new Result.Overloaded(response.getOverloadWaitTime() * MILLI);
            case STALE -> new Result.Stale();
            case PERHAPS_EXECUTED -> new Result.Unknown();
            case MISMATCH -> new Result.Mismatch();
            case CHALLENGE -> new Result.Challenge();
            default -> throw broken("unknown error code " + Integer.toUnsignedString(response.getErrCode()));
        };
    }

    private static Result success(KVResponse response) throws UnreadableException {
        if (response.hasNumber()) {
            return new Result.Count(response.getNumber());
        }
        return response.hasValue() ? value(response) : new Result.Done();
    }

    private static Result.Value value(KVResponse response) throws UnreadableException {
        return new Result.Value(Fields.utf8(response.getValue(), "the value"), response.getVersion());
    }

    /// The course counts waiting times in milliseconds; parts of one are rounded up, so that nobody comes back too early.
    private static int wholeMillis(long micros) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(micros, MILLI));
    }

    private static KVRequest put(Operation.Put put) {
        var request = command(PUT).setKey(utf8(put.key())).setValue(utf8(put.value()));
        return put.isVersioned() ? request.setVersion(put.version()).build() : request.build();
    }

    private static int version(KVRequest request) throws UnreadableException {
        if (request.getVersion() < 0) {
            throw broken("versions count from 0, not " + request.getVersion());
        }
        return request.hasVersion() ? request.getVersion() : Operation.Put.ANY_VERSION;
    }

    private static Operation.Work work(KVRequest request) throws UnreadableException {
        if (request.getNumber() < 1) {
            throw broken("work takes time, not " + request.getNumber() + " µs");
        }
        return new Operation.Work(request.getNumber());
    }

    private static Operation.Step step(KVRequest request) throws UnreadableException {
        try {
            return new Operation.Step(Math.toIntExact(request.getNumber()), Operation.Step.What.valueOf(key(request)));
        } catch (IllegalArgumentException | ArithmeticException _) {
            throw broken("no such step");
        }
    }

    private static String key(KVRequest request) throws UnreadableException {
        if (!request.hasKey()) {
            throw broken("a command without its key");
        }
        return Fields.utf8(request.getKey(), "the key");
    }

    private static String value(KVRequest request) throws UnreadableException {
        if (!request.hasValue()) {
            throw broken("a command without its value");
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
