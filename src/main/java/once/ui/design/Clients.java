package once.ui.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import once.scenario.Edit;
import once.scenario.Setting;
import once.scenario.text.ClientText;
import once.ui.look.Texts;

/// How many clients a client block of a scenario file stands for.
///
/// @param block which, from 0
record Clients(int block) {

    private static final double STEP = 10;

    /// Every block there is.
    static List<Clients> of(Setting setting) {
        return IntStream.range(0, setting.document().getClientCount()).mapToObj(Clients::new).toList();
    }

    /// Which clients they are: `c2`, `c2–c4`.
    String names(Setting setting) {
        int first = 1 + setting.document().getClientList().subList(0, block).stream().mapToInt(Clients::count).sum();
        int last = first + count(in(setting)) - 1;
        return first == last ? "c" + first : "c" + first + "–c" + last;
    }

    private static int count(ClientText client) {
        return client.hasCount() ? client.getCount() : 1;
    }

    /// All that can be set about their number.
    Mechanism mechanism(Setting setting) {
        var label = setting.document().getClientCount() > 1 ? Texts.of("clients.these", names(setting)) : Texts.of("clients");
        return new Mechanism("clients-" + (block + 1), label, Texts.of("clients.tip"), count(), _ -> "", List.of(every()), _ -> List.of());
    }

    private Knob count() {
        return knob("clients", "count", new Kind.Number("", 1, ""), client -> Integer.toString(count(client)),
                (client, to) -> to.equals("1") ? client.clearCount().clearEveryMs() : client.setCount(Integer.parseInt(to)));
    }

    private Knob every() {
        var kind = new Kind.Number(Texts.of("unit.millis"), STEP, Texts.of("knob.clients-every.none"));
        return knob("clients-every", "every_ms", kind, client -> client.hasEveryMs() ? Decimals.text(client.getEveryMs()) : "",
                (client, to) -> to.isEmpty() ? client.clearEveryMs() : client.setEveryMs(Double.parseDouble(to)))
                .whenSet(setting -> count(in(setting)) > 1);
    }

    private Knob knob(String id, String field, Kind kind, Function<ClientText, String> value,
            BiFunction<ClientText.Builder, String, ClientText.Builder> turned) {
        return new Knob(id, kind, List.of("client." + field), setting -> value.apply(in(setting)),
                (setting, to) -> replaced(setting, turned.apply(in(setting).toBuilder(), to).build()), _ -> true);
    }

    private ClientText in(Setting setting) {
        return block < setting.document().getClientCount() ? setting.document().getClient(block) : ClientText.getDefaultInstance();
    }

    /// Nothing is replaced in a scenario that has been opened meanwhile and has fewer blocks.
    private Edit replaced(Setting setting, ClientText by) {
        var clients = new ArrayList<>(setting.document().getClientList());
        if (block < clients.size()) {
            clients.set(block, by);
        }
        return Edit.blocks("client", clients);
    }
}
