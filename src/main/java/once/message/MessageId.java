package once.message;

/// What a request carries so that the server can tell a retransmission from a new request, and the client which reply
/// is whose.
///
/// @param client the client's number, from 1
/// @param number which of the client's ids it is
public record MessageId(int client, int number) implements Comparable<MessageId> {

    @Override
    public int compareTo(MessageId other) {
        int byClient = Integer.compare(client, other.client);
        return byClient != 0 ? byClient : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "c" + client + "·" + number;
    }
}
