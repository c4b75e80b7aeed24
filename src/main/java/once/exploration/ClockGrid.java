package once.exploration;

import java.util.List;
import once.client.PlannedCall;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.server.CrashRecovery.Admission.Rule;
import once.server.CrashRecovery.Log;

/// At which moments a node that keeps the very time, as a creation stamp does, is let look at its clock: each whole unit of the
/// scenario's times, and some moments after it.
///
/// All bounds on times between events are whole units, or just less. So what is possible depends on which whole unit each event
/// follows, and on the order of what is left over. Where there are as many moments after each unit as there are events that
/// look at the clock so, and between two of them room for all other events, any order can be had at these moments.
///
/// @param unitMicros the greatest unit of which all times in the scenario are multiples
/// @param moments how many moments there are after each unit, from 1
/// @param stepMicros how far they lie apart
/// @param isWhole whether nothing is left out
record ClockGrid(long unitMicros, int moments, long stepMicros, boolean isWhole) {

    static ClockGrid of(Scenario scenario, Bounds bounds) {
        long unit = Units.micros(scenario, bounds.attempts());
        int looks = Math.max(1, looks(scenario, bounds));
        long step = unit / (looks + 1);
        boolean whole = keepsToUnits(scenario) && step > others(scenario, bounds);
        return whole ? new ClockGrid(unit, looks, step, true) : new ClockGrid(unit, 1, 1, false);
    }

    /// The moment after another one.
    long after(long at) {
        long beyond = Math.floorMod(at, unitMicros);
        long number = beyond / stepMicros + 1;
        return at - beyond + (number > moments ? unitMicros : number * stepMicros);
    }

    /// The beginning of a client's first call is no matter of choice, and neither is that of one after an outage.
    private static int looks(Scenario scenario, Bounds bounds) {
        var client = scenario.protocol().client();
        boolean stamps = client.stampsCreation() || client.deadlineMicros() > 0;
        var recovery = scenario.protocol().server().recovery();
        boolean notesCrash = recovery.heartbeatMicros() == 0
                && (recovery.silence().sinceHeartbeat() || recovery.admission().rule() == Rule.CREATED_AFTER_HEARTBEAT);
        int ofCrash = (notesCrash ? 1 : 0) + (recovery.admission().rule() == Rule.CREATED_AFTER_RESTART ? 1 : 0);
        return (stamps ? calls(scenario) - scenario.clients().size() : 0) + ofCrash * crashes(scenario, bounds);
    }

    private static int calls(Scenario scenario) {
        return scenario.clients().stream().mapToInt(List::size).sum();
    }

    /// Those at given times leave nothing open.
    private static int crashes(Scenario scenario, Bounds bounds) {
        return scenario.environment().faults().randomCrashes() == null ? 0 : bounds.crashes();
    }

    /// How many events have a time of their own: flights either way, and what comes of their copies; crashes.
    private static long others(Scenario scenario, Bounds bounds) {
        long attempts = Math.min(scenario.protocol().retry().attempts(), bounds.attempts());
        return 4 * attempts * calls(scenario) + 2L * bounds.duplications()
                + 2L * bounds.crashes() * (1 + scenario.clients().size());
    }

    /// Whether all times are multiples of the unit, and only clients and crashes keep times.
    private static boolean keepsToUnits(Scenario scenario) {
        var server = scenario.protocol().server();
        boolean keepsExpiry = server.eviction().byTime()
                && (server.recovery().log().when() != Log.When.NEVER || server.recovery().snapshotMicros() > 0);
        var faults = scenario.environment().faults();
        boolean clientsStayUp = faults.stalls().isEmpty()
                && (faults.randomCrashes() == null || !faults.randomCrashes().node().isClient());
        return !keepsExpiry && clientsStayUp && scenario.protocol().retry().jitter() == 0 && !Mechanisms.isPrescribed(scenario)
                && scenario.interventions().isEmpty() && !Alterations.mayGoUnnoticed(scenario)
                && scenario.cast() instanceof Cast.ClientsAndServers
                && scenario.clients().stream().flatMap(List::stream).allMatch(PlannedCall::locatable);
    }
}
