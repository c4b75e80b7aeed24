package once.exploration;
import once.scenario.*;
final class Diff {
    static void main() throws Exception {
        for (var name : Demos.names()) {
            var reading = Demos.named(name);
            for (var setting : reading.settings()) {
                var s = Latitude.of(setting.scenario());
                var what = name + " / " + setting.name();
                try {
                    long t0 = System.nanoTime();
                    var e = Explorer.explore(s, Plan.standard().with(Bounds.standard().withBytes(400_000_000)), new Monitor() { public boolean isCancelled() { return System.nanoTime() - t0 > 4_000_000_000L; } });
                    System.out.printf("%-70s %s outcomes %d states %.3f s %s%n", what, e.outcomes().size(), e.states(), e.nanos() / 1e9, e.cuts());
                    if (!e.outcomes().isEmpty()) e.outcomes().witness();
                } catch (RuntimeException | StackOverflowError x) { System.out.println(what + " " + x + " " + (x.getStackTrace().length > 0 ? x.getStackTrace()[0] : "")); }
            }
        }
    }
}
