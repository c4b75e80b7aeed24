package once.ui.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import once.scenario.Edit;
import once.scenario.Setting;
import once.scenario.text.CallText;
import once.scenario.text.CallText.OperationCase;
import once.scenario.text.ClientText;
import once.service.Service;
import once.ui.look.Texts;

/// One line of the calls that a scenario file has a client make.
///
/// @param client which client block, from 0
/// @param call which of its call blocks, from 0
record Calls(int client, int call) {

    private static final double STEP = 10;

    /// Every line that clients have.
    static List<Calls> of(Clients clients, Setting setting) {
        int block = clients.block();
        return IntStream.range(0, setting.document().getClient(block).getCallCount()).mapToObj(call -> new Calls(block, call)).toList();
    }

    /// All that can be set about it.
    Mechanism mechanism(Setting setting) {
        boolean manyBlocks = setting.document().getClientCount() > 1;
        var label = manyBlocks ? new Clients(client).names(setting) + "·" + (call + 1) : "#" + (call + 1);
        return new Mechanism("call-" + (client + 1) + "-" + (call + 1), label, Texts.of("call.tip"), null, this::summary,
                List.of(operation(setting.scenario().service()), with(), times(), at(), gap()), _ -> List.of());
    }

    private String summary(Setting setting) {
        if (!isIn(setting)) {
            return "";
        }
        var text = in(setting);
        var what = Texts.of("knob.operation." + text.getOperationCase()) + " " + Asking.with(text);
        var often = text.hasTimes() ? Texts.of("call.times", text.getTimes()) : "";
        return (what.strip() + often).strip();
    }

    private boolean isIn(Setting setting) {
        var clients = setting.document().getClientList();
        return client < clients.size() && call < clients.get(client).getCallCount();
    }

    private CallText in(Setting setting) {
        return isIn(setting) ? setting.document().getClient(client).getCall(call) : CallText.getDefaultInstance();
    }

    private Knob operation(Service service) {
        var options = Asking.operations(service).stream().map(Enum::name).toList();
        return knob("operation", new Kind.OneOf(options), text -> text.getOperationCase().name(), (text, to) -> {
            var operation = OperationCase.valueOf(to);
            return Asking.asking(text, operation, like(text, operation));
        });
    }

    /// What the operation can be done with in place of what the operation before was done with.
    private static String like(CallText text, OperationCase operation) {
        var with = Asking.with(text);
        return switch (operation) {
            case NEXT_PRIME, WORK_MS -> "100";
            case PUT, GET, REMOVE -> with.isEmpty() ? "val" : with;
            case STEP -> "LOAD";
            case PRINT, INCREMENT, DECREMENT, READ, WIPEOUT, OPERATION_NOT_SET -> with;
        };
    }

    private Knob with() {
        return knob("operand", new Kind.Words(), Asking::with, (text, to) -> Asking.asking(text, text.getOperationCase(), to))
                .whenSet(setting -> Asking.takesMore(in(setting).getOperationCase()));
    }

    private Knob times() {
        return knob("times", new Kind.Number("", 1, Texts.of("knob.times.none")), text -> text.hasTimes() ? Integer.toString(text.getTimes()) : "",
                (text, to) -> to.isEmpty() ? text.toBuilder().clearTimes() : text.toBuilder().setTimes(Integer.parseInt(to)));
    }

    private Knob at() {
        return knob("call-at", new Kind.Number(Texts.of("unit.millis"), STEP, Texts.of("knob.call-at.none")), text -> text.hasAtMs() ? Decimals.text(text.getAtMs()) : "",
                (text, to) -> to.isEmpty() ? text.toBuilder().clearAtMs() : text.toBuilder().setAtMs(Double.parseDouble(to)));
    }

    private Knob gap() {
        return knob("gap", new Kind.Number(Texts.of("unit.millis"), STEP, Texts.of("knob.gap.none")), text -> text.hasGapMs() ? Decimals.text(text.getGapMs()) : "",
                (text, to) -> to.isEmpty() ? text.toBuilder().clearGapMs() : text.toBuilder().setGapMs(Double.parseDouble(to)));
    }

    private Knob knob(String id, Kind kind, Function<CallText, String> value, BiFunction<CallText, String, CallText.Builder> turned) {
        return new Knob(id, kind, List.of("client.call." + id), setting -> value.apply(in(setting)),
                (setting, to) -> replaced(setting, List.of(turned.apply(in(setting), to).build())), _ -> true);
    }

    /// The call goes; the last one of a client takes the client with it.
    Edit removed(Setting setting) {
        return replaced(setting, List.of());
    }

    /// One more call like this one, after it.
    Edit doubled(Setting setting) {
        return replaced(setting, List.of(in(setting), in(setting).toBuilder().clearRequests().clearReplies().clearTimes().build()));
    }

    /// Nothing is replaced in a scenario that has been opened meanwhile and has fewer calls.
    private Edit replaced(Setting setting, List<CallText> by) {
        var clients = new ArrayList<>(setting.document().getClientList());
        if (!isIn(setting)) {
            return Edit.blocks("client", clients);
        }
        var calls = new ArrayList<>(clients.get(client).getCallList());
        calls.remove(call);
        calls.addAll(call, by);
        clients.set(client, clients.get(client).toBuilder().clearCall().addAllCall(calls).build());
        return Edit.blocks("client", clients.stream().filter(Calls::asks).toList());
    }

    private static boolean asks(ClientText client) {
        return client.getCallCount() > 0;
    }
}
