package once.message;

/// One operation that the application of one client asks for, whatever ids its messages carry. Known to the
/// simulation and to whoever watches; the nodes' decisions never rest on it.
///
/// @param client the client's number, from 1
/// @param number the call's number within its client, from 1; 0 for what belongs to no call
public record CallId(int client, int number) implements Comparable<CallId> {

    public CallId {
        if (client < 1 || number < 0) {
            throw new IllegalArgumentException("calls are numbered from 1: " + client + "." + number);
        }
    }

    @Override
    public int compareTo(CallId other) {
        int byClient = Integer.compare(client, other.client);
        return byClient != 0 ? byClient : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "#" + client + "." + number;
    }
}
