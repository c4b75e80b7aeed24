package once.ui.panel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;

/// What somebody, or a class, expects the answer of a question to be.
public final class Prediction {

    private final Set<String> chosen = new TreeSet<>();
    private final Map<String, Integer> tallies = new TreeMap<>();
    private boolean committed;

    /// Whether a choice is taken.
    public boolean has(String choice) {
        return chosen.contains(choice);
    }

    /// Takes a choice, or leaves it.
    public void choose(String choice, boolean yes) {
        if (yes) {
            chosen.add(choice);
        } else {
            chosen.remove(choice);
        }
    }

    /// Whether no choice is taken.
    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /// Whether it stands, so that the answer can be told.
    public boolean isCommitted() {
        return committed;
    }

    void commit() {
        committed = true;
    }

    /// How many of a class have taken a choice.
    public int tally(String choice) {
        return tallies.getOrDefault(choice, 0);
    }

    /// @param votes how many of a class have taken a choice
    public void tally(String choice, int votes) {
        tallies.put(choice, votes);
    }

    /// The most that any choice has; at least 1, to measure bars by.
    public int most() {
        return Math.max(1, tallies.isEmpty() ? 1 : Collections.max(tallies.values()));
    }
}
