package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Optional;
import once.wire.proto.KVRequest;
import once.wire.proto.KVResponse;

/// The course's format before protobuf. A request is command (1), key (32, zeros behind it), length of the value (2,
/// little-endian), value; a reply is error code (1), length (2, little-endian), value. What an operation or result does not
/// have is left out from the end. Ours: error code 0x40 is a success whose value is a number of 8 bytes, little-endian.
record AdHocFormat() implements Format {

    private static final int KEY_SIZE = 32;
    private static final int MOST_VALUE = 0xffff;
    private static final String TOO_LONG = "no place for a value of more than 65535 bytes";
    private static final int NUMBER_FOLLOWS = 0x40;

    @Override
    public Optional<String> refusal(Message message) {
        return homeless(message).map(name -> "no place for " + name).or(() -> switch (message) {
            case KVRequest request when request.getKey().size() > KEY_SIZE ->
                Optional.of("no place for a key of more than 32 bytes");
            case KVRequest request when endsInZero(request.getKey()) -> Optional.of("no end for a key that ends in a zero");
            case KVRequest request when request.getValue().size() > MOST_VALUE -> Optional.of(TOO_LONG);
            case KVResponse response when response.getValue().size() > MOST_VALUE -> Optional.of(TOO_LONG);
            case KVRequest _, KVResponse _ -> Optional.empty();
            default -> Optional.of("no layout for a " + message.getDescriptorForType().getName());
        });
    }

    /// A field that has no place. A version of 0 is as good as none.
    private static Optional<String> homeless(Message message) {
        return Fields.present(message).stream().filter(field -> !hasPlace(message, field)).map(FieldDescriptor::getName)
                .findFirst();
    }

    private static boolean hasPlace(Message message, FieldDescriptor field) {
        boolean isRequest = message instanceof KVRequest;
        return switch (field.getName()) {
            case "command", "key", "errCode", "value" -> true;
            case "version" -> !isRequest && message.getField(field).equals(0);
            case "number" -> !isRequest;
            default -> false;
        };
    }

    private static boolean endsInZero(ByteString key) {
        return !key.isEmpty() && key.byteAt(key.size() - 1) == 0;
    }

    @Override
    public Encoded write(String name, Message message) {
        var pieces = new ArrayList<Encoded>();
        switch (message) {
            case KVRequest request -> addRequest(pieces, request);
            case KVResponse response -> addResponse(pieces, response);
            default -> throw new IllegalArgumentException(refusal(message).orElse(name));
        }
        return Encoded.box(name, Layer.APPLICATION, "", pieces);
    }

    private static void addRequest(ArrayList<Encoded> pieces, KVRequest request) {
        pieces.add(leaf("command", Integer.toString(request.getCommand()), oneByte(request.getCommand())));
        if (request.hasKey() || request.hasValue()) {
            var padding = ByteString.copyFrom(new byte[KEY_SIZE - request.getKey().size()]);
            pieces.add(leaf("key", request.getKey().toStringUtf8(), request.getKey().concat(padding)));
        }
        if (request.hasValue()) {
            addValue(pieces, request.getValue(), request.getValue().toStringUtf8());
        }
    }

    private static void addResponse(ArrayList<Encoded> pieces, KVResponse response) {
        int code = response.hasNumber() ? NUMBER_FOLLOWS : response.getErrCode();
        pieces.add(leaf("errCode", Integer.toString(code), oneByte(code)));
        if (response.hasNumber()) {
            var number = littleEndian(Long.BYTES).putLong(response.getNumber()).flip();
            addValue(pieces, ByteString.copyFrom(number), Long.toString(response.getNumber()));
        } else if (response.hasValue()) {
            addValue(pieces, response.getValue(), response.getValue().toStringUtf8());
        }
    }

    private static void addValue(ArrayList<Encoded> pieces, ByteString value, String text) {
        var length = littleEndian(Short.BYTES).putShort((short) value.size()).flip();
        pieces.add(leaf("length", Integer.toString(value.size()), ByteString.copyFrom(length)));
        pieces.add(leaf("value", text, value));
    }

    private static Encoded leaf(String name, String value, ByteString bytes) {
        return Encoded.leaf(name, Layer.APPLICATION, value, bytes);
    }

    private static ByteString oneByte(int value) {
        return ByteString.copyFrom(new byte[] {(byte) value});
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public Message read(String name, ByteString bytes, Message empty) throws UnreadableException {
        var in = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var message = empty instanceof KVRequest ? readRequest(in) : readResponse(in);
        if (in.hasRemaining()) {
            throw UnreadableException.format(Layer.APPLICATION, in.remaining() + " bytes too many for a " + name);
        }
        return message;
    }

    private static KVRequest readRequest(ByteBuffer in) throws UnreadableException {
        var request = KVRequest.newBuilder().setCommand(take(in, 1).byteAt(0) & 0xff);
        if (in.hasRemaining()) {
            request.setKey(withoutPadding(take(in, KEY_SIZE)));
        }
        if (in.hasRemaining()) {
            request.setValue(takeValue(in));
        }
        return request.build();
    }

    private static KVResponse readResponse(ByteBuffer in) throws UnreadableException {
        int code = take(in, 1).byteAt(0) & 0xff;
        var response = KVResponse.newBuilder();
        if (code == NUMBER_FOLLOWS) {
            return response.setNumber(number(takeValue(in))).build();
        }
        if (in.hasRemaining()) {
            response.setValue(takeValue(in));
        }
        return response.setErrCode(code).build();
    }

    private static long number(ByteString bytes) throws UnreadableException {
        if (bytes.size() != Long.BYTES) {
            throw UnreadableException.format(Layer.APPLICATION, "a number has 8 bytes, not " + bytes.size());
        }
        return bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static ByteString takeValue(ByteBuffer in) throws UnreadableException {
        return take(in, take(in, Short.BYTES).asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getShort() & MOST_VALUE);
    }

    private static ByteString take(ByteBuffer in, int count) throws UnreadableException {
        if (in.remaining() < count) {
            throw UnreadableException.format(Layer.APPLICATION, "it ends " + (count - in.remaining()) + " bytes too early");
        }
        return ByteString.copyFrom(in, count);
    }

    private static ByteString withoutPadding(ByteString key) {
        int end = key.size();
        while (end > 0 && key.byteAt(end - 1) == 0) {
            end--;
        }
        return key.substring(0, end);
    }
}
