package once.relations;

import java.util.ArrayList;
import java.util.List;
import once.relations.Relation.Topic;
import once.relations.Relations.Traffic;
import once.scenario.Protocol;
import once.server.ServerPolicy.Eviction;

/// The relations that decide how big the reply cache becomes.
///
/// @param minimumLifeMicros L_min, how long entries must live
record Rooms(Protocol protocol, long minimumLifeMicros, Traffic traffic) {

    private static final double SECOND = 1e6;
    private static final double SECONDS_A_DAY = 86_400;

    List<Relation> all() {
        var all = new ArrayList<Relation>();
        if (!protocol.server().filtersDuplicates() || traffic.callsPerSecond() == 0) {
            return all;
        }
        all.add(size("New calls a second, in this run", "λ", "calls / time", "", traffic.callsPerSecond(), ""));
        all.addAll(eviction().byTime() ? List.of(entries(), bytes()) : List.of(growth()));
        if (eviction().capacity() > 0) {
            all.add(lifeWithCap());
        }
        return all;
    }

    private Eviction eviction() {
        return protocol.server().eviction();
    }

    private double lifeSeconds() {
        return protocol.server().lifetimeMicros() / SECOND;
    }

    private Relation entries() {
        return size("Entries kept at that rate", "N", "λ L", Numbers.text(traffic.callsPerSecond()) + " · "
                + Numbers.text(lifeSeconds()),
                CacheSizes.entries(traffic.callsPerSecond(), lifeSeconds()), "");
    }

    private Relation bytes() {
        var numbers = Numbers.text(traffic.callsPerSecond()) + " · " + Numbers.text(lifeSeconds()) + " · "
                + Numbers.text(traffic.replyBytes());
        return size("Bytes they take", "M", "λ L E", numbers,
                CacheSizes.bytes(traffic.callsPerSecond(), lifeSeconds(), traffic.replyBytes()), " B");
    }

    /// Nothing ever ends, so the cache grows.
    private Relation growth() {
        var numbers = Numbers.text(traffic.callsPerSecond()) + " · " + Numbers.text(traffic.replyBytes()) + " · 86400";
        return size("Bytes more a day, for ever", "M", "λ E t", numbers,
                CacheSizes.bytes(traffic.callsPerSecond(), SECONDS_A_DAY, traffic.replyBytes()), " B");
    }

    /// A server that refuses evicts nothing that is needed.
    private Relation lifeWithCap() {
        double seconds = CacheSizes.lifeWithCountCap(eviction().capacity(), traffic.callsPerSecond());
        var relation = size("With so little room they live", "L_K", "K / λ", eviction().capacity() + " / "
                + Numbers.text(traffic.callsPerSecond()), seconds * 1000, " ms");
        return eviction().whenFull() == Eviction.WhenFull.REFUSE ? relation
                : relation.demanding(seconds * SECOND > minimumLifeMicros);
    }

    private static Relation size(String name, String symbol, String formula, String numbers, double value, String unit) {
        return new Relation(Topic.SIZES, name, symbol, formula, numbers, Numbers.text(value) + unit);
    }
}
