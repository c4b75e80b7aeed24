package once.service;

/// A service whose effects lie outside of it: pages on paper, jobs done. No crash takes them back.
///
/// @param pages what was printed, in order, separated by commas
/// @param jobs how many jobs were done
public record Printer(String pages, int jobs) implements Service {

    /// A printer with empty trays.
    public static final Printer IDLE = new Printer("", 0);

    @Override
    public Applied apply(Operation operation) {
        return switch (operation) {
            case Operation.Print(var what) -> print(what);
            case Operation.Work _ -> work();
            case Operation.Put _, Operation.Get _, Operation.Remove _, Operation.Wipeout _, Operation.Increment _,
                    Operation.Decrement _, Operation.Read _, Operation.NextPrime _, Operation.Attack _, Operation.Step _ ->
                Applied.unsupported(this);
        };
    }

    private Applied print(String what) {
        var next = pages.isEmpty() ? what : pages + "," + what;
        return new Applied(new Printer(next, jobs), new Result.Done(), new Change("paper", pages, next));
    }

    private Applied work() {
        var change = new Change("jobs", Integer.toString(jobs), Integer.toString(jobs + 1));
        return new Applied(new Printer(pages, jobs + 1), new Result.Done(), change);
    }

    @Override
    public Printer withoutMemory() {
        return this;
    }

    @Override
    public String text() {
        var paper = pages.isEmpty() ? "no page" : pages;
        return jobs == 0 ? paper : paper + " · jobs " + jobs;
    }
}
