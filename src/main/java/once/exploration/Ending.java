package once.exploration;

import java.util.List;
import java.util.stream.Collectors;
import once.message.CallId;
import once.service.Service;

/// One way in which a run may end: what an exploration finds.
///
/// @param calls every call of every client, client 1 first
/// @param services the states of the services after the network has drained; empty where they do not count
public record Ending(List<OfCall> calls, List<Service> services) {

    /// How one call ended.
    ///
    /// @param told what its client was told; null where that does not count
    /// @param executions how often it was executed; -1 where that does not count
    public record OfCall(CallId call, Told told, int executions) {

        /// In a few characters: `OK ×2`.
        public String text() {
            return (told == null ? "" : told.text()) + (executions < 0 ? "" : " ×" + executions);
        }
    }

    public Ending {
        calls = List.copyOf(calls);
        services = List.copyOf(services);
    }

    /// How a call ended.
    ///
    /// @throws java.util.NoSuchElementException where there is no such call
    OfCall of(CallId call) {
        return calls.stream().filter(each -> each.call().equals(call)).findFirst().orElseThrow();
    }

    /// The services' states in one line.
    public String finalText() {
        return text(services);
    }

    static String text(List<Service> services) {
        return services.stream().map(Service::text).collect(Collectors.joining(", "));
    }

    /// Everything in one line.
    public String text() {
        var ends = calls.stream().map(OfCall::text).collect(Collectors.joining(", "));
        return services.isEmpty() ? ends : ends + " | " + finalText();
    }
}
