package once.oracle;

import once.oracle.Setup.Kind;
import once.oracle.World.Store;

/// A counter, and a store with one key that may count how often it was written.
final class Services {

    private Services() {}

    record Applied(Store next, String result) {}

    static Applied apply(Kind kind, Store store, Setup.Ask ask) {
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
