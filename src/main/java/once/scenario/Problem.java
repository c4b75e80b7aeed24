package once.scenario;

/// Something in a scenario file that cannot be meant.
///
/// @param file what the file is called
/// @param message what is wrong, a semicolon, and what was expected
public record Problem(String file, Position position, String message) {

    /// From 1.
    public int line() {
        return position.line();
    }

    /// From 1.
    public int column() {
        return position.column();
    }

    /// The problem in one line: `file:line:column: what is wrong; what was expected`.
    public String text() {
        return file + ":" + line() + ":" + column() + ": " + message;
    }
}
