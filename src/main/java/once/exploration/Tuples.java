package once.exploration;

/// Tells tuples of numbers apart by one number each, without mixing up any two: a tuple is the number of all but its last
/// element, and that element.
final class Tuples {

    private final LongIntMap known = new LongIntMap();
    private int count;

    /// The number of a tuple that goes on from another with one more element, both 0 or more.
    ///
    /// @param before the number of the other, 0 for the empty one
    int number(int before, int element) {
        long key = (long) before << Integer.SIZE | element;
        int number = known.get(key);
        if (number == LongIntMap.ABSENT) {
            number = ++count;
            known.put(key, number);
        }
        return number;
    }
}
