package once.scenario;

/// A place in a text file.
///
/// @param line from 1
/// @param column from 1, in characters
public record Position(int line, int column) {

    /// Where a file begins.
    public static final Position START = new Position(1, 1);

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns are numbered from 1: " + line + ":" + column);
        }
    }

    boolean isAfter(Position other) {
        return line > other.line || line == other.line && column > other.column;
    }

    /// A place further right on the same line.
    Position right(int columns) {
        return new Position(line, column + columns);
    }
}
