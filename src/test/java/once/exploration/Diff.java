package once.exploration;
import java.util.*;
import once.simulation.*;
import once.message.CallId;
final class Diff {
    static void main() throws Exception {
        var m = SmallestSafeTest.class.getDeclaredMethod("scenario", int.class, long.class, long.class, long.class, long.class, once.server.ServerPolicy.class, once.channel.Faults.class);
        m.setAccessible(true);
        var si = SmallestSafeTest.class.getDeclaredMethod("silent", long.class); si.setAccessible(true);
        var faults = new once.channel.Faults(List.of(), new once.channel.Faults.RandomCrashes(once.message.NodeId.server(1), 1000, 0), List.of(), List.of(), List.of());
        var s = (once.scenario.Scenario) m.invoke(null, 2, 100L, 2L, 10L, 10L, si.invoke(null, 50000L), faults);
        var o = Explorer.explore(s, Plan.standard(), Monitor.NONE).outcomes().whereExecuted(new CallId(1, 1), t -> t > 1);
        System.out.println(o.list(10).stream().map(Ending::text).toList());
        var way = new Object();
        try { o.witness(); } catch (IllegalStateException e) { System.out.println(e); }
    }
}
