package once.simulation;

import java.util.List;
import java.util.stream.Stream;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Intervention;
import once.channel.PlannedFate;
import once.client.ClientPolicy;
import once.client.RetryPolicy;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.server.ServerPolicy;
import once.service.Operation;

/// What the mechanisms of a scenario promise, and under which assumptions: each method states one.
record Promises(Scenario scenario) {

    /// No such promise.
    static final int NONE = Integer.MAX_VALUE;

    private static final long NEVER = Long.MAX_VALUE / 4;

    /// How often the server executes a call at most.
    int mostExecutions(Operation operation) {
        return isProtected() && !isReadThatPasses(operation) ? filter().executions() : NONE;
    }

    /// Worth computing once: no part of it depends on the call.
    boolean isProtected() {
        return filter().on() && idsAreUnique() && isAuthentic() && marksInTime() && remembersLongEnough() && nothingElseEvicts()
                && (!aServerCanCrash() || outlivesCrashes());
    }

    private boolean isReadThatPasses(Operation operation) {
        return operation.readsOnly() && (filter().executesReadsAlways() || recovery().silence().servesReads() && aServerCanCrash());
    }

    /// Whose attack is told as a call, and as an execution.
    boolean hasGenerals() {
        return scenario.cast() instanceof Cast.Generals;
    }

    /// Ids name calls.
    boolean idsAreUnique() {
        return !hasGenerals() && client().ids() == ClientPolicy.Ids.UNIQUE
                && scenario.clients().stream().flatMap(List::stream).allMatch(call -> call.sameIdAs() == 0);
    }

    /// No altered message is taken for true: a checksum finds a flipped bit, only a MAC finds a forgery.
    boolean isAuthentic() {
        return switch (scenario.protocol().wire().protection()) {
            case HMAC_SHA256 -> true;
            case CRC32 -> !somebodyRewrites();
            case NONE -> !somebodyRewrites() && !somethingFlips();
        };
    }

    /// What he has recorded he sends in place of what was sent, or besides: nothing is altered by it.
    private boolean somebodyRewrites() {
        return scenario.fates().calls().values().stream().anyMatch(call -> alters(call, Alteration.Rewrite.class));
    }

    private boolean somethingFlips() {
        return scenario.environment().corruption() > 0
                || scenario.fates().calls().values().stream().anyMatch(call -> alters(call, Alteration.FlipBit.class))
                || scenario.interventions().stream().anyMatch(Intervention.Corrupt.class::isInstance);
    }

    private static boolean alters(FateScript.OfCall call, Class<?> how) {
        return Stream.concat(call.requests().stream(), call.replies().stream())
                .flatMap(fate -> fate instanceof PlannedFate.Copies(var each) ? each.stream() : Stream.of(fate))
                .anyMatch(fate -> fate instanceof PlannedFate.Altered(_, var alteration) && how.isInstance(alteration));
    }

    /// The filter knows a request before another copy of it can arrive.
    private boolean marksInTime() {
        var execution = server().execution();
        boolean atOnce = execution.serviceMicros() == 0 && execution.workers() == 0 && !execution.repliesFirst()
                && recovery().log().writeMicros() == 0
                && scenario.clients().stream().flatMap(List::stream).noneMatch(call -> call.operation() instanceof Operation.Work);
        return filter().marksInProgress() || atOnce;
    }

    /// L > S + D - d_min.
    private boolean remembersLongEnough() {
        return !server().eviction().byTime() || server().eviction().lifetimeMicros() > lastCopy();
    }

    private boolean nothingElseEvicts() {
        var eviction = server().eviction();
        boolean hasRoom = eviction.capacity() == 0 || eviction.whenFull() == ServerPolicy.Eviction.WhenFull.REFUSE
                || eviction.capacity() >= scenario.callCount();
        boolean wipes = eviction.byWipeout()
                && scenario.clients().stream().flatMap(List::stream).anyMatch(call -> call.operation() instanceof Operation.Wipeout);
        return hasRoom && !wipes && !(eviction.onAcknowledgement() && client().acknowledges());
    }

    /// How long after its first receipt a request can still be received, and executed: S + D - d_min, or until its deadline.
    private long lastCopy() {
        return Math.min(span() + longestDelay(), deadline()) - shortestDelay();
    }

    /// How long after its first attempt a client sends its last one; nobody knows where it answers to announcements, or
    /// waits as long as a server asks it to.
    private long span() {
        var retry = scenario.protocol().retry();
        boolean told = client().reissue() != ClientPolicy.Reissue.PAYS_NO_ATTENTION && recovery().announcesTo() > 0;
        boolean postponed = server().eviction().capacity() > 0 && server().eviction().whenFull() == ServerPolicy.Eviction.WhenFull.REFUSE;
        if (retry.attempts() == RetryPolicy.UNBOUNDED || told || postponed) {
            return NEVER;
        }
        double waits = 0;
        for (int attempt = 1; attempt < retry.attempts(); attempt++) {
            waits += Math.ceil(retry.timeoutMicros(attempt) * (1 + retry.jitter()));
        }
        return (long) waits;
    }

    /// Along all hops, with connections to be set up, and with everything that stands still on the way.
    private long longestDelay() {
        var environment = scenario.environment();
        if (!(environment.requestDelay() instanceof Delay.Between(_, var most))) {
            return NEVER;
        }
        long hops = scenario.cast() instanceof Cast.Relays(var servers) ? servers : 1;
        long scripted = isScripted() ? Math.max(200, most) : most;
        long setUp = environment.transport() == Environment.Transport.TCP ? environment.requestDelay().minMicros() + environment.replyDelay().minMicros() : 0;
        long stalls = environment.faults().stalls().stream().mapToLong(stall -> stall.until() - stall.from()).sum();
        long queued = recovery().silence().leavesQueued() && aServerCanCrash() ? recovery().silence().micros() : 0;
        return hops * (scripted + setUp) + stalls + queued;
    }

    private long shortestDelay() {
        return isScripted() ? 0 : scenario.environment().requestDelay().minMicros();
    }

    private boolean isScripted() {
        return !scenario.fates().calls().isEmpty() || !scenario.interventions().isEmpty();
    }

    private long deadline() {
        var admission = recovery().admission();
        return admission.checksDeadlines() && client().deadlineMicros() > 0
                ? client().clockOffsetMicros() + client().deadlineMicros() + admission.skewMicros()
                : NEVER;
    }

    private boolean aServerCanCrash() {
        var faults = scenario.environment().faults();
        return faults.randomCrashes() != null
                || faults.outages().stream().anyMatch(outage -> !outage.node().isClient())
                || scenario.interventions().stream().anyMatch(done -> done instanceof Intervention.Crash(var outage) && !outage.node().isClient());
    }

    /// One of the solutions is enough, as long as the other mechanisms let no more through.
    private boolean outlivesCrashes() {
        return logsBefore() || isSilentLongEnough() || tellsOldFromNew();
    }

    private boolean logsBefore() {
        boolean before = switch (recovery().log().when()) {
            case NEVER, AFTER -> false;
            case ID_BEFORE, ID_BEFORE_REPLY_AFTER, WITH_EFFECT -> true;
        };
        return before && filter().marksInProgress() && !server().execution().repliesFirst();
    }

    /// T >= S + D - d_min, everything is dropped meanwhile, and clocks that are relied on are right.
    private boolean isSilentLongEnough() {
        var silence = recovery().silence();
        return silence.micros() >= lastCopy() && !silence.leavesQueued() && switch (recovery().admission().rule()) {
            case EVERYTHING, EPOCH, RESERVED_BOUND, CHALLENGE -> true;
            case CREATED_AFTER_RESTART, CREATED_AFTER_HEARTBEAT ->
                !client().stampsCreation() || client().clockOffsetMicros() <= recovery().admission().skewMicros();
        };
    }

    /// All copies of a request have to say the same: one that says the new incarnation passes for new.
    private boolean tellsOldFromNew() {
        return switch (recovery().admission().rule()) {
            case EVERYTHING, CREATED_AFTER_RESTART, CREATED_AFTER_HEARTBEAT -> false;
            case EPOCH, CHALLENGE -> client().epoch() != ClientPolicy.Epoch.RESTAMPED;
            case RESERVED_BOUND -> true;
        };
    }

    /// A reply comes from an execution.
    boolean successMeansExecuted() {
        return !hasGenerals() && idsAreUnique() && isAuthentic() && !server().execution().repliesFirst();
    }

    /// A refusal of each attempt is a refusal of each copy.
    boolean refusalMeansNotExecuted() {
        return idsAreUnique() && isAuthentic() && scenario.environment().duplication() == 0 && !isScripted();
    }

    /// Whether a server may execute something while it is silent: what was created later, and what only reads.
    boolean mayExecuteInSilence(Operation operation) {
        return recovery().silence().servesReads() && operation.readsOnly() || switch (recovery().admission().rule()) {
            case CREATED_AFTER_RESTART, CREATED_AFTER_HEARTBEAT -> true;
            case EVERYTHING, EPOCH, RESERVED_BOUND, CHALLENGE -> false;
        };
    }

    private ClientPolicy client() {
        return scenario.protocol().client();
    }

    private ServerPolicy server() {
        return scenario.protocol().server();
    }

    private ServerPolicy.Filter filter() {
        return server().filter();
    }

    private CrashRecovery recovery() {
        return server().recovery();
    }
}
