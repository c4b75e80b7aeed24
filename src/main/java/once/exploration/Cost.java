package once.exploration;

/// What makes one way to an outcome plainer than another, in one number: first the faults it takes (losses,
/// duplications, crashes), then the events, counted as flights and timers that run out.
final class Cost {

    private static final int FAULT = 1 << 16;

    private Cost() {}

    static int of(int faults, int events) {
        return faults * FAULT + events;
    }

    static int faults(int cost) {
        return cost / FAULT;
    }

    static int events(int cost) {
        return cost % FAULT;
    }
}
