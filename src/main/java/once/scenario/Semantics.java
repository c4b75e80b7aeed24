package once.scenario;

import static once.scenario.Property.AT_MOST_ONE_EXECUTION;
import static once.scenario.Property.AT_MOST_TWO_EXECUTIONS;
import static once.scenario.Property.EVERY_CALL_ENDS;
import static once.scenario.Property.EXECUTED_AGAIN;
import static once.scenario.Property.FAILURE_NOT_EXECUTED;
import static once.scenario.Property.FAILURE_THOUGH_EXECUTED;
import static once.scenario.Property.NO_CALL_FAILS;
import static once.scenario.Property.SUCCESS_MEANS_EXECUTED;
import static once.scenario.Property.SUCCESS_MEANS_EXECUTED_ONCE;

import java.util.List;
import once.client.ClientPolicy;
import once.client.RetryPolicy;
import once.server.CrashRecovery;
import once.server.CrashRecovery.Log;
import once.server.ServerPolicy;
import once.wire.Wire;

/// What a call promises, as a preset over the mechanisms of client and server.
public enum Semantics {
    /// Send once, hope.
    MAYBE("Maybe"),
    /// Send until a reply comes; the server executes whatever arrives.
    AT_LEAST_ONCE("At least once"),
    /// Send a bounded number of times; the server executes no request twice.
    AT_MOST_ONCE("At most once"),
    /// Send a bounded number of times; the server executes no request three times.
    AT_MOST_TWICE("At most twice"),
    /// Send until a reply comes; the server executes no request twice, and forgets none, not even in a crash.
    EXACTLY_ONCE("Exactly once"),
    /// Send a bounded number of times; the server executes whatever arrives, and the application is made for it.
    IDEMPOTENT("Idempotent"),
    /// The same, with an application that keeps nothing from one request to the next.
    STATELESS("Stateless");

    private final String title;

    Semantics(String title) {
        this.title = title;
    }

    /// The name as people read it.
    public String title() {
        return title;
    }

    /// What it promises and admits.
    public List<Property> goal() {
        return switch (this) {
            case MAYBE -> List.of(SUCCESS_MEANS_EXECUTED, EVERY_CALL_ENDS, FAILURE_THOUGH_EXECUTED, FAILURE_NOT_EXECUTED);
            case AT_LEAST_ONCE -> List.of(SUCCESS_MEANS_EXECUTED, NO_CALL_FAILS, EXECUTED_AGAIN);
            case AT_MOST_ONCE ->
                List.of(AT_MOST_ONE_EXECUTION, SUCCESS_MEANS_EXECUTED_ONCE, EVERY_CALL_ENDS, FAILURE_THOUGH_EXECUTED);
            case AT_MOST_TWICE ->
                List.of(AT_MOST_TWO_EXECUTIONS, SUCCESS_MEANS_EXECUTED, EVERY_CALL_ENDS, FAILURE_THOUGH_EXECUTED);
            case EXACTLY_ONCE -> List.of(AT_MOST_ONE_EXECUTION, SUCCESS_MEANS_EXECUTED_ONCE, NO_CALL_FAILS);
            case IDEMPOTENT, STATELESS -> List.of(SUCCESS_MEANS_EXECUTED, EVERY_CALL_ENDS, EXECUTED_AGAIN);
        };
    }

    /// The protocol with the mechanisms of this semantics switched on and off, all times left as they are. A protocol
    /// that retried without end, or never, tries `retries` times more where a bounded number is asked for.
    ///
    /// @param retries how often to try again under a semantics with bounded retries, 0 or more
    public Protocol preset(Protocol base, int retries) {
        return switch (this) {
            case MAYBE -> base.with(1).filtering(false);
            case AT_LEAST_ONCE -> base.with(RetryPolicy.UNBOUNDED).filtering(false);
            case AT_MOST_ONCE -> allowing(base.with(1 + retries), 1);
            case AT_MOST_TWICE -> allowing(base.with(1 + retries), 2);
            case EXACTLY_ONCE -> neverForgetting(allowing(base.with(RetryPolicy.UNBOUNDED), 1));
            case IDEMPOTENT, STATELESS -> base.with(1 + retries).filtering(false);
        };
    }

    /// The mechanisms of this semantics and no others, with the times, sizes and data format of a protocol.
    ///
    /// @param retries how often to try again under a semantics with bounded retries, 0 or more
    public Protocol plain(Protocol base, int retries) {
        var server = base.server();
        var recovery = new CrashRecovery(server.recovery().storeSurvives(), Log.NONE, CrashRecovery.Silence.NONE, 0,
                CrashRecovery.Admission.ALL, 0, 0);
        var policy = new ServerPolicy(ServerPolicy.Filter.ON, ServerPolicy.Eviction.after(server.lifetimeMicros()),
                server.execution(), recovery);
        var wire = new Wire(base.wire().codec(), Wire.COURSE.protection(), base.wire().transport());
        return preset(new Protocol(ClientPolicy.plain(base.retry()), policy, wire), retries);
    }

    private static Protocol allowing(Protocol base, int executions) {
        var filtering = base.filtering(true);
        return filtering.filtering(filtering.server().filter().allowing(executions));
    }

    private static Protocol neverForgetting(Protocol base) {
        var recovery = base.server().recovery();
        var log = new Log(Log.When.WITH_EFFECT, recovery.log().writeMicros());
        return base.with(base.server().with(base.server().eviction().living(ServerPolicy.FOREVER)).with(recovery.with(log)));
    }
}
