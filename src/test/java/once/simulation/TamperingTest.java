package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import once.channel.Alteration;
import once.channel.FateScript;
import once.channel.PlannedFate;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.service.KeyValueStore;
import once.service.Operation;
import once.wire.Codec;
import once.wire.Protection;
import once.wire.Transport;
import once.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// D06 and D07: what becomes of a PUT k1=100 whose first copy is altered on its way.
class TamperingTest {

    private static final Alteration FORGED = new Alteration.Rewrite("999");

    private static String ends(Codec codec, Protection protection, Alteration how) {
        var put = new PlannedCall(new Operation.Put("k1", "100"), NodeId.server(1), 0, 0);
        var fates = new TreeMap<CallId, FateScript.OfCall>();
        fates.put(new CallId(1, 1), new FateScript.OfCall(List.of(new PlannedFate.Altered(PlannedFate.Altered.USUAL, how)), List.of()));
        var scenario = Scenario.of(KeyValueStore.EMPTY, List.of(List.of(put)))
                .with(Protocol.USUAL.with(new Wire(codec, protection, Transport.UDP)))
                .with(new FateScript(fates));
        return Ends.of(Recording.of(scenario, 1_000));
    }

    @Test
    void aFlippedBitIsALossThatTheRetransmissionMasks() {
        assertEquals("OK@120 · 1 · k1=100", ends(Codec.PROTOBUF, Protection.CRC32, new Alteration.FlipBit(25 * 8)));
    }

    @ParameterizedTest
    @EnumSource
    void noFlippedBitGetsThroughAChecksum(Codec codec) {
        for (int bit = 0; bit < 40 * 8; bit++) {
            assertEquals("OK@120 · 1 · k1=100", ends(codec, Protection.CRC32, new Alteration.FlipBit(bit)), codec + " bit " + bit);
        }
    }

    /// The last bit of the value's last byte, 00110000: nobody notices.
    @Test
    void aFlippedBitIsTakenForTrueWithoutAChecksum() {
        assertEquals("OK@20 · 1 · k1=101", ends(Codec.PROTOBUF, Protection.NONE, new Alteration.FlipBit(31 * 8 - 1)));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAdversaryHasRecordedPassesEveryCode(Protection protection) {
        assertEquals("OK@20 · 1 · k1=100", ends(Codec.PROTOBUF, protection, new Alteration.Replay()));
    }

    @ParameterizedTest
    @CsvSource({"NONE, OK@20 · 1 · k1=999", "CRC32, OK@20 · 1 · k1=999", "HMAC_SHA256, OK@120 · 1 · k1=100"})
    void anAdversaryIsStoppedByAMacAlone(Protection protection, String ends) {
        for (var codec : Codec.values()) {
            assertEquals(ends, ends(codec, protection, FORGED), codec::title);
        }
    }
}
