package once.relations;

/// How big a reply cache becomes, and how many requests a bounded one lets through. Rates are new requests per second, copies
/// not counted; lives are seconds, sizes bytes. By Little's law (Little 1961).
public final class CacheSizes {

    private CacheSizes() {}

    /// N = λ L: how many entries there are.
    public static double entries(double rate, double lifeSeconds) {
        return rate * lifeSeconds;
    }

    /// λ L E: how many bytes they take.
    public static double bytes(double rate, double lifeSeconds, double entryBytes) {
        return entries(rate, lifeSeconds) * entryBytes;
    }

    /// X = C / (E L): the most requests per second that a cache of C bytes can keep for L.
    public static double maximumRate(double cacheBytes, double entryBytes, double lifeSeconds) {
        return cacheBytes / (entryBytes * lifeSeconds);
    }

    /// min(k X, C / (E L)): what a node k times as fast achieves, where nothing but the cache limits it.
    public static double rateOfFasterNode(double rate, double factor, double maximumRate) {
        return Math.min(factor * rate, maximumRate);
    }

    /// K / λ: how long, in seconds, an entry lives in a cache that keeps the last K.
    public static double lifeWithCountCap(double entries, double rate) {
        return entries / rate;
    }

    /// f E_f + (1-f) E_r: the mean size of an entry where a fraction f of the requests has entries of one size, the
    /// rest of another.
    public static double meanEntry(double fraction, double entryBytes, double otherEntryBytes) {
        return fraction * entryBytes + (1 - fraction) * otherEntryBytes;
    }

    /// sessions · slots · E: what a server keeps where each session has a fixed number of slots and reuse of a slot
    /// acknowledges its last reply; one slot for a client with one call at a time.
    public static long bytesOfSlots(long sessions, long slotsEach, long entryBytes) {
        return Math.multiplyExact(Math.multiplyExact(sessions, slotsEach), entryBytes);
    }

    /// M / (R + Z): the most requests per second from M clients that each wait R for a reply and then pause Z, in seconds.
    public static double rateOfClosedLoop(int clients, double responseSeconds, double pauseSeconds) {
        return clients / (responseSeconds + pauseSeconds);
    }

    /// 2ᵇ / life: how many ids of b bits a client can use per second where each must rest for a life, in seconds.
    public static double idRate(int bits, double lifeSeconds) {
        return Math.pow(2, bits) / lifeSeconds;
    }
}
