package once.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.Optional;

/// How one structured message becomes bytes. The formats know fields, not what they mean.
interface Format {

    /// What this format has that keeps it from carrying the message, such as `no place for version`; nothing where it can.
    Optional<String> refusal(Message message);

    /// The message as bytes.
    ///
    /// @param name what the outermost box, and an XML element, is called
    Encoded write(String name, Message message);

    /// The message that the bytes are, with fields that its schema does not know left out. Takes memory in proportion to
    /// the bytes at most.
    ///
    /// @param empty a message of the kind that is expected, with no field set
    Message read(String name, ByteString bytes, Message empty) throws UnreadableException;
}
