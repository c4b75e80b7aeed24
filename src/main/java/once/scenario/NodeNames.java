package once.scenario;

import com.google.protobuf.Message;
import java.util.regex.Pattern;
import once.message.NodeId;

/// Reads the names of nodes: c1, c2, … and s1, s2, …
final class NodeNames {

    /// A letter for the kind, and a number.
    static final Pattern NAME = Pattern.compile("(?<kind>[cs])(?<number>[1-9]\\d{0,5})");

    private NodeNames() {}

    static <M extends Message> NodeId of(Block<M> block, int field) {
        var text = (String) block.value().getField(block.field(field));
        var name = NAME.matcher(text);
        if (!name.matches()) {
            block.problem(field, "\"" + text + "\" is no node; expected one such as c1 or s1");
            return NodeId.server(1);
        }
        int number = Integer.parseInt(name.group("number"));
        return name.group("kind").equals("c") ? NodeId.client(number) : NodeId.server(number);
    }
}
