package once.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import once.channel.Flight;
import once.cli.report.CallReport;
import once.cli.report.EventReport;
import once.cli.report.FlightReport;
import once.cli.report.RunReport;
import once.message.NodeId;
import once.node.VirtualTime;
import once.simulation.CallView;
import once.simulation.Event;
import once.simulation.Recording;
import once.tell.Teller;

/// Puts a run into JSON: the message of `run.proto` in protobuf's JSON form.
final class JsonReport {

    private JsonReport() {}

    static String of(String setting, Recording recording) {
        try {
            return JsonFormat.printer().alwaysPrintFieldsWithNoPresence().preservingProtoFieldNames()
                    .print(report(setting, recording));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunReport report(String setting, Recording recording) {
        var scenario = recording.scenario();
        var end = recording.last();
        return RunReport.newBuilder()
                .setTitle(scenario.title())
                .setSetting(setting)
                .setSemantics(scenario.semantics().name())
                .setSeed(scenario.seed())
                .addAllEvent(recording.events().stream().map(JsonReport::event).toList())
                .addAllCall(end.calls().values().stream().map(JsonReport::call).toList())
                .setFinalState(end.state(scenario.cast()))
                .setEndMs(millis(recording.endMicros()))
                .setCut(recording.isCut())
                .build();
    }

    private static EventReport event(Event event) {
        var report = EventReport.newBuilder()
                .setNumber(event.number())
                .setAtMs(millis(event.at()))
                .setKind(Teller.kind(event))
                .setText(Teller.tell(event));
        switch (event) {
            case Event.OfFlight ofFlight -> add(ofFlight.flight(), report);
            case Event.ConnectionsBroke(_, _, var node) -> add(node, report);
            case Event.Told(_, _, var node, _) -> add(node, report);
            case Event.TimerStarted(_, _, var node, _, _) -> add(node, report);
            case Event.TimerStopped(_, _, var node, _) -> add(node, report);
        }
        return report.build();
    }

    private static void add(NodeId node, EventReport.Builder report) {
        report.setNode(node.toString());
    }

    private static void add(Flight flight, EventReport.Builder report) {
        report.setNode(flight.from().toString())
                .setFlight(FlightReport.newBuilder()
                        .setNumber(flight.number())
                        .setCopyOf(flight.parent())
                        .setTo(flight.to().toString())
                        .setCall(flight.trip().call().toString())
                        .setAttempt(flight.trip().attempt()));
    }

    private static CallReport call(CallView call) {
        var count = call.count();
        return CallReport.newBuilder()
                .setCall(call.call().toString())
                .setOperation(call.operation().text())
                .setBeganMs(millis(call.beganAt()))
                .setResult(call.isWaiting() ? "WAITING" : call.end().outcome().text())
                .setEndedMs(call.isWaiting() ? 0 : millis(call.end().at()))
                .setAttempts(count.attempts())
                .setDelivered(count.delivered())
                .setExecutions(count.executions())
                .build();
    }

    private static double millis(long micros) {
        return micros / (double) VirtualTime.MILLI;
    }
}
