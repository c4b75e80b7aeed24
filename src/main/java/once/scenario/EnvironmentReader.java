package once.scenario;

import once.channel.Environment;
import once.channel.Environment.Order;
import once.channel.Environment.Transport;
import once.scenario.text.EnvironmentText;

/// Reads what the layer below may do.
final class EnvironmentReader {

    private EnvironmentReader() {}

    static Environment read(Block<EnvironmentText> block) {
        double loss = Figures.probability(block, EnvironmentText.LOSS_FIELD_NUMBER, 0);
        var delay = DelayReader.read(block.child(EnvironmentText.DELAY_FIELD_NUMBER, EnvironmentText::getDelay),
                Environment.USUAL_DELAY);
        return new Environment(
                Figures.probability(block, EnvironmentText.REQUEST_LOSS_FIELD_NUMBER, loss),
                Figures.probability(block, EnvironmentText.REPLY_LOSS_FIELD_NUMBER, loss),
                Figures.probability(block, EnvironmentText.DUPLICATION_FIELD_NUMBER, 0),
                Figures.probability(block, EnvironmentText.CORRUPTION_FIELD_NUMBER, 0),
                DelayReader.read(block.child(EnvironmentText.REQUEST_DELAY_FIELD_NUMBER, EnvironmentText::getRequestDelay),
                        delay),
                DelayReader.read(block.child(EnvironmentText.REPLY_DELAY_FIELD_NUMBER, EnvironmentText::getReplyDelay), delay),
                Choices.of(block, EnvironmentText.ORDER_FIELD_NUMBER, Order.ANY),
                Choices.of(block, EnvironmentText.TRANSPORT_FIELD_NUMBER, Transport.UDP),
                FaultsReader.read(block));
    }
}
