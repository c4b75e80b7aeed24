package once.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything that is wrong with a file, as far as anybody reads on.
final class Problems {

    /// More problems than anybody reads.
    static final int MOST = 100;

    private static final Comparator<Problem> IN_FILE_ORDER = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column);

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /// What a file's setting and its variants have in common is found several times and told once.
    void add(Position position, String message) {
        var problem = new Problem(file, position, message);
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return found.stream().sorted(IN_FILE_ORDER).toList();
    }
}
