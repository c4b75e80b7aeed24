package once.service;

import java.util.Map;
import java.util.stream.Collectors;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// A store of values under keys: PUT, GET and REMOVE.
///
/// @param cells the values by key, in the order of the keys
public record KeyValueStore(PSortedMap<String, String> cells) implements Service {

    /// A store with nothing in it.
    public static final KeyValueStore EMPTY = new KeyValueStore(TreePMap.empty());

    @Override
    public Applied apply(Operation operation) {
        return switch (operation) {
            case Operation.Put(var key, var value) -> put(key, value);
            case Operation.Get(var key) -> get(key);
            case Operation.Remove(var key) -> remove(key);
            case Operation.Increment _, Operation.Decrement _, Operation.Read _ -> unsupported();
        };
    }

    private Applied put(String key, String value) {
        var change = new Change(key, at(key), value);
        return new Applied(new KeyValueStore(cells.plus(key, value)), new Result.Done(), change);
    }

    private Applied get(String key) {
        var found = cells.get(key);
        var result = found == null ? new Result.NoSuchKey() : new Result.Value(found);
        return new Applied(this, result, new Change(key, at(key), at(key)));
    }

    private Applied remove(String key) {
        if (!cells.containsKey(key)) {
            return new Applied(this, new Result.NoSuchKey(), new Change(key, "", ""));
        }
        return new Applied(new KeyValueStore(cells.minus(key)), new Result.Done(), new Change(key, at(key), ""));
    }

    private Applied unsupported() {
        return new Applied(this, new Result.Unsupported(), new Change("", "", ""));
    }

    private String at(String key) {
        return cells.getOrDefault(key, "");
    }

    @Override
    public String text() {
        return cells.isEmpty() ? "nothing" : cells.entrySet().stream().map(KeyValueStore::text).collect(Collectors.joining(" "));
    }

    private static String text(Map.Entry<String, String> cell) {
        return cell.getKey() + "=" + cell.getValue();
    }
}
