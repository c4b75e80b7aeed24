package once.ui.look;

import once.channel.Flight;
import once.message.CallId;
import once.message.Direction;
import once.message.Trip;
import once.service.Operation;
import once.simulation.Recording;

/// What people call the things of one recording: `#4` where there is one client, `#2.4` where there are several.
///
/// @param manyClients whether a call's name must say whose it is
public record Names(boolean manyClients) {

    /// The names in a recording.
    public static Names of(Recording recording) {
        return new Names(recording.scenario().clients().size() > 1);
    }

    /// A call's name.
    public String of(CallId call) {
        if (call.number() == 0) {
            return "c" + call.client();
        }
        return manyClients ? call.toString() : "#" + call.number();
    }

    /// What a flight carries: `#4 INC · try 2`, `#4 OK`.
    public String of(Flight flight) {
        var trip = flight.trip();
        var text = of(trip.call()) + " " + flight.message().text();
        boolean again = trip.direction() == Direction.REQUEST && trip.attempt() > 1;
        if (flight.parent() > 0) {
            return again ? Texts.of("name.copy-of-try", text, trip.attempt()) : Texts.of("name.copy", text);
        }
        return again ? Texts.of("name.try", text, trip.attempt()) : text;
    }

    /// What a flight is called where there is little room: `#4·2`, `#4·2 copy`.
    public String briefly(Flight flight) {
        var trip = flight.trip();
        var text = of(trip.call()) + (trip.direction() == Direction.REQUEST && trip.attempt() > 1 ? "·" + trip.attempt() : "");
        return flight.parent() > 0 ? Texts.of("name.copy.brief", text) : text;
    }

    /// What a journey is called whatever it carries: `#4 try 2`, `reply to #4 try 1 · copy`.
    public String of(Trip trip) {
        boolean counted = trip.attempt() > 1 || trip.direction().toServer();
        var call = counted ? Texts.of("name.trip.try", of(trip.call()), trip.attempt()) : of(trip.call());
        var way = switch (trip.direction()) {
            case REQUEST -> call;
            case REPLY -> Texts.of("name.reply", call);
            case NOTICE -> Texts.of("name.notice", call);
            case NEWS -> Texts.of("name.news", call);
        };
        return trip.copy() > 0 ? Texts.of("name.copy", way) : way;
    }

    /// What an operation does, without what it does it to: `PUT`.
    public static String verb(Operation operation) {
        return operation.text().split(" ", 2)[0];
    }
}
