package once.exploration;

import java.util.List;
import once.channel.Faults;
import once.channel.Intervention;
import once.client.ClientPolicy;
import once.client.PlannedCall;
import once.scenario.Cast;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.server.ServerPolicy;
import once.service.Operation;

/// What a scenario makes use of, as far as a reduction must know it. Whatever a reduction's argument does not mention
/// switches the reduction off.
final class Mechanisms {

    private Mechanisms() {}

    /// Whether a client ignores every reply to a call that is over: its ids are its own, each for one call.
    static boolean ignoreLateReplies(Scenario scenario) {
        return scenario.cast() instanceof Cast.ClientsAndServers && !Alterations.mayGoUnnoticed(scenario)
                && !Adversity.isAbout(scenario)
                && scenario.protocol().client().equals(ClientPolicy.plain(scenario.protocol().retry()))
                && scenario.clients().stream().flatMap(List::stream).allMatch(Mechanisms::isPlain);
    }

    /// The same of a client that may say more: it acknowledges the reply that ends a call and no other, and what its requests say
    /// of times has nothing to do with replies.
    static boolean ignoreLateRepliesWhateverTheySay(Scenario scenario) {
        var client = scenario.protocol().client();
        return ignoreLateReplies(saying(client.acknowledging(false).withoutTimes(), scenario));
    }

    private static Scenario saying(ClientPolicy client, Scenario scenario) {
        return scenario.with(new Protocol(client, scenario.protocol().server(), scenario.protocol().wire()));
    }

    private static boolean isPlain(PlannedCall call) {
        return call.locatable() && call.sameIdAs() == 0;
    }

    /// Whether each request that a server gets is either executed at once and answered, or answered from the cache.
    static boolean executeAtOnce(Scenario scenario) {
        return scenario.protocol().server().filter().executions() == 1 && executeAtOnceSoOften(scenario);
    }

    /// The same, but a filter may let a request be executed more than once.
    static boolean executeAtOnceSoOften(Scenario scenario) {
        var server = scenario.protocol().server();
        boolean filter = server.filter().allowing(1).equals(ServerPolicy.Filter.ON) || !server.filtersDuplicates();
        return filter && evictByTimeAlone(server) && !takeTime(scenario)
                && isPlain(server.recovery()) && !mayCrash(scenario) && !Alterations.mayGoUnnoticed(scenario)
                && !Adversity.isAbout(scenario) && !asksForVersions(scenario);
    }

    /// Whether a server does the same at all times: nothing at it takes time, ends or is due, but that it may crash.
    static boolean keepsNoTime(Scenario scenario) {
        var server = scenario.protocol().server();
        boolean filter = server.filter().equals(ServerPolicy.Filter.ON) || !server.filtersDuplicates();
        return filter && evictByTimeAlone(server) && !mayForget(scenario) && !asksForVersions(scenario)
                && !takeTime(scenario) && isPlain(server.recovery()) && crashesAreForgotten(scenario)
                && scenario.environment().faults().outages().isEmpty()
                && scenario.interventions().stream().noneMatch(Intervention.Crash.class::isInstance);
    }

    /// Whether nothing at a server takes time, ends or is due but the lifetimes of what its filter remembers.
    static boolean keepsLifetimes(Scenario scenario) {
        return mayForget(scenario) && executeAtOnce(scenario);
    }

    private static boolean evictByTimeAlone(ServerPolicy server) {
        return server.eviction().equals(ServerPolicy.Eviction.after(server.lifetimeMicros()));
    }

    private static boolean isPlain(CrashRecovery recovery) {
        return recovery.log().when() == CrashRecovery.Log.When.NEVER && recovery.snapshotMicros() == 0
                && recovery.admission().rule() == CrashRecovery.Admission.Rule.EVERYTHING
                        && !recovery.admission().checksDeadlines();
    }

    /// The same scenario with servers that note nothing for the time after a crash, where none crashes, and noting takes no time.
    static Scenario withoutNeedlessRecovery(Scenario scenario) {
        var protocol = scenario.protocol();
        var recovery = protocol.server().recovery();
        boolean needless = scenario.cast() instanceof Cast.ClientsAndServers && !mayCrash(scenario)
                && recovery.log().writeMicros() == 0 && recovery.admission().equals(CrashRecovery.Admission.ALL);
        return needless ? scenario.with(protocol.with(protocol.server().with(CrashRecovery.NONE))) : scenario;
    }

    /// The same scenario without what befalls servers at given times, where a crash leaves their service's state and nothing
    /// else, and what comes meanwhile, or in a silence afterwards, comes to nothing, but for what is known to be new by the
    /// time that it says; itself where there is more to it.
    static Scenario withoutOutages(Scenario scenario) {
        var faults = scenario.environment().faults();
        var server = scenario.protocol().server();
        boolean forgetsAll = server.recovery().storeSurvives() && isForgetful(server.recovery())
                && !server.recovery().silence().leavesQueued() && server.recovery().announcesTo() == 0;
        boolean ofServers = faults.outages().stream().noneMatch(outage -> outage.node().isClient());
        if (!forgetsAll || !ofServers || faults.outages().isEmpty()) {
            return scenario;
        }
        var calm = new Faults(List.of(), faults.randomCrashes(), faults.partitions(), faults.breaks(), faults.stalls());
        var unsaid = saying(scenario.protocol().client().withoutTimes(), scenario.on(scenario.environment().with(calm)));
        return unsaid.with(unsaid.protocol().with(server.with(CrashRecovery.NONE)));
    }

    private static boolean isForgetful(CrashRecovery recovery) {
        boolean admitsOrDrops = switch (recovery.admission().rule()) {
            case EVERYTHING, CREATED_AFTER_RESTART, CREATED_AFTER_HEARTBEAT -> true;
            case EPOCH, RESERVED_BOUND, CHALLENGE -> false;
        };
        return admitsOrDrops && recovery.log().when() == CrashRecovery.Log.When.NEVER && recovery.snapshotMicros() == 0
                && !recovery.admission().checksDeadlines();
    }

    /// The same scenario with servers that have as many slots as there are requests, where clients never give up, so that a call
    /// that is over was executed, and an entry outlives all copies of its request. What lets go of an entry is a later
    /// call of the same client: then the one before is over, and nobody heeds what comes of its copies. With few slots they
    /// are dropped as old; otherwise they are answered from the cache.
    static Scenario withoutNeedlessSlots(Scenario scenario, Bounds bounds) {
        var protocol = scenario.protocol();
        var roomy = scenario.with(protocol.with(protocol.server().with(protocol.server().eviction().withoutSlots())));
        boolean needless = protocol.server().eviction().slotsPerClient() > 0 && protocol.retry().isUnbounded()
                && ignoreLateReplies(scenario) && executeAtOnce(roomy) && !mayForget(Timing.withoutNeedlessClocks(roomy, bounds));
        return needless ? roomy : scenario;
    }

    /// Whether a crash by chance takes its time, and leaves nothing to be done or to be seen but that ids are forgotten.
    private static boolean crashesAreForgotten(Scenario scenario) {
        var crashes = scenario.environment().faults().randomCrashes();
        return crashes == null || crashes.downMicros() > 0 && !crashesShowAtRest(scenario)
                && scenario.protocol().server().recovery().silence().equals(CrashRecovery.Silence.NONE);
    }

    /// Whether a crash makes a difference even where nothing else is left to happen: a state is lost, or a restart announced.
    static boolean crashesShowAtRest(Scenario scenario) {
        var recovery = scenario.protocol().server().recovery();
        return !recovery.storeSurvives() || recovery.announcesTo() > 0;
    }

    static boolean mayCrash(Scenario scenario) {
        var faults = scenario.environment().faults();
        return faults.randomCrashes() != null || !faults.outages().isEmpty()
                || scenario.interventions().stream().anyMatch(Intervention.Crash.class::isInstance);
    }

    /// Whether what a client is told depends on how often it tried: a version that does not fit says nothing after a retry.
    static boolean asksForVersions(Scenario scenario) {
        return scenario.clients().stream().flatMap(List::stream)
                .anyMatch(call -> call.operation() instanceof Operation.Put put && put.isVersioned());
    }

    /// Whether all that a server remembers of a request matters to copies of that request alone, and nobody sends any when
    /// its call is over.
    static boolean askWhileCallsLast(Scenario scenario) {
        var client = scenario.protocol().client();
        var server = scenario.protocol().server();
        return scenario.cast() instanceof Cast.ClientsAndServers && server.filtersDuplicates()
                && server.eviction().capacity() == 0 && server.eviction().slotsPerClient() == 0
                && client.ids() == ClientPolicy.Ids.UNIQUE && client.reissue() == ClientPolicy.Reissue.PAYS_NO_ATTENTION
                && !Alterations.mayGoUnnoticed(scenario) && !Adversity.isAbout(scenario) && !isPrescribed(scenario)
                && scenario.clients().stream().flatMap(List::stream).allMatch(Mechanisms::isPlain);
    }

    /// Whether a server may answer that it has no room, which does not end the call.
    static boolean mayRefuse(Scenario scenario) {
        var eviction = scenario.protocol().server().eviction();
        return eviction.capacity() > 0 && eviction.whenFull() == ServerPolicy.Eviction.WhenFull.REFUSE;
    }

    /// Whether executions take time, because of the server or of what it is asked for.
    private static boolean takeTime(Scenario scenario) {
        return !scenario.protocol().server().execution().equals(ServerPolicy.Execution.lasting(0))
                || scenario.clients().stream().flatMap(List::stream).anyMatch(call -> call.operation() instanceof Operation.Work);
    }

    /// Whether something is said about single flights, by the scenario or by hand.
    static boolean isPrescribed(Scenario scenario) {
        return !scenario.fates().isEmpty() || scenario.interventions().stream().anyMatch(Intervention.OnFlight.class::isInstance);
    }

    /// Whether entries of the duplicate filter may end.
    static boolean mayForget(Scenario scenario) {
        var server = scenario.protocol().server();
        return server.filtersDuplicates() && server.eviction().byTime();
    }

    /// Whether two copies of a request are told apart: by fates that are prescribed for them, by executions side by side.
    static boolean tellTripsApart(Scenario scenario) {
        var server = scenario.protocol().server();
        return isPrescribed(scenario) || takeTime(scenario)
                || server.recovery().log().when() != CrashRecovery.Log.When.NEVER
                        || !(scenario.cast() instanceof Cast.ClientsAndServers);
    }
}
