package once.server;

import once.message.NodeId;
import once.message.Request;
import once.message.Trip;

/// A request as it has reached the server.
record Arrival(NodeId client, Request request, Trip trip) {}
