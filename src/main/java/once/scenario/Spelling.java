package once.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Helps an author who has misspelt a name.
final class Spelling {

    private static final int LONGEST_QUOTE = 40;

    private Spelling() {}

    /// The names to choose from, and the one that was probably meant.
    static String oneOf(String misspelt, List<String> names) {
        var all = names.isEmpty() ? "nothing" : String.join(", ", names);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(misspelt, name)))
                .filter(nearest -> distance(misspelt, nearest) <= 1 + nearest.length() / 3)
                .map(nearest -> nearest + " perhaps, or another of " + all)
                .orElse(names.size() > 1 ? "one of " + all : all);
    }

    /// A quotation that fits into a line.
    static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /// How many letters have to be put in, taken out or replaced (Levenshtein 1965), letters' case aside; long words
    /// are far from everything.
    private static int distance(String left, String right) {
        if (left.length() > LONGEST_QUOTE) {
            return left.length();
        }
        var row = new int[right.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int line = 1; line <= left.length(); line++) {
            row = next(row, left.charAt(line - 1), right);
        }
        return row[right.length()];
    }

    private static int[] next(int[] above, char letter, String right) {
        var row = new int[above.length];
        row[0] = above[0] + 1;
        for (int column = 1; column < row.length; column++) {
            boolean same = Character.toLowerCase(letter) == Character.toLowerCase(right.charAt(column - 1));
            int replaced = above[column - 1] + (same ? 0 : 1);
            row[column] = Math.min(replaced, 1 + Math.min(above[column], row[column - 1]));
        }
        return row;
    }
}
