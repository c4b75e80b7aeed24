package once.ui.spacetime;

import once.channel.Flight;

/// How many flights leave between two places: summed up once, so that any stretch is counted at once.
final class Crowd {

    /// How many leave in a stretch.
    ///
    /// @param lostRequests how many of the requests do not arrive
    /// @param lostReplies how many of the replies do not arrive
    record Count(int requests, int lostRequests, int replies, int lostReplies) {
        int all() {
            return requests + replies;
        }
    }

    private final Intervals<Flight> flights;
    private final int[] requests;
    private final int[] lostRequests;
    private final int[] lostReplies;

    Crowd(Intervals<Flight> flights) {
        this.flights = flights;
        requests = new int[flights.size() + 1];
        lostRequests = new int[flights.size() + 1];
        lostReplies = new int[flights.size() + 1];
        for (int index = 0; index < flights.size(); index++) {
            var flight = flights.get(index);
            boolean toServer = flight.trip().direction().toServer();
            requests[index + 1] = requests[index] + (toServer ? 1 : 0);
            lostRequests[index + 1] = lostRequests[index] + (toServer && flight.isLost() ? 1 : 0);
            lostReplies[index + 1] = lostReplies[index] + (!toServer && flight.isLost() ? 1 : 0);
        }
    }

    /// Those that leave from a place on and before another.
    Count between(double from, double until) {
        int first = flights.firstFrom(from);
        int last = Math.max(first, flights.firstFrom(until));
        int asked = requests[last] - requests[first];
        int answered = last - first - asked;
        return new Count(asked, lostRequests[last] - lostRequests[first], answered, lostReplies[last] - lostReplies[first]);
    }
}
