package once.message;

/// What the request–reply layer puts into a flight.
public sealed interface Message permits Request, Reply, Message.Acknowledgement, Message.Extermination, Message.Announcement {

    /// A client has received the reply to this request; the server need not keep it.
    record Acknowledgement(MessageId id) implements Message {
        @Override
        public String text() {
            return "ACK";
        }
    }

    /// A client that has restarted asks the server to stop whatever it still does for requests up to this id.
    record Extermination(MessageId id) implements Message {
        @Override
        public String text() {
            return "KILL";
        }
    }

    /// A server that has restarted says so.
    ///
    /// @param id whom it is told to: the client's number, and 0
    /// @param incarnation the server's incarnation now
    record Announcement(MessageId id, int incarnation) implements Message {
        @Override
        public String text() {
            return "UP AGAIN";
        }
    }

    /// Pairs a reply with its request, and a retransmission with the first attempt.
    MessageId id();

    /// The message in a few characters.
    String text();
}
