package once.oracle;

import java.util.List;
import once.oracle.Setup.Kind;
import once.oracle.World.Store;

/// A counter, and a store with one key that may count how often it was written.
final class Services {

    private Services() {}

    static final String REJECTED = "REJECTED";

    record Applied(Store next, String result) {}

    /// All that an execution may come to.
    static List<Applied> all(Kind kind, Store store, Setup.Ask ask) {
        var plain = apply(kind, store, ask);
        boolean rejects = (kind == Kind.CHOOSY || kind == Kind.FICKLE) && ask.what() == Setup.What.PUT;
        return rejects ? List.of(plain, new Applied(store, REJECTED)) : List.of(plain);
    }

    /// Whether the next copy of a request with this result is looked at anew.
    static boolean isForgotten(Kind kind, String result) {
        return result.equals("VERSION") || kind == Kind.FICKLE && result.equals(REJECTED);
    }

    private static Applied apply(Kind kind, Store store, Setup.Ask ask) {
        return switch (ask.what()) {
            case INC -> to(store.number() + 1);
            case DEC -> to(store.number() - 1);
            case READ -> to(store.number());
            case GET -> new Applied(store, store.value() == null ? "NO-KEY" : store.value());
            case REMOVE -> store.value() == null ? new Applied(store, "NO-KEY") : new Applied(Store.EMPTY, "OK");
            case PUT -> put(kind, store, ask);
        };
    }

    private static Applied to(int number) {
        return new Applied(new Store(null, 0, number), "" + number);
    }

    private static Applied put(Kind kind, Store store, Setup.Ask ask) {
        boolean fits = ask.version() < 0 || ask.version() == store.version();
        int version = kind == Kind.VERSIONS ? store.version() + 1 : 0;
        return fits ? new Applied(new Store(ask.value(), version, 0), "OK") : new Applied(store, "VERSION");
    }

    static String text(Kind kind, Store store) {
        return kind == Kind.COUNTER ? "" + store.number() : store.value() == null ? "nothing" : "k=" + store.value();
    }
}
