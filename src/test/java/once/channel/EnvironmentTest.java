package once.channel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import once.channel.Environment.Order;
import once.channel.Environment.Transport;
import once.message.Direction;
import once.message.NodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final Delay THERE = Delay.fixed(1);
    private static final Delay BACK = Delay.fixed(2);

    private static Environment with(double requestLoss, double replyLoss, double duplication, double corruption) {
        return new Environment(requestLoss, replyLoss, duplication, corruption, THERE, BACK, Order.ANY, Transport.UDP,
                Faults.NONE);
    }

    private static Environment ordered(Order order, Transport transport) {
        return new Environment(0, 0, 0, 0, THERE, BACK, order, transport, Faults.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void hasProbabilitiesBetween0And1(double wrong) {
        assertThrows(IllegalArgumentException.class, () -> with(wrong, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> with(0, wrong, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> with(0, 0, wrong, 0));
        assertThrows(IllegalArgumentException.class, () -> with(0, 0, 0, wrong));
        assertDoesNotThrow(() -> with(1, 1, 1, 1));
    }

    @Test
    void treatsEachWayForItself() {
        var environment = with(0.1, 0.2, 0, 0);
        assertEquals(List.of(0.1, 0.2, 0.1, 0.2), Stream.of(Direction.values()).map(environment::loss).toList());
        assertEquals(List.of(THERE, BACK, THERE, BACK), Stream.of(Direction.values()).map(environment::delay).toList());
    }

    @Test
    void keepsTheOrderOnConnectionsAndWhereItIsToldTo() {
        var environments = Stream.of(
                ordered(Order.ANY, Transport.UDP), ordered(Order.FIFO, Transport.UDP), ordered(Order.ANY, Transport.TCP),
                ordered(Order.FIFO, Transport.TCP));
        assertEquals(List.of(false, true, true, true), environments.map(Environment::isOrdered).toList());
    }

    @Test
    void isOtherwiseTheSameWithOtherFaults() {
        var faults = new Faults(List.of(new Outage(NodeId.server(1), 1, 2)), null, List.of(), List.of(), List.of());
        assertEquals(new Environment(0.1, 0.2, 0.3, 0.4, THERE, BACK, Order.ANY, Transport.UDP, faults),
                with(0.1, 0.2, 0.3, 0.4).with(faults));
    }
}
