package once.scenario;

import once.detour.Plan;
import once.scenario.text.CastText;
import once.scenario.text.GeneralsText;

/// Reads who takes part.
final class CastReader {

    private static final int MOST_SERVERS = 16;
    private static final int MOST_MESSAGES = 1_000;
    private static final long USUAL_DECISION = 1_000_000;

    private CastReader() {}

    static Cast read(Block<CastText> block) {
        if (block.has(CastText.GENERALS_FIELD_NUMBER)) {
            return new Cast.Generals(plan(block.child(CastText.GENERALS_FIELD_NUMBER, CastText::getGenerals)));
        }
        boolean relays = block.value().getRelays();
        int servers = (int) Figures.between(block, CastText.SERVERS_FIELD_NUMBER, relays ? 2 : 1, MOST_SERVERS, relays ? 2 : 1);
        return relays ? new Cast.Relays(servers) : new Cast.ClientsAndServers(servers);
    }

    private static Plan plan(Block<GeneralsText> block) {
        return new Plan(
                (int) Figures.between(block, GeneralsText.MESSAGES_FIELD_NUMBER, 1, MOST_MESSAGES, 1),
                (int) Figures.between(block, GeneralsText.MESSENGERS_FIELD_NUMBER, 1, MOST_MESSAGES, 1),
                Figures.duration(block, GeneralsText.DECIDE_MS_FIELD_NUMBER, USUAL_DECISION));
    }
}
