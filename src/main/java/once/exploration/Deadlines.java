package once.exploration;

import java.util.Optional;
import once.channel.Delay;
import once.channel.PlannedFate;
import once.client.RetryPolicy;
import once.message.Direction;
import once.message.Trip;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.server.CrashRecovery.Admission;

/// Deadlines in requests as bounds on how long these take, so that nobody has to look at a clock, and the times at which calls
/// begin need not be told apart.
///
/// A request says until when it may be executed: a while after its call began. Where each attempt leaves at a fixed time after
/// the first (no jitter, no refusals, no other reason to send again) and is looked at when it arrives and never again, it is
/// dropped if and only if it takes longer than what is left of that while when it leaves. A request that is dropped changes
/// nothing and is not answered, so it is as good as one that was lost; where any may be lost, the outcomes are those of a
/// network in which each request comes in time or is lost. Of several copies of one call all have the same latest time. So
/// the one that set out first may still be taken to arrive first: where it came second, it came in time, and so does the other
/// in its place.
///
/// To a way with the fewest faults it makes a difference: who comes too late is not lost ([#tellingLate]).
///
/// @param latestMicros how long after its call began a request may arrive; [Zone#NEVER] for at any time
/// @param delay how long requests take
/// @param isLateTold whether one that comes too late is told from one that is lost
record Deadlines(long latestMicros, RetryPolicy retry, Delay delay, boolean isLateTold) {

    /// No request says any.
    static final Deadlines NONE = new Deadlines(Zone.NEVER, RetryPolicy.USUAL, Delay.fixed(0), false);

    /// The deadlines of a scenario that are such bounds; none where they are more than that.
    static Deadlines of(Scenario scenario) {
        var client = scenario.protocol().client();
        var admission = scenario.protocol().server().recovery().admission();
        boolean areSaid = client.deadlineMicros() > 0 && admission.checksDeadlines();
        if (!areSaid || !areBounds(without(scenario))) {
            return NONE;
        }
        long latest = client.clockOffsetMicros() + client.deadlineMicros() + admission.skewMicros();
        return new Deadlines(Math.min(Zone.NEVER, latest), client.retry(), scenario.environment().requestDelay(), false);
    }

    private static boolean areBounds(Scenario without) {
        var mayBeLost = Allowed.mayLose(without, Direction.REQUEST) && !Allowed.mustLose(without, Direction.REQUEST);
        return mayBeLost && Mechanisms.ignoreLateReplies(without) && Mechanisms.executeAtOnceSoOften(without)
                && !Mechanisms.isPrescribed(without) && !without.environment().isOrdered()
                && without.protocol().retry().jitter() == 0;
    }

    private static Scenario without(Scenario scenario) {
        var known = scenario.protocol();
        var recovery = known.server().recovery();
        var admission = new Admission(recovery.admission().rule(), 0, recovery.admission().reserveMicros(), false);
        var trusting = new CrashRecovery(recovery.storeSurvives(), recovery.log(), recovery.silence(), recovery.heartbeatMicros(),
                admission, recovery.snapshotMicros(), recovery.announcesTo());
        return scenario.with(new Protocol(known.client().withoutTimes(), known.server().with(trusting), known.wire()));
    }

    /// A scenario without its deadlines, whose requests take no longer than the first of a call may.
    Scenario keptBy(Scenario scenario) {
        if (latestMicros == Zone.NEVER) {
            return scenario;
        }
        long most = Math.max(delay.minMicros(), Math.min(latestMicros, Allowed.mostMicros(delay)));
        return without(scenario).on(scenario.environment().withRequestDelay(new Delay.Between(delay.minMicros(), most)));
    }

    /// The same, where one that comes too late is told from one that is lost.
    Deadlines tellingLate() {
        return new Deadlines(latestMicros, retry, delay, true);
    }

    /// How long a flight may take and come in time; less than it takes at least where it cannot.
    long mostMicros(Trip trip) {
        boolean any = latestMicros == Zone.NEVER || trip.direction() != Direction.REQUEST;
        return any ? Zone.NEVER : latestMicros - Timing.spanMicros(retry, trip.attempt());
    }

    /// What becomes of a flight that comes too late, where that is told from a loss and may be.
    Optional<PlannedFate> late(Trip trip) {
        long late = Math.max(delay.minMicros(), mostMicros(trip) + 1);
        return isLateTold && late <= Allowed.mostMicros(delay) && mostMicros(trip) < Zone.NEVER
                ? Optional.of(new PlannedFate.After(late)) : Optional.empty();
    }
}
