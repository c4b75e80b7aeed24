package once.exploration;
import java.util.*;
import once.service.*;
final class Diff {
    static void main() {
        int bad = 0, ok = 0;
        for (int seed = 1; seed <= 2000 && bad < 6; seed++) {
            var s = new SmallScenarios(new SplittableRandom(seed)).any();
            try {
                var p = Explorer.explore(s, Plan.standard().plain().with(Bounds.standard().withBytes(1_500_000)), Monitor.NONE);
                if (!p.isExhaustive()) continue; ok++;
                var r = Explorer.explore(s, Plan.standard(), Monitor.NONE);
                var pt = new TreeSet<>(p.outcomes().list(100000).stream().map(Ending::text).toList());
                var rt = new TreeSet<>(r.outcomes().list(100000).stream().map(Ending::text).toList());
                if (!pt.equals(rt)) {
                    bad++;
                    System.out.println("SEED " + seed + " " + s);
                    pt.stream().filter(e -> !rt.contains(e)).limit(5).forEach(e -> System.out.println("  only plain " + e));
                    rt.stream().filter(e -> !pt.contains(e)).limit(5).forEach(e -> System.out.println("  only reduced " + e));
                }
            } catch (RuntimeException e) { bad++; System.out.println("SEED " + seed + " " + e + " " + s); }
        }
        System.out.println(ok + " compared");
    }
}
