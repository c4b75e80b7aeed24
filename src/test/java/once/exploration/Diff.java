package once.exploration;
import java.util.*;
final class Diff {
    static void main() {
        int bad = 0, ok = 0;
        for (int seed : new int[] {86, 419}) for (int q = 0; q < 1 ; q++) {
            var s = new SmallScenarios(new SplittableRandom(seed)).any();
            var o = Explorer.explore(s, Plan.standard(), Monitor.NONE).outcomes();
            for (var e : o.list(12)) {
                try { var w = o.only(e).witness(); ok++; if (!w.ending().equals(e)) throw new RuntimeException("differs"); }
                catch (RuntimeException x) { bad++; System.out.println("SEED " + seed + " " + e.text() + " " + x + " " + s.clients() + s.environment() + s.protocol()); if (!(x instanceof IllegalStateException)) x.printStackTrace(System.out); break; }
            }
        }
        System.out.println(ok + " ok");
    }
}
