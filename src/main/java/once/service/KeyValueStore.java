package once.service;

import java.util.Map;
import java.util.stream.Collectors;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// A store of values under keys: PUT, GET, REMOVE and WIPEOUT.
///
/// @param cells the values by key, in the order of the keys
/// @param countsVersions whether each key counts how often it was written; a key that was never written has version 0
public record KeyValueStore(PSortedMap<String, Cell> cells, boolean countsVersions) implements Service {

    /// A value, and how often its key was written; 0 in a store that does not count.
    public record Cell(String value, int version) {}

    /// A store with nothing in it that does not count versions.
    public static final KeyValueStore EMPTY = new KeyValueStore(TreePMap.empty(), false);

    /// A store with nothing in it that counts versions.
    public static final KeyValueStore EMPTY_VERSIONED = new KeyValueStore(TreePMap.empty(), true);

    @Override
    public Applied apply(Operation operation) {
        return switch (operation) {
            case Operation.Put put -> put(put);
            case Operation.Get(var key) -> get(key);
            case Operation.Remove(var key) -> remove(key);
            case Operation.Wipeout _ -> new Applied(withoutMemory(), new Result.Done(), new Change("*", text(), "nothing"));
            case Operation.Increment _, Operation.Decrement _, Operation.Read _, Operation.NextPrime _, Operation.Print _,
                    Operation.Work _, Operation.Attack _, Operation.Step _ ->
                Applied.unsupported(this);
        };
    }

    private Applied put(Operation.Put put) {
        if (put.isVersioned() && put.version() != version(put.key())) {
            return new Applied(this, new Result.WrongVersion(version(put.key())), unchanged(put.key()));
        }
        var cell = new Cell(put.value(), countsVersions ? version(put.key()) + 1 : 0);
        return new Applied(with(cells.plus(put.key(), cell)), new Result.Done(),
                new Change(put.key(), at(put.key()), put.value()));
    }

    private Applied get(String key) {
        var found = cells.get(key);
        var result = found == null ? new Result.NoSuchKey() : new Result.Value(found.value(), found.version());
        return new Applied(this, result, unchanged(key));
    }

    private Applied remove(String key) {
        return cells.containsKey(key)
                ? new Applied(with(cells.minus(key)), new Result.Done(), new Change(key, at(key), ""))
                : new Applied(this, new Result.NoSuchKey(), unchanged(key));
    }

    private KeyValueStore with(PSortedMap<String, Cell> next) {
        return new KeyValueStore(next, countsVersions);
    }

    private Change unchanged(String key) {
        return new Change(key, at(key), at(key));
    }

    private String at(String key) {
        var cell = cells.get(key);
        return cell == null ? "" : cell.value();
    }

    private int version(String key) {
        var cell = cells.get(key);
        return cell == null ? 0 : cell.version();
    }

    @Override
    public KeyValueStore withoutMemory() {
        return countsVersions ? EMPTY_VERSIONED : EMPTY;
    }

    @Override
    public String text() {
        return cells.isEmpty() ? "nothing" : cells.entrySet().stream().map(KeyValueStore::text).collect(Collectors.joining(" "));
    }

    private static String text(Map.Entry<String, Cell> cell) {
        return cell.getKey() + "=" + cell.getValue().value();
    }
}
