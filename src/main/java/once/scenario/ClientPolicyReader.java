package once.scenario;

import once.client.ClientPolicy;
import once.client.RetryPolicy;
import once.scenario.text.BudgetText;
import once.scenario.text.ClientPolicyText;

/// Reads the mechanisms of the clients, retries aside.
final class ClientPolicyReader {

    private ClientPolicyReader() {}

    static ClientPolicy read(Block<ClientPolicyText> block, RetryPolicy retry) {
        return new ClientPolicy(
                retry,
                Choices.of(block, ClientPolicyText.IDS_FIELD_NUMBER, ClientPolicy.Ids.UNIQUE),
                Choices.of(block, ClientPolicyText.EPOCH_FIELD_NUMBER, ClientPolicy.Epoch.IGNORED),
                block.value().getStampsCreation(),
                Figures.time(block, ClientPolicyText.DEADLINE_MS_FIELD_NUMBER, 0),
                Figures.offset(block, ClientPolicyText.CLOCK_OFFSET_MS_FIELD_NUMBER),
                block.value().getAcknowledges(),
                block.value().getExterminates(),
                Choices.of(block, ClientPolicyText.REISSUE_FIELD_NUMBER, ClientPolicy.Reissue.PAYS_NO_ATTENTION),
                block.has(ClientPolicyText.BUDGET_FIELD_NUMBER)
                        ? budget(block.child(ClientPolicyText.BUDGET_FIELD_NUMBER, ClientPolicyText::getBudget))
                        : null,
                block.value().getResendsOnLateReply());
    }

    private static ClientPolicy.Budget budget(Block<BudgetText> block) {
        int tokens = (int) Figures.between(block, BudgetText.TOKENS_FIELD_NUMBER, 1, 1_000_000, 1);
        double earned = Figures.between(block, BudgetText.EARNED_FIELD_NUMBER, 0, 1_000, 0.1);
        return new ClientPolicy.Budget(tokens, (int) Math.round(earned * 1000));
    }
}
