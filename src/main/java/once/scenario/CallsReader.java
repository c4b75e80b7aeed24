package once.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import once.channel.FateScript;
import once.channel.PlannedFate;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.scenario.text.CallText;
import once.scenario.text.ClientText;
import once.scenario.text.ScenarioFile;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Result;
import once.service.Service;
import once.wire.Wire;

/// Reads the calls of all clients, and what becomes of their messages.
final class CallsReader {

    /// What the client blocks say.
    record Read(List<List<PlannedCall>> clients, FateScript fates) {}

    /// What a call block says, whoever makes the call.
    private record Said(Block<CallText> block, PlannedCall call, int times, FateScript.OfCall becomes) {}

    /// How many calls there are at most, all clients together.
    static final int MOST_CALLS = 10_000;

    private static final int MOST_SERVERS = 1_000;
    private static final FateScript.OfCall NOTHING_SAID = new FateScript.OfCall(List.of(), List.of());
    private static final MessageId ANY = new MessageId(1, 1);

    private final Source source;
    private final Service service;
    private final OperationReader operations;
    private final Map<CallId, FateScript.OfCall> fates = new TreeMap<>();
    private final Cast cast;
    private final Wire wire;
    private final Set<Operation> fitting = new HashSet<>();
    private int calls;

    CallsReader(Source source, Service service, Cast cast, Wire wire) {
        this.source = source;
        this.service = service;
        this.operations = new OperationReader(service);
        this.cast = cast;
        this.wire = wire;
    }

    /// How many clients a file has, at least one: a block may stand for several.
    static int clients(ScenarioFile file) {
        long all = file.getClientList().stream().mapToLong(client -> Math.max(1, client.getCount())).sum();
        return (int) Math.clamp(all, 1, MOST_CALLS);
    }

    Read read(Block<ScenarioFile> file) {
        var blocks = file.children(ScenarioFile.CLIENT_FIELD_NUMBER, ScenarioFile::getClientList);
        var clients = new ArrayList<List<PlannedCall>>();
        for (var block : blocks) {
            repeat(block, clients);
        }
        if (clients.isEmpty() && cast instanceof Cast.Generals) {
            clients.add(List.of());
        }
        if (clients.isEmpty()) {
            file.problem("nobody makes a call; expected client { call { … } }");
            clients.add(List.of());
        }
        return new Read(clients, new FateScript(fates));
    }

    /// The blocks are read once, however many clients do the same.
    private void repeat(Block<ClientText> block, List<List<PlannedCall>> clients) {
        int count = (int) Figures.between(block, ClientText.COUNT_FIELD_NUMBER, 1, MOST_CALLS, 1);
        long apart = Figures.time(block, ClientText.EVERY_MS_FIELD_NUMBER, 0);
        var said = said(block);
        for (int client = 0; client < count && calls <= MOST_CALLS; client++) {
            clients.add(planned(clients.size() + 1, client * apart, said));
        }
    }

    private List<Said> said(Block<ClientText> client) {
        var blocks = client.children(ClientText.CALL_FIELD_NUMBER, ClientText::getCallList);
        if (blocks.isEmpty()) {
            client.problem("the client makes no call; expected call { … }");
        }
        return blocks.stream().map(this::call).flatMap(Optional::stream).toList();
    }

    private Optional<Said> call(Block<CallText> block) {
        long at = Figures.time(block, CallText.AT_MS_FIELD_NUMBER, 0);
        long gap = Figures.time(block, CallText.GAP_MS_FIELD_NUMBER, 0);
        var server = NodeId.server((int) Figures.between(block, CallText.SERVER_FIELD_NUMBER, 1, MOST_SERVERS, 1));
        int sameIdAs = block.has(CallText.SAME_ID_AS_FIELD_NUMBER)
                ? (int) Figures.between(block, CallText.SAME_ID_AS_FIELD_NUMBER, 1, MOST_CALLS, 1)
                : 0;
        int times = (int) Figures.between(block, CallText.TIMES_FIELD_NUMBER, 1, MOST_CALLS, 1);
        var becomes = new FateScript.OfCall(
                fates(block, CallText.REQUESTS_FIELD_NUMBER, block.value().getRequests()),
                fates(block, CallText.REPLIES_FIELD_NUMBER, block.value().getReplies()));
        return operations.read(block).map(asked -> new PlannedCall(
                        asked, server, at, gap, !block.value().getUnknownServer(), sameIdAs))
                .map(call -> new Said(block, call, times, becomes));
    }

    private List<PlannedCall> planned(int client, long later, List<Said> said) {
        var planned = new ArrayList<PlannedCall>();
        for (var each : said) {
            var call = each.call().by(client).later(later);
            checkThatItFits(call.operation(), each.block());
            calls += each.times();
            if (calls > MOST_CALLS) {
                each.block().problem("that is too many calls; expected at most " + MOST_CALLS + " in all");
                return planned;
            }
            repeat(call, client, each, planned);
        }
        return planned;
    }

    private void repeat(PlannedCall call, int client, Said said, List<PlannedCall> planned) {
        for (int time = 0; time < said.times(); time++) {
            planned.add(call);
            if (!said.becomes().equals(NOTHING_SAID)) {
                fates.put(new CallId(client, planned.size()), said.becomes());
            }
        }
    }

    /// Encoding takes its time, and most calls ask for the same.
    private void checkThatItFits(Operation operation, Block<CallText> block) {
        if (!fitting.contains(operation)) {
            var reason = said(operation).flatMap(message -> wire.refusal(message).stream()).findFirst();
            reason.ifPresentOrElse(why -> block.problem(block.value().getOperationCase().getNumber(),
                    why + "; expected another codec, or something that it can carry"), () -> fitting.add(operation));
        }
    }

    /// A store that counts versions says them with each value.
    private Stream<Message> said(Operation operation) {
        var asked = new Request(ANY, operation);
        return service.equals(KeyValueStore.EMPTY_VERSIONED) && operation instanceof Operation.Get
                ? Stream.of(asked, new Reply(ANY, new Result.Value("", 1)))
                : Stream.of(asked);
    }

    private List<PlannedFate> fates(Block<CallText> block, int field, String text) {
        try {
            return new FateLanguage(wire.transport()).read(text);
        } catch (FateLanguage.Misspelt wrong) {
            block.problems().add(source.inside(block.at(field), text, wrong.offset()), wrong.getMessage());
            return List.of();
        }
    }
}
