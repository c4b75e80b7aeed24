package once.exploration;
import java.util.*;
import once.service.*;
final class Diff {
    static void main() {
        var put100 = new Operation.Put("k", "100"); var put1 = new Operation.Put("k", "1"); var get = new Operation.Get("k");
        var s = Try.scenario(KeyValueStore.EMPTY, 2, false, Try.unbounded(.1), put100, put1, get);
        var p = Explorer.explore(s, Plan.standard().plain(), Monitor.NONE);
        var r = Explorer.explore(s, Plan.standard(), Monitor.NONE);
        for (var e : p.outcomes().list(1000)) if (!r.outcomes().contains(e)) System.out.println(e.text());
        for (var e : r.outcomes().list(1000)) if (!p.outcomes().contains(e)) System.out.println("only reduced " + e.text());
    }
}
