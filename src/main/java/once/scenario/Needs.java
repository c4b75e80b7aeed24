package once.scenario;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import once.scenario.text.ClientPolicyText;
import once.scenario.text.EnvironmentText;
import once.scenario.text.RecoveryText;
import once.scenario.text.ScenarioFile;
import once.scenario.text.ServerText;

/// Which settings make no sense without others, wherever in the file those stand, or beside them.
final class Needs {

    /// @param path the names of the blocks that the setting stands in, and its own
    /// @param lacking whether it is set to something that needs what the file has not
    /// @param problem what is missing, and what was expected
    private record Need(List<String> path, BiPredicate<Object, ScenarioFile> lacking, String problem) {}

    private static final Predicate<Object> ANY = _ -> true;
    private static final Predicate<Object> ON = value -> value.equals(true);

    private static final List<Need> NEEDS = List.of(
            need("environment.connection_break", ANY, Needs::isOnTcp, "there is no connection to break; expected transport: TCP"),
            need("intervention.drop", ANY, file -> !isOnTcp(file), "nothing is lost on TCP; expected transport: UDP"),
            need("intervention.duplicate", ANY, file -> !isOnTcp(file), "nothing is copied on TCP; expected transport: UDP"),
            need("intervention.corrupt", ANY, file -> !isOnTcp(file), "nothing is flipped on TCP; expected transport: UDP"),
            node("environment.crash.node"),
            node("environment.random_crashes.node"),
            node("environment.stall.node"),
            node("environment.connection_break.client"),
            node("luck.crash.node"),
            node("intervention.crash.node"),
            node("intervention.restart.node"),
            need("client", ANY, file -> !file.getCast().hasGenerals(),
                    "clients stand beside two generals; expected only one of the two"),
            need("protocol.server.when_full", ANY, file -> server(file).hasCapacity(),
                    "there is always room; expected capacity, too"),
            need("protocol.server.overload_wait_ms", ANY, Needs::refuses, "nobody is refused; expected when_full: REFUSE, too"),
            need("protocol.server.drops_acknowledged", ON, file -> client(file).getAcknowledges(),
                    "nobody acknowledges; expected client { acknowledges: true }, too"),
            need("protocol.server.replies_first", ON, file -> !logs(file),
                    "a reply is logged after the execution; expected log: NEVER, too"),
            need("protocol.recovery.log", Needs::isSome, Needs::filters,
                    "there is no filter to be logged; expected duplicate_filter: true"),
            need("protocol.recovery.snapshot_ms", ANY, Needs::filters,
                    "there is no filter to be saved; expected duplicate_filter: true"),
            need("protocol.recovery.silence_since_heartbeat", ON, file -> recovery(file).hasHeartbeatMs(),
                    "there is no heartbeat to count from; expected heartbeat_ms, too"),
            need("protocol.recovery.silence_since_heartbeat", ON, Needs::isSilent,
                    "there is no silence; expected silence_ms, too"),
            need("protocol.recovery.silence_queues", ON, Needs::isSilent, "there is no silence; expected silence_ms, too"),
            need("protocol.recovery.silence_serves_reads", ON, Needs::isSilent, "there is no silence; expected silence_ms, too"),
            need("protocol.recovery.admits", oneOf("CREATED_AFTER_RESTART", "CREATED_AFTER_HEARTBEAT"), Needs::isSilent,
                    "there is no silence to except anything from; expected silence_ms, too"),
            need("protocol.recovery.admits", oneOf("CREATED_AFTER_RESTART", "CREATED_AFTER_HEARTBEAT", "RESERVED_BOUND"),
                    file -> client(file).getStampsCreation(),
                    "no request says when it was created; expected client { stamps_creation: true }, too"),
            need("protocol.recovery.admits", oneOf("CREATED_AFTER_HEARTBEAT"), file -> recovery(file).hasHeartbeatMs(),
                    "there is no heartbeat; expected heartbeat_ms, too"),
            need("protocol.recovery.admits", oneOf("RESERVED_BOUND"), file -> recovery(file).hasReserveMs(),
                    "the bound is never raised ahead; expected reserve_ms, too"),
            need("protocol.recovery.admits", oneOf("EPOCH"), Needs::namesEpoch,
                    "no request says its incarnation; expected client { epoch: FIXED }, too"),
            need("protocol.recovery.reserve_ms", ANY, file -> recovery(file).getAdmits() == RecoveryText.Admission.RESERVED_BOUND,
                    "there is no bound to raise; expected admits: RESERVED_BOUND"),
            need("protocol.recovery.checks_deadlines", ON, file -> client(file).hasDeadlineMs(),
                    "no request has a deadline; expected client { deadline_ms: … }, too"),
            need("protocol.client.reissue", Needs::pays, file -> recovery(file).getAnnounces(),
                    "no server announces that it is back; expected recovery { announces: true }, too"));

    private Needs() {}

    private static Need need(String path, Predicate<Object> setting, Predicate<ScenarioFile> fulfilled, String problem) {
        return new Need(path(path), (value, file) -> setting.test(value) && !fulfilled.test(file), problem);
    }

    private static Need node(String path) {
        return new Need(path(path), (value, file) -> isMissing(value.toString(), file),
                "there is no such node; expected one that takes part");
    }

    private static List<String> path(String path) {
        return List.of(path.split("\\."));
    }

    /// Names that are none at all are told where they are read.
    private static boolean isMissing(String node, ScenarioFile file) {
        var name = NodeNames.NAME.matcher(node);
        int most = name.matches() && name.group("kind").equals("c") ? CallsReader.clients(file) : servers(file);
        return name.matches() && Integer.parseInt(name.group("number")) > most;
    }

    private static int servers(ScenarioFile file) {
        return Math.max(file.getCast().getRelays() ? 2 : 1, file.getCast().getServers());
    }

    private static Predicate<Object> oneOf(String... constants) {
        return value -> List.of(constants).contains(value.toString());
    }

    private static boolean isSome(Object log) {
        return !log.toString().equals("NEVER");
    }

    private static boolean pays(Object reissue) {
        return !reissue.toString().equals("PAYS_NO_ATTENTION");
    }

    private static ServerText server(ScenarioFile file) {
        return file.getProtocol().getServer();
    }

    private static ClientPolicyText client(ScenarioFile file) {
        return file.getProtocol().getClient();
    }

    private static RecoveryText recovery(ScenarioFile file) {
        return file.getProtocol().getRecovery();
    }

    private static boolean isOnTcp(ScenarioFile file) {
        return file.getEnvironment().getTransport() == EnvironmentText.Transport.TCP;
    }

    private static boolean refuses(ScenarioFile file) {
        return server(file).getWhenFull() == ServerText.WhenFull.REFUSE;
    }

    /// A semantics without a filter leaves the filter's settings for the semantics that have one.
    private static boolean filters(ScenarioFile file) {
        return !server(file).hasDuplicateFilter() || server(file).getDuplicateFilter();
    }

    private static boolean logs(ScenarioFile file) {
        return switch (recovery(file).getLog()) {
            case LOG_UNSET, NEVER, UNRECOGNIZED -> false;
            case ID_BEFORE, ID_BEFORE_REPLY_AFTER, AFTER, WITH_EFFECT -> true;
        };
    }

    private static boolean isSilent(ScenarioFile file) {
        return recovery(file).hasSilenceMs();
    }

    private static boolean namesEpoch(ScenarioFile file) {
        return switch (client(file).getEpoch()) {
            case FIXED, RESTAMPED -> true;
            case EPOCH_UNSET, IGNORED, UNRECOGNIZED -> false;
        };
    }

    /// Tells of every setting that lacks what it needs.
    static void check(Block<ScenarioFile> file) {
        NEEDS.forEach(need -> tell(file, need, need.path(), file.value()));
    }

    private static void tell(Block<? extends Message> block, Need need, List<String> path, ScenarioFile file) {
        var field = block.value().getDescriptorForType().findFieldByName(path.getFirst());
        if (path.size() > 1) {
            inside(block, field).forEach(below -> tell(below, need, path.subList(1, path.size()), file));
        } else if (block.has(field.getNumber()) && need.lacking().test(block.value().getField(field), file)) {
            block.problem(field.getNumber(), need.problem());
        }
    }

    private static Stream<? extends Block<?>> inside(Block<? extends Message> block, FieldDescriptor field) {
        return field.isRepeated() ? block.children(field.getNumber()).stream() : Stream.of(block.child(field.getNumber()));
    }
}
